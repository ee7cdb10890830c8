import type { PolicyResource } from "@pulumi/policy";

import { transitGatewayAttachment } from "../types/network";
import type { Placement } from "./placement";
import type { Placements } from "./placements";
import type { ResourceGraph } from "./resource-graph";
import type { VpcZones } from "./vpc-zones";

/** A transit gateway attachment that leaves zones of its VPC out. */
export interface PartialAttachment {
  readonly attachment: PolicyResource;
  readonly placement: Placement;
  /** The zones in which the VPC has subnets, sorted. */
  readonly zones: readonly string[];
  /** Those that are left out, sorted; none while it is only known that there are some. */
  readonly missing: readonly string[];
}

/** The transit gateway attachments of the stack that surely have no subnet in some zone of their VPC. */
export function partialAttachments(
  graph: ResourceGraph,
  placements: Placements,
  vpcZones: VpcZones,
): readonly PartialAttachment[] {
  return graph.ofGroup(transitGatewayAttachment).flatMap((attachment) => {
    const vpc = vpcZones.vpcOf(attachment);
    if (vpc === undefined) {
      return [];
    }
    const placing = { group: transitGatewayAttachment, subnets: ["subnetIds[]"] };
    const placement = placements.of(attachment, placing);
    const used = vpcZones.of(vpc);
    if (placement.atMost >= used.atLeast) {
      return [];
    }
    // With more candidates than there can be zones, which of them are meant comes later.
    const isNamed = placement.zones.length === placement.atMost;
    const missing = isNamed ? used.zones.filter((zone) => !placement.zones.includes(zone)) : [];
    return [{ attachment, placement, zones: used.zones, missing }];
  });
}
