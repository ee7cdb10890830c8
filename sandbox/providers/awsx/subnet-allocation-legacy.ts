import { bitsFor, type Cidr, cidr, nextBlockOf, overlaps, sizeOf } from "./cidr";
import type { Allocation, Slot } from "./subnet-allocation";
import type { SubnetSpec, SubnetType } from "./subnet-spec";

/** The kinds of subnet in the order of their blocks in a zone, with the largest size each takes by default. */
const ORDER: readonly { readonly type: SubnetType; readonly largestMask: number }[] = [
  { type: "Private", largestMask: 19 },
  { type: "Public", largestMask: 20 },
  { type: "Isolated", largestMask: 24 },
];

/** The nth block that comes of cutting a block `newBits` times in half, counted from its address. */
function split(block: Cidr, newBits: number, nth: number): Cidr {
  const mask = block.mask + newBits;
  if (mask > 32) {
    throw new Error(
      `A /${block.mask} block cannot be divided by ${newBits} more bits, it has only ${32 - block.mask} left.`,
    );
  }
  return cidr(block.address + sizeOf(mask) * nth, mask);
}

function zoneBases(vpc: Cidr, zones: number): Cidr[] {
  return Array.from({ length: zones }, (_, index) => split(vpc, bitsFor(zones), index));
}

/** The specs of one kind, in their order. */
function ofType(specs: readonly SubnetSpec[], type: SubnetType): readonly SubnetSpec[] {
  return specs.filter((spec) => spec.type === type);
}

/**
 * The blocks of one zone. A kind starts after the last block of the kinds before it. Each block is first sought by
 * counting blocks of its own size; where that one overlaps the block before, the next free one is taken.
 */
function zoneBlocks(base: Cidr, specs: readonly SubnetSpec[]): Cidr[] {
  const newBits = specs.length === 1 ? 0 : 1;
  const blocks: Cidr[] = [];
  // Before the first block there is only the address before the zone.
  let previous = cidr(base.address - 1, 32);
  for (const { type, largestMask } of ORDER) {
    const last = blocks.at(-1);
    const start = last === undefined ? base : split(last, 0, 1);
    for (const [index, spec] of ofType(specs, type).entries()) {
      const mask = spec.cidrMask ?? Math.max(base.mask + newBits, largestMask);
      const sought = split(start, mask - start.mask, index);
      previous = overlaps(previous, sought) ? nextBlockOf(mask, previous) : sought;
      blocks.push(previous);
    }
  }
  return blocks;
}

/** One private and one public subnet in each zone: a half and a quarter of it. All private ones are decided first. */
function defaultAllocation(zones: number): Allocation {
  const slots = (["Private", "Public"] as const).flatMap((type) =>
    Array.from({ length: zones }, (_, zoneIndex): Slot => ({ spec: { type }, zoneIndex })),
  );
  const blocks: Allocation["blocks"] = (vpc) => {
    const halves = zoneBases(vpc, zones).map((base) => split(base, 1, 0));
    return [...halves, ...halves.map((half) => split(split(half, 0, 1), 1, 0))];
  };
  return { slots, blocks };
}

/**
 * `Legacy`: in each zone the private subnets, then the public, then the isolated ones. Blocks written out are not
 * heeded.
 *
 * @throws where the VPC's block is not known from the start
 */
export function legacyAllocation(
  zones: number,
  specs: readonly SubnetSpec[] | undefined,
  isBlockKnown: boolean,
): Allocation {
  if (!isBlockKnown) {
    throw new Error(
      'subnetStrategy "Legacy" cannot cut up a VPC whose cidrBlock an IPAM pool chooses; "Auto" can.',
    );
  }
  if (specs === undefined) {
    return defaultAllocation(zones);
  }
  const zone = ORDER.flatMap(({ type }) => ofType(specs, type));
  return {
    slots: Array.from({ length: zones }, (_, zoneIndex) =>
      zone.map((spec): Slot => ({ spec, zoneIndex })),
    ).flat(),
    blocks: (vpc) => zoneBases(vpc, zones).flatMap((base) => zoneBlocks(base, specs)),
  };
}
