import { isIPv4 } from "node:net";

/** An IPv4 block. `address` may lie inside the block, as in `10.0.1.0/16`. */
export interface Cidr {
  /** The address as a number from 0 to 2^32 - 1. */
  readonly address: number;
  /** Bits of the netmask, 0 to 32. */
  readonly mask: number;
}

const BITS = 32;
const SPACE = 2 ** BITS;

/** How many addresses a block with this mask has. */
export function sizeOf(mask: number): number {
  return 2 ** (BITS - mask);
}

/** A block from its address, counted around the end of the address space, and its mask. */
export function cidr(address: number, mask: number): Cidr {
  if (!Number.isInteger(mask) || mask < 0 || mask > BITS) {
    throw new Error(`Invalid netmask /${mask}: expected 0 to ${BITS}`);
  }
  return { address: ((address % SPACE) + SPACE) % SPACE, mask };
}

/** Reads a block such as `10.0.0.0/16`. */
export function parseCidr(text: string): Cidr {
  const [address = "", mask = "", ...rest] = text.split("/");
  if (!isIPv4(address) || !/^\d{1,2}$/.test(mask) || Number(mask) > BITS || rest.length > 0) {
    throw new Error(`Invalid CIDR block ${JSON.stringify(text)}: expected one like 10.0.0.0/16`);
  }
  const number = address.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
  return cidr(number, Number(mask));
}

export function formatCidr({ address, mask }: Cidr): string {
  return `${formatAddress(address)}/${mask}`;
}

export function formatAddress(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}

/** The first address of a block. */
export function firstAddress({ address, mask }: Cidr): number {
  return address - (address % sizeOf(mask));
}

/** The last address of a block. */
export function lastAddress(block: Cidr): number {
  return firstAddress(block) + sizeOf(block.mask) - 1;
}

/** The same block, named by its first address. */
export function aligned(block: Cidr): Cidr {
  return cidr(firstAddress(block), block.mask);
}

/** The block of the same size right after this one. */
export function nextBlock(block: Cidr): Cidr {
  return cidr(lastAddress(block) + 1, block.mask);
}

/** The first block of the given mask that starts after this block. */
export function nextBlockOf(mask: number, block: Cidr): Cidr {
  return nextBlock(cidr(lastAddress(block), mask));
}

/** Whether two blocks share an address. */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return firstAddress(a) <= lastAddress(b) && firstAddress(b) <= lastAddress(a);
}

/** How many bits it takes to tell this many things apart. */
export function bitsFor(count: number): number {
  return count <= 1 ? 0 : Math.ceil(Math.log2(count));
}
