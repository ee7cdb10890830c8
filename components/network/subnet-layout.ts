import { Address4 } from "ip-address";

/**
 * Zone blocks that a VPC is cut into, used or not: the most Availability Zones that a stack can have. It decides every
 * address, so it must never change.
 */
export const ZONE_BLOCKS = 8;

/** The CIDR blocks of each tier, one for each zone, in the order of the zones. */
export interface SubnetLayout {
  readonly public: readonly string[];
  readonly private: readonly string[];
  readonly isolated: readonly string[];
}

const ADDRESS_BITS = 32;

/** Dotted notation of an IPv4 address. */
function address(value: number): string {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join(".");
}

/**
 * Where every subnet of a VPC lies. The VPC (prefix p) is cut into eight zone blocks (p+3). The first half of a block is
 * its private subnet (p+4), then follow the public and the isolated one (p+6 each), and a quarter is left in reserve:
 *
 *     10.0.0.0/16, zone 0: private 10.0.0.0/20, public 10.0.16.0/22, isolated 10.0.20.0/22, reserve 10.0.24.0/21
 *     10.0.0.0/16, zone 1: private 10.0.32.0/20, …
 *
 * A zone's addresses depend on its place in the list alone: to append a zone moves no other.
 *
 * @param cidrBlock The VPC's IPv4 CIDR block, with a prefix length from 16 to 20.
 * @param zones Number of Availability Zones, at most {@link ZONE_BLOCKS}.
 */
export function subnetLayout(cidrBlock: string, zones: number): SubnetLayout {
  if (zones > ZONE_BLOCKS) {
    throw new RangeError(`a VPC has room for ${ZONE_BLOCKS} zones, not for ${zones}`);
  }
  const vpc = new Address4(cidrBlock);
  const start = Number(vpc.startAddress().bigInt());
  const size = 2 ** (ADDRESS_BITS - vpc.subnetMask);
  const block = size / ZONE_BLOCKS;
  const tier = (offset: number, prefix: number): string[] =>
    Array.from(
      { length: zones },
      (_, zone) => `${address(start + zone * block + offset)}/${vpc.subnetMask + prefix}`,
    );
  return {
    private: tier(0, 4),
    public: tier(block / 2, 6),
    isolated: tier(block / 2 + block / 8, 6),
  };
}
