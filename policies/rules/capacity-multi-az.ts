import { securityHub } from "../support/framework";
import type { StackRule } from "../support/rule";
import { endpointCapacity } from "../tables/capacity-endpoint";
import { nodeCapacity } from "../tables/capacity-nodes";
import { scalableTargetCapacity } from "../tables/capacity-scalable-target";
import { scalingGroupCapacity } from "../tables/capacity-scaling-group";
import { searchCapacity } from "../tables/capacity-search";
import { serviceCapacity } from "../tables/capacity-service";

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
  url: "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_fault_isolation_multiaz_region_system.html",
  remediationSteps:
    "Raise the smallest number that may run (minSize, desiredCount, minCapacity, initialInstanceCount) to the number of Availability Zones, and give a search domain three dedicated master nodes or none.",
  settings: ["minimumZones"],
  appliesTo: "what runs a number of instances, tasks or nodes",
  judge: (graph, { minimumZones }) =>
    capacities.every(({ group }) => graph.ofGroup(group).length === 0)
      ? undefined
      : capacities.flatMap(({ judge }) => judge(graph, minimumZones)),
};
