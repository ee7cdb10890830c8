import type { PolicyResource } from "@pulumi/policy";

import { judge, together, type Placement } from "../graph/placement";
import { workloadGroups, workloadPlacements } from "../graph/workloads";
import { wellArchitected, wellArchitectedUrl } from "../support/framework";
import { counted } from "../support/message";
import type { StackFault, StackRule } from "../support/rule";
import { stack } from "../types/stack";

/** The deployment as a whole does not stand in one Availability Zone. */
export const stackMultiAz: StackRule = {
  name: "stack-multi-az",
  displayName: "Stack spans Availability Zones",
  description:
    "The workloads of a stack (instances, groups, services, load balancers, databases, caches, functions in subnets) together span at least two Availability Zones.",
  enforcementLevel: "mandatory",
  severity: "critical",
  framework: wellArchitected("REL10-BP01"),
  tags: ["single-az", "ec2", "autoscaling", "ecs", "elasticloadbalancing", "rds", "elasticache"],
  url: wellArchitectedUrl("REL10-BP01"),
  remediationSteps:
    "Give the network subnets in at least two Availability Zones, and the workloads subnets in more than one of them.",
  settings: ["minimumZones"],
  appliesTo: "workloads that stand in Availability Zones",
  groups: workloadGroups,
  judge: (graph, { minimumZones }) => {
    const { root } = graph;
    const placements = workloadPlacements(graph);
    // A stack that adds to a network which it does not hold is judged where the network is.
    const isOutside = placements.some(({ certainty }) => certainty === "outside");
    const placement = together(placements);
    return root === undefined || isOutside || judge(placement, minimumZones) !== "violated"
      ? []
      : [faultOf(root, placements.length, placement, minimumZones)];
  },
};

function faultOf(
  root: PolicyResource,
  workloads: number,
  { atMost, zones }: Placement,
  wanted: number,
): StackFault {
  const named = zones.length === atMost ? ` (${zones.join(", ")})` : "";
  const [lost = "this one Availability Zone"] = named === "" ? [] : zones;
  return {
    resource: root,
    group: stack,
    property: "workloads",
    found: `${counted(workloads, "workload")} in ${counted(atMost, "Availability Zone")}${named}`,
    expected: `at least ${counted(wanted, "Availability Zone")}`,
    why:
      atMost === 1
        ? `the loss of ${lost} takes all of these workloads down`
        : `the loss of one of them leaves all of these workloads ${counted(atMost - 1, "Availability Zone")}`,
    fix: "let the workloads use subnets in another Availability Zone, and make such subnets where the network has none",
  };
}
