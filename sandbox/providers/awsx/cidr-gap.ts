import { aligned, type Cidr, cidr, nextBlock, overlaps } from "./cidr";

/** The blocks that fill the space between two blocks, in whichever order they stand, each as wide as it can be. */
export function gapBetween(one: Cidr, other: Cidr): Cidr[] {
  const [start, end] = aligned(one).address < aligned(other).address ? [one, other] : [other, one];
  const gaps: Cidr[] = [];
  let previous = one;
  let next = nextBlock(start);
  while (next.address < aligned(end).address) {
    next = widened(next, [previous, end]);
    gaps.push(next);
    previous = next;
    next = nextBlock(next);
  }
  return gaps;
}

/** The widest block around this one that leaves the others alone. */
function widened(block: Cidr, others: readonly Cidr[]): Cidr {
  const wider = aligned(cidr(block.address, block.mask - 1));
  return others.some((other) => overlaps(wider, other)) ? block : widened(wider, others);
}
