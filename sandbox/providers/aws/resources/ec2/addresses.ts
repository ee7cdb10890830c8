import { Address4 } from "ip-address";
import type { PropertyValue } from "../../../property-values";
import { ipv4Block } from "../../check/constraints";
import type { Identity } from "../../identity";

/** Addresses at the start of every subnet that AWS keeps for itself. */
const RESERVED = 4;

/** 198.18.0.0/15 is for tests: no host on the internet has an address in it (RFC 2544). */
const PUBLIC_BLOCK = "198.18.0.0/15";

/** An address of the internet. */
export function publicAddress(hex: Identity["hex"]): string {
  return addressIn(new Address4(PUBLIC_BLOCK), hex);
}

/** An address in a subnet's block; empty where the block is not known. */
export function privateAddress(block: PropertyValue | undefined, hex: Identity["hex"]): string {
  const subnet = block === undefined ? undefined : ipv4Block(block);
  return subnet === undefined ? "" : addressIn(subnet, hex);
}

/** The name that AWS gives a public address. */
export function publicDnsName({ region }: Identity, address: string): string {
  const zone = region === "us-east-1" ? "compute-1" : `${region}.compute`;
  return `ec2-${address.replaceAll(".", "-")}.${zone}.amazonaws.com`;
}

/** The name that AWS gives a private address. */
export function privateDnsName({ region }: Identity, address: string): string {
  const zone = region === "us-east-1" ? "ec2" : `${region}.compute`;
  return address === "" ? "" : `ip-${address.replaceAll(".", "-")}.${zone}.internal`;
}

/** An address of a block, neither one of the first four nor the last one. */
function addressIn(block: Address4, hex: Identity["hex"]): string {
  const size = 2 ** (32 - block.subnetMask);
  const usable = Math.max(1, size - RESERVED - 1);
  const offset = RESERVED + (Number.parseInt(hex(8), 16) % usable);
  return Address4.fromBigInt(block.startAddress().bigInt() + BigInt(offset)).correctForm();
}
