import { isIPv6 } from "node:net";

const VPC_MASK = "/56";
const LARGEST_INDEX = 0xff;

/**
 * The nth /64 block of a VPC's /56 block.
 *
 * @throws where the block is not one that can be cut, or the number is not from 0 to 255
 */
export function ipv6SubnetBlock(vpcBlock: string, index: number): string {
  const address = vpcBlock.replace(VPC_MASK, "");
  if (!vpcBlock.endsWith(VPC_MASK) || !isIPv6(address)) {
    throw new Error(`ipv6CidrBlock "${vpcBlock}": the VPC must have an IPv6 ${VPC_MASK} block`);
  }
  if (index > LARGEST_INDEX) {
    throw new Error(
      `A ${VPC_MASK} block has no /64 block number ${index}: expected 0 to ${LARGEST_INDEX}`,
    );
  }
  const [first, second, third, fourth = ""] = address.split(":");
  const group = Number.parseInt(fourth, 16);
  if (Number.isNaN(group)) {
    throw new Error(`ipv6CidrBlock "${vpcBlock}" is not written with its first four groups`);
  }
  const cut = (group & 0xff00) | index;
  return `${[first, second, third, cut.toString(16)].join(":")}::/64`;
}
