import { placedGroups, type PlacedGroup } from "../graph/placed-groups";
import { placedTypeGroups } from "../graph/placed-types";
import { pathName } from "../graph/property-path";
import { wellArchitected, wellArchitectedUrl } from "../support/framework";
import { counted } from "../support/message";
import type { StackFault, StackRule } from "../support/rule";

/** What no rule can decide is said aloud, in one place. */
export const placementUnverified: StackRule = {
  name: "placement-unverified",
  displayName: "Availability Zones can be verified",
  description:
    "The Availability Zones of every resource that stands in subnets can be told from the stack.",
  enforcementLevel: "advisory",
  severity: "low",
  framework: wellArchitected("REL10-BP01"),
  tags: ["single-az", "vpc"],
  url: wellArchitectedUrl("REL10-BP01"),
  remediationSteps:
    "Declare or import the subnets in the same stack, or hold the stack that makes them to vpc-subnets-multi-az and pass on subnets of all of its zones. An organisation that wants every placement proven sets this rule to mandatory.",
  settings: ["minimumZones"],
  appliesTo: "resources that stand in subnets or Availability Zones",
  groups: placedTypeGroups,
  judge: (graph, { minimumZones }) =>
    placedGroups(graph, minimumZones)
      .filter(({ placement, verdict }) => placement.outside.length > 0 && verdict === "undecided")
      .map(faultOf),
};

function faultOf({ type, members, placement, wanted }: PlacedGroup): StackFault {
  const { outside, path } = placement;
  const property = pathName(path ?? "placement");
  return {
    resource: members[0],
    group: type.group,
    property,
    found: `${counted(outside.length, "subnet")} that the stack does not hold (${outside.join(", ")})`,
    expected: `at least ${counted(wanted, "Availability Zone")}, proven by the stack`,
    why: "whether the loss of one Availability Zone takes it down cannot be told from here",
    fix: `declare or import these subnets in this stack, or make sure where they are made that they stand in ${counted(wanted, "Availability Zone")}`,
  };
}
