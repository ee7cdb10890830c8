import { placedTypes } from "../graph/placed-types";
import {
  judge,
  Placements,
  placementPath,
  type PlacedType,
  type Placement,
} from "../graph/placement";
import { ResourceGraph } from "../graph/resource-graph";
import { securityHub, securityHubUrl } from "../support/framework";
import { message } from "../support/message";
import type { StackRule } from "../support/rule";

const minimumZones = 2;

/** Whatever serves requests stands in at least two Availability Zones. */
export const placementMultiAz: StackRule = {
  name: "placement-multi-az",
  displayName: "Load balancers and Auto Scaling groups span Availability Zones",
  description:
    "Every load balancer and every Auto Scaling group stands in at least two Availability Zones.",
  enforcementLevel: "mandatory",
  severity: "high",
  framework: securityHub(
    ["AutoScaling.2", "ELB.13"],
    "Auto Scaling groups and Application, Network and Gateway Load Balancers should span multiple Availability Zones",
  ),
  tags: ["single-az", "autoscaling", "elasticloadbalancing"],
  url: securityHubUrl("AutoScaling.2"),
  remediationSteps:
    "Give the resource subnets of at least two Availability Zones. Two subnets of the same zone are lost together, however many there are.",
  validateStack: (args, reportViolation) => {
    const graph = new ResourceGraph(args.resources);
    const placements = new Placements(graph);
    let judged = 0;
    for (const type of placedTypes) {
      for (const resource of graph.ofGroup(type.group)) {
        judged += 1;
        const placement = placements.of(resource, type);
        if (judge(placement, minimumZones) === "violated") {
          reportViolation(describe(resource.name, type, placement), resource.urn);
        }
      }
    }
    if (judged === 0) {
      args.notApplicable("the stack has no load balancer and no Auto Scaling group");
    }
  },
};

function describe(name: string, type: PlacedType, placement: Placement): string {
  const property = placementPath(placement);
  // With more than one candidate it is their number, not their zone, that proves the violation.
  const zone = placement.zones.length === 1 ? placement.zones[0] : undefined;
  const unit = placement.by === "zones" ? "Availability Zone" : "subnet";
  return message({
    group: type.group,
    name,
    property,
    found: zone === undefined ? `one ${unit}` : `one Availability Zone (${zone})`,
    expected: "at least two Availability Zones",
    why: `the loss of ${zone ?? "its one Availability Zone"} takes the whole ${type.group.label} down`,
    fix:
      placement.by === "zones"
        ? `add another Availability Zone to ${property}`
        : `add to ${property} a subnet of another Availability Zone`,
  });
}
