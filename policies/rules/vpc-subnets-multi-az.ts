import type { PolicyResource } from "@pulumi/policy";

import type { ResourceGraph } from "../graph/resource-graph";
import { targetsOf } from "../graph/targets";
import { ZoneTally } from "../graph/zone-tally";
import { wellArchitected } from "../support/framework";
import { counted } from "../support/message";
import type { StackFault, StackRule } from "../support/rule";
import { subnet, vpc } from "../types/network";

/** A network offers the Availability Zones that everything in it needs. */
export const vpcSubnetsMultiAz: StackRule = {
  name: "vpc-subnets-multi-az",
  displayName: "VPC has subnets in several Availability Zones",
  description:
    "Every VPC that a stack makes and gives subnets has them in at least two Availability Zones.",
  enforcementLevel: "mandatory",
  severity: "high",
  framework: wellArchitected("REL10-BP01"),
  tags: ["single-az", "vpc"],
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html",
  remediationSteps: "Add subnets in another Availability Zone to the VPC.",
  settings: ["minimumZones"],
  appliesTo: "VPCs and subnets",
  groups: [subnet, vpc],
  judge: (graph, { minimumZones }) =>
    [...talliesOf(graph)].flatMap(([network, tally]) =>
      tally === "open" || tally.atMost >= minimumZones
        ? []
        : [faultOf(network, tally, minimumZones)],
    ),
};

/** The zones of each VPC's subnets; `open` where it is not known which subnets are its own. */
function talliesOf(graph: ResourceGraph): Map<PolicyResource, ZoneTally | "open"> {
  const tallies = new Map<PolicyResource, ZoneTally | "open">();
  for (const each of graph.ofGroup(subnet)) {
    const { targets } = targetsOf(graph, each, "vpcId", vpc);
    for (const network of targets) {
      const tally = targets.length > 1 ? "open" : (tallies.get(network) ?? new ZoneTally());
      tallies.set(network, tally);
      if (tally !== "open") {
        tally.addSubnet(each);
      }
    }
  }
  return tallies;
}

function faultOf(resource: PolicyResource, tally: ZoneTally, wanted: number): StackFault {
  const { atMost, zones } = tally;
  const known = zones.length === atMost;
  const [lost = "its one Availability Zone"] = zones;
  return {
    resource,
    group: vpc,
    property: "subnets",
    found: known
      ? `${counted(atMost, "Availability Zone")} (${zones.join(", ")})`
      : counted(atMost, "subnet"),
    expected: `at least ${counted(wanted, "Availability Zone")}`,
    why:
      atMost === 1
        ? `the loss of ${lost} takes everything in the VPC down`
        : `the loss of one of them leaves everything in the VPC ${counted(atMost - 1, "Availability Zone")}`,
    fix: "add a subnet in another Availability Zone, and let what stands in the VPC use it",
  };
}
