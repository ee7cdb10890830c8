import { mountedFileSystems, type MountedFileSystem } from "../graph/mount-targets";
import { natDependents, type NatDependents } from "../graph/nat-dependents";
import { Placements } from "../graph/placements";
import { partialAttachments, type PartialAttachment } from "../graph/vpc-attachments";
import { VpcZones } from "../graph/vpc-zones";
import { wellArchitected } from "../support/framework";
import { counted } from "../support/message";
import type { StackFault, StackRule } from "../support/rule";
import { natGateway, transitGatewayAttachment } from "../types/network";
import { fileSystem, mountTarget } from "../types/storage";

/** What serves a zone of a VPC stands in that zone. */
export const vpcZonesCovered: StackRule = {
  name: "vpc-zones-covered",
  displayName: "No zone of a VPC depends on another zone",
  description:
    "Every Availability Zone of a VPC has its own NAT gateway, transit gateway attachment and EFS mount target where it uses one.",
  enforcementLevel: "mandatory",
  severity: "high",
  framework: wellArchitected("REL10-BP01"),
  tags: ["single-az", "ec2", "vpc", "transitgateway", "efs"],
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html",
  remediationSteps:
    "Make a NAT gateway in every Availability Zone with private subnets and route each subnet to the one in its own zone, or use a regional NAT gateway. Give a transit gateway attachment a subnet of every zone of its VPC, and an EFS file system a mount target in every zone of its clients.",
  settings: ["minimumZones"],
  appliesTo: "NAT gateways, transit gateway attachments and EFS mount targets",
  groups: [natGateway, transitGatewayAttachment, mountTarget],
  judge: (graph, { minimumZones }) => {
    const placements = new Placements(graph);
    const vpcZones = new VpcZones(graph);
    return [
      ...natDependents(graph).map(natFault),
      ...partialAttachments(graph, placements, vpcZones).map(attachmentFault),
      ...mountedFileSystems(graph, placements, vpcZones).flatMap((each) =>
        mountFaults(each, minimumZones),
      ),
    ];
  },
};

function natFault({ gateway, zone, dependents }: NatDependents): StackFault {
  const others = dependents.join(", ");
  return {
    resource: gateway,
    group: natGateway,
    property: "subnetId",
    found: `a subnet of ${zone}, used by subnets of ${others}`,
    expected: "a NAT gateway in the zone of every subnet that uses one",
    why: `the loss of ${zone} takes the way out of ${others} with it`,
    fix: `make a NAT gateway in ${others}, too, and route the subnets of each zone to their own (natGateways: { strategy: "OnePerAz" } in an awsx.ec2.Vpc), or make one with availabilityMode: "regional"`,
  };
}

function attachmentFault({ attachment, placement, zones, missing }: PartialAttachment): StackFault {
  const isNamed = missing.length > 0;
  const unit = isNamed ? "Availability Zone" : "subnet";
  const named = isNamed ? ` (${placement.zones.join(", ")})` : "";
  const left = isNamed ? missing.join(", ") : "the zones without one";
  return {
    resource: attachment,
    group: transitGatewayAttachment,
    property: "subnetIds",
    found: `${counted(placement.atMost, unit)}${named}`,
    expected: `a subnet in every Availability Zone of the VPC (${zones.join(", ")})`,
    why: `what stands in ${left} cannot reach the transit gateway`,
    fix: `add to subnetIds a subnet of ${isNamed ? left : "every Availability Zone that is left out"}`,
  };
}

function mountFaults(
  { fileSystem: resource, placement, networkZones }: MountedFileSystem,
  minimumZones: number,
): readonly StackFault[] {
  const { zones, atMost } = placement;
  const wanted = Math.min(minimumZones, networkZones);
  if (atMost >= wanted) {
    return [];
  }
  const isNamed = zones.length === atMost;
  return [
    {
      resource,
      group: fileSystem,
      property: "mount targets",
      found: `${counted(atMost, isNamed ? "Availability Zone" : "mount target")}${isNamed ? ` (${zones.join(", ")})` : ""}`,
      expected: `mount targets in at least ${counted(wanted, "Availability Zone")}`,
      why: `the loss of ${isNamed ? zones.join(", ") : "the zones with one"} cuts the clients in every other zone off from the file system`,
      fix: "make an aws.efs.MountTarget in a subnet of every Availability Zone of the VPC that has clients",
    },
  ];
}
