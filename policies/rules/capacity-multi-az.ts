import { endpointCapacity } from "../graph/capacity/endpoints";
import { nodeCapacity } from "../graph/capacity/node-groups";
import { scalableTargetCapacity } from "../graph/capacity/scalable-targets";
import { scalingGroupCapacity } from "../graph/capacity/scaling-groups";
import { searchCapacity } from "../graph/capacity/search-domains";
import { serviceCapacity } from "../graph/capacity/services";
import { securityHub, wellArchitectedUrl } from "../support/framework";
import type { StackRule } from "../support/rule";

const capacities = [
  scalingGroupCapacity,
  serviceCapacity,
  scalableTargetCapacity,
  nodeCapacity,
  endpointCapacity,
  searchCapacity,
];

/** Whatever may span zones runs enough to be in several of them. */
export const capacityMultiAz: StackRule = {
  name: "capacity-multi-az",
  displayName: "What spans Availability Zones runs in several",
  description:
    "Everything that runs instances, tasks or nodes keeps at least one for each of two Availability Zones, however far it scales in.",
  enforcementLevel: "advisory",
  severity: "medium",
  framework: securityHub(
    ["SageMaker.4", "Opensearch.11", "ES.7"],
    "Endpoint variants should have more than one instance, and search domains at least three dedicated master nodes",
  ),
  tags: [
    "resilience",
    "autoscaling",
    "ecs",
    "application-autoscaling",
    "eks",
    "sagemaker",
    "opensearch",
  ],
  url: wellArchitectedUrl("REL10-BP01"),
  remediationSteps:
    "Raise the smallest number that may run (minSize, desiredCount, minCapacity, initialInstanceCount) to the number of Availability Zones, and give a search domain three dedicated master nodes or none.",
  settings: ["minimumZones"],
  appliesTo: "what runs a number of instances, tasks or nodes",
  groups: capacities.map(({ group }) => group),
  judge: (graph, { minimumZones }) => capacities.flatMap(({ judge }) => judge(graph, minimumZones)),
};
