import type { PropertyMap } from "../property-values";
import { type Cidr, formatCidr, parseCidr } from "./cidr";
import { gapBetween } from "./cidr-gap";
import { assertGatewaysUsable } from "./nat-gateways";
import {
  type Allocation,
  autoAllocation,
  autoMergeAllocation,
  explicitAllocation,
} from "./subnet-allocation";
import { legacyAllocation } from "./subnet-allocation-legacy";
import { assertDisjoint, assertNoGaps } from "./subnet-checks";
import { subnetName, subnetNameTag } from "./subnet-naming";
import { isExplicit, normalized, type SubnetSpec } from "./subnet-spec";
import type { VpcArgs } from "./vpc-args";

/** A subnet of the network, before it has a block. */
export interface PlannedSubnet {
  readonly spec: SubnetSpec;
  readonly name: string;
  readonly nameTag: string;
  readonly zone: string;
}

/** How a network is cut into subnets. */
export interface SubnetLayout {
  readonly subnets: readonly PlannedSubnet[];
  /**
   * The block of each subnet in a VPC with this block, as text.
   *
   * @throws where the subnets do not fit
   */
  readonly blocks: (vpc: string) => readonly string[];
  /** The component's output of that name, for a VPC with this block. */
  readonly subnetLayout: (vpc: string) => PropertyMap[];
}

/** The arguments that decide the layout. */
export type LayoutArgs = Pick<
  VpcArgs,
  | "zones"
  | "subnetSpecs"
  | "subnetStrategy"
  | "subnetNameTagStrategy"
  | "availabilityZoneCidrMask"
  | "natGateways"
  | "cidrBlock"
>;

function allocationOf(args: LayoutArgs, specs: readonly SubnetSpec[] | undefined): Allocation {
  const { availabilityZoneCidrMask: zoneMask, cidrBlock, subnetStrategy: strategy } = args;
  const zones = args.zones.length;
  if (strategy === "AutoMerge") {
    return autoMergeAllocation(zones, specs ?? [], zoneMask);
  }
  if (strategy === "Legacy" || (strategy === "Exact" && specs === undefined)) {
    return legacyAllocation(zones, specs, cidrBlock !== undefined);
  }
  return specs?.some(isExplicit)
    ? explicitAllocation(zones, specs.filter(isExplicit), parseCidr)
    : autoAllocation(zones, specs, zoneMask);
}

/** The spec as the output `subnetLayout` shows it. */
function shown({ name, cidrBlocks, cidrMask, size, type }: SubnetSpec): PropertyMap {
  return {
    ...(name === undefined ? {} : { name }),
    ...(cidrBlocks === undefined ? {} : { cidrBlocks: [...cidrBlocks] }),
    ...(cidrMask === undefined ? {} : { cidrMask }),
    ...(size === undefined ? {} : { size }),
    type,
  };
}

/** The specs of `Auto` that would give the first zone's blocks: as many as a zone has, from the first one on. */
function inferred(allocation: Allocation, blocks: readonly Cidr[], zones: number): PropertyMap[] {
  const perZone = zones === 0 ? 0 : allocation.slots.length / zones;
  return blocks.slice(0, perZone).flatMap((block, index) => {
    const before = index === 0 ? undefined : blocks[index - 1];
    const gap = before === undefined ? [] : gapBetween(before, block);
    const type = allocation.slots[index]?.spec.type ?? "Unused";
    return [
      ...gap.map(({ mask }) => shown({ type: "Unused", cidrMask: mask })),
      shown({ type, cidrMask: block.mask }),
    ];
  });
}

/**
 * Cuts a network up as its arguments ask for.
 *
 * @throws where the specs contradict each other, the blocks do not fit or the NAT gateways have no subnet
 */
export function subnetLayoutOf(vpcName: string, args: LayoutArgs): SubnetLayout {
  const { natGateways, subnetStrategy: strategy, zones } = args;
  const specs = args.subnetSpecs && normalized(args.subnetSpecs, zones.length);
  const allocation = allocationOf(args, specs);
  const subnets = allocation.slots.map(({ spec, zoneIndex }): PlannedSubnet => {
    const zone = zones[zoneIndex] ?? "";
    const nameTag = subnetNameTag(vpcName, spec, zoneIndex, zone, args.subnetNameTagStrategy);
    return { spec, zone, name: subnetName(vpcName, spec, zoneIndex), nameTag };
  });
  const checked = (vpc: string): readonly Cidr[] => {
    const blocks = allocation.blocks(parseCidr(vpc));
    const placed = subnets.flatMap(({ name, spec: { type } }, index) =>
      blocks.slice(index, index + 1).map((block) => ({ name, type, block })),
    );
    assertDisjoint(placed);
    if (strategy === "Exact" && args.cidrBlock !== undefined) {
      assertNoGaps(parseCidr(vpc), placed);
    }
    return blocks;
  };
  if (args.cidrBlock !== undefined) {
    checked(args.cidrBlock);
  }
  assertGatewaysUsable(
    natGateways.strategy,
    allocation.slots.map(({ spec: { type } }) => type),
  );
  const asInferred = specs === undefined || strategy === "Legacy" || strategy === "AutoMerge";
  return {
    subnets,
    blocks: (vpc) => checked(vpc).map(formatCidr),
    subnetLayout: (vpc) =>
      asInferred ? inferred(allocation, checked(vpc), zones.length) : specs.map(shown),
  };
}
