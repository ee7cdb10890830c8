import { aligned, bitsFor, type Cidr, cidr, nextBlock, nextBlockOf, sizeOf } from "./cidr";
import {
  ambiguousNames,
  type ExplicitSubnetSpec,
  isExplicit,
  type SubnetSpec,
} from "./subnet-spec";

/** One subnet of one zone, before it has a block. */
export interface Slot {
  readonly spec: SubnetSpec;
  /** Where the zone stands in the list of zones. */
  readonly zoneIndex: number;
}

/** A way to cut up a VPC. */
export interface Allocation {
  /** The subnets, in the order in which they were decided. */
  readonly slots: readonly Slot[];
  /** The block of each slot, given the block of the VPC. */
  readonly blocks: (vpc: Cidr) => readonly Cidr[];
}

/** The subnets that the component makes where no specs are given. */
const DEFAULT_SPECS: readonly SubnetSpec[] = [{ type: "Private" }, { type: "Public" }];

/** No default subnet is larger than half a /16, however large the VPC. */
const LARGEST_DEFAULT_ZONE = 16;

/** Below this a zone is too small to be cut up by default. */
const SMALLEST_DEFAULT_ZONE = 26;

/** A zone's default subnets, each half as large as the one before. */
function defaultSpecs(zoneMask: number): readonly SubnetSpec[] {
  if (zoneMask > SMALLEST_DEFAULT_ZONE) {
    throw new Error(
      `The default subnets need a /${SMALLEST_DEFAULT_ZONE} or larger in each availability zone, but a zone has only a /${zoneMask}; smaller subnets have to be asked for in subnetSpecs.`,
    );
  }
  const mask = Math.max(zoneMask, LARGEST_DEFAULT_ZONE);
  return DEFAULT_SPECS.map((spec, index) => ({ ...spec, cidrMask: mask + index + 1 }));
}

function everyZone(zones: number, specs: readonly SubnetSpec[]): Slot[] {
  return Array.from({ length: zones }, (_, zoneIndex) =>
    specs.map((spec) => ({ spec, zoneIndex })),
  ).flat();
}

/** The blocks of one zone after another: each subnet as early as its size allows, in the order of the specs. */
function packed(
  vpc: Cidr,
  zones: number,
  zoneMask: number,
  specs: readonly SubnetSpec[],
): readonly Cidr[] {
  if (specs.length === 0) {
    throw new Error("subnetSpecs is empty: there are no subnets to make");
  }
  const defaultMask = zoneMask + bitsFor(specs.length);
  const masks = specs.map(({ cidrMask }) => cidrMask ?? defaultMask);
  const base = aligned(vpc).address;
  let zone = aligned(cidr(base, zoneMask));
  const needed = masks.reduce((sum, mask) => sum + sizeOf(mask), 0);
  if (needed > sizeOf(zoneMask)) {
    throw new Error(
      `subnetSpecs: the subnets are too large, those of one availability zone need ${needed} addresses of its ${sizeOf(zoneMask)}.`,
    );
  }
  const blocks: Cidr[] = [];
  for (let index = 0; index < zones; index += 1) {
    let previous: Cidr | undefined;
    for (const mask of masks) {
      previous =
        previous === undefined ? aligned(cidr(zone.address, mask)) : nextBlockOf(mask, previous);
      blocks.push(previous);
    }
    zone = nextBlock(zone);
  }
  return blocks;
}

/** `Auto` and `Exact`: the same cut in every zone, in the order of the specs. */
export function autoAllocation(
  zones: number,
  specs: readonly SubnetSpec[] | undefined,
  zoneCidrMask: number | undefined,
): Allocation {
  return {
    slots: everyZone(zones, specs ?? DEFAULT_SPECS),
    blocks: (vpc) => {
      const zoneMask = zoneCidrMask ?? vpc.mask + bitsFor(zones);
      return packed(vpc, zones, zoneMask, specs ?? defaultSpecs(zoneMask));
    },
  };
}

/** The default specs, each overridden by the unnamed spec of its type, then the other specs. */
function merged(specs: readonly SubnetSpec[], defaults: readonly SubnetSpec[]): SubnetSpec[] {
  const overrides = new Map<string, SubnetSpec>();
  const others: SubnetSpec[] = [];
  for (const spec of specs) {
    if (spec.name !== undefined || !defaults.some(({ type }) => type === spec.type)) {
      others.push(spec);
    } else if (overrides.has(spec.type)) {
      throw new Error(ambiguousNames(spec.type));
    } else {
      overrides.set(spec.type, spec);
    }
  }
  return [...defaults.map((spec) => ({ ...spec, ...overrides.get(spec.type) })), ...others];
}

/**
 * `AutoMerge`: the default subnets with what the specs change of them, and the specs' further subnets.
 *
 * @throws where a spec writes its blocks out
 */
export function autoMergeAllocation(
  zones: number,
  specs: readonly SubnetSpec[],
  zoneCidrMask: number | undefined,
): Allocation {
  if (specs.some(isExplicit)) {
    throw new Error(
      'subnetStrategy "AutoMerge" decides the blocks itself: subnetSpecs[].cidrBlocks goes with "Auto" or "Exact".',
    );
  }
  return {
    slots: everyZone(zones, merged(specs, DEFAULT_SPECS)),
    blocks: (vpc) => {
      const zoneMask = zoneCidrMask ?? vpc.mask + bitsFor(zones);
      return packed(vpc, zones, zoneMask, merged(specs, defaultSpecs(zoneMask)));
    },
  };
}

/** Blocks that the specs write out. */
export function explicitAllocation(
  zones: number,
  specs: readonly ExplicitSubnetSpec[],
  parse: (block: string) => Cidr,
): Allocation {
  const slots = everyZone(zones, specs);
  const blocks = Array.from({ length: zones }, (_, zoneIndex) =>
    specs.flatMap(({ cidrBlocks }) => cidrBlocks.slice(zoneIndex, zoneIndex + 1).map(parse)),
  ).flat();
  return { slots, blocks: () => blocks };
}
