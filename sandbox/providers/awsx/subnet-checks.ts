import {
  aligned,
  type Cidr,
  formatAddress,
  formatCidr,
  lastAddress,
  nextBlock,
  overlaps,
} from "./cidr";
import type { SubnetType } from "./subnet-spec";

/** A subnet that has its block. */
export interface PlacedSubnet {
  readonly name: string;
  readonly type: SubnetType;
  readonly block: Cidr;
}

function named({ name, block }: PlacedSubnet): string {
  return `${name} (${formatCidr(block)})`;
}

/** @throws where subnets share addresses */
export function assertDisjoint(subnets: readonly PlacedSubnet[]): void {
  const overlapping = subnets.filter((one) =>
    subnets.some((other) => one !== other && overlaps(one.block, other.block)),
  );
  if (overlapping.length > 0) {
    throw new Error(
      `Subnets overlap each other: ${overlapping.map(named).join(", ")}. A larger cidrBlock, smaller subnets or fewer availability zones give them room.`,
    );
  }
}

/** @throws where the subnets, in this order, leave addresses of the VPC out */
export function assertNoGaps(vpc: Cidr, subnets: readonly PlacedSubnet[]): void {
  const [first, last] = [subnets.at(0), subnets.at(-1)];
  if (first === undefined || last === undefined) {
    throw new Error('subnetStrategy "Exact" has to fill the VPC, but there are no subnets');
  }
  const gaps = subnets.slice(1).flatMap((subnet, index) => {
    const before = subnets[index];
    const expected = before && nextBlock(before.block).address;
    return before === undefined || aligned(subnet.block).address === expected
      ? []
      : [`between ${named(before)} and ${named(subnet)}`];
  });
  if (aligned(first.block).address !== aligned(vpc).address) {
    gaps.unshift(
      `${named(first)} is first, but does not begin where the VPC ${formatCidr(vpc)} does`,
    );
  }
  if (lastAddress(last.block) !== lastAddress(vpc)) {
    gaps.push(
      `${named(last)} is last, but does not reach the end of the VPC at ${formatAddress(lastAddress(vpc))}`,
    );
  }
  if (gaps.length > 0) {
    throw new Error(`subnetStrategy "Exact" leaves no gaps, but there are: ${gaps.join(", ")}`);
  }
}
