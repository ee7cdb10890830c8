import type { PolicyResource } from "@pulumi/policy";

import { placedGroups, type PlacedGroup } from "../graph/placed-groups";
import { placedTypeGroups, type PlacedType } from "../graph/placed-types";
import type { Placement } from "../graph/placement";
import { pathName } from "../graph/property-path";
import { securityHub, securityHubUrl } from "../support/framework";
import { counted } from "../support/message";
import type { StackFault, StackRule } from "../support/rule";

/** Whatever serves requests stands in at least two Availability Zones. */
export const placementMultiAz: StackRule = {
  name: "placement-multi-az",
  displayName: "What stands in zones spans Availability Zones",
  description:
    "Every resource that stands in subnets or zones (load balancers, groups, services, endpoints, subnet groups) spans at least two Availability Zones.",
  enforcementLevel: "mandatory",
  severity: "high",
  framework: securityHub(
    ["AutoScaling.2", "ELB.10", "ELB.13", "Lambda.5", "NetworkFirewall.1", "Redshift.16"],
    "Resources that stand in subnets should span multiple Availability Zones",
  ),
  tags: ["single-az", "autoscaling", "elasticloadbalancing"],
  url: securityHubUrl("AutoScaling.2"),
  remediationSteps:
    "Give the resource subnets of at least two Availability Zones. Two subnets of the same zone are lost together, however many there are.",
  settings: ["minimumZones"],
  appliesTo: "resources that stand in subnets or Availability Zones",
  groups: placedTypeGroups,
  judge: (graph, { minimumZones }) =>
    placedGroups(graph, minimumZones)
      .filter(({ verdict }) => verdict === "violated")
      .map(faultOf),
};

function faultOf({ type, members, placement, wanted }: PlacedGroup): StackFault {
  const { zones, atMost, by, path } = placement;
  const property = pathName(path ?? "placement");
  // With more candidates than there can be zones it is their number, not their names, that proves the violation.
  const named = zones.length === atMost ? ` (${zones.join(", ")})` : "";
  const unit = named === "" && by === "subnets" ? "subnet" : "Availability Zone";
  const lost = lostZone(named === "" ? [] : zones);
  const { label } = type.group;
  const whole =
    members.length === 1 ? `the whole ${label}` : `every ${label} of these (${namesOf(members)})`;
  return {
    resource: members[0],
    group: type.group,
    property,
    found: `${counted(atMost, unit)}${named}`,
    expected: `at least ${counted(wanted, "Availability Zone")}`,
    why:
      atMost === 1
        ? `the loss of ${lost} takes ${whole} down`
        : `the loss of one Availability Zone leaves ${counted(atMost - 1, "Availability Zone")} to ${whole}`,
    fix: fixOf(type, by, property),
  };
}

function lostZone([zone = "its one Availability Zone"]: readonly string[]): string {
  return zone;
}

function fixOf(type: PlacedType, by: Placement["by"], property: string): string {
  if (type.oneZoneEach === true) {
    return `add another ${type.group.label} in another Availability Zone`;
  }
  return by === "zones"
    ? `add another Availability Zone to ${property}`
    : `add to ${property} a subnet of another Availability Zone`;
}

function namesOf(members: readonly PolicyResource[]): string {
  return members.map(({ name }) => `"${name}"`).join(", ");
}
