import assert from "node:assert/strict";
import fc from "fast-check";
import { Address4 } from "ip-address";
import {
  type SubnetLayout,
  subnetLayout,
  ZONE_BLOCKS,
} from "../../../components/network/subnet-layout";

/** A CIDR block that a VPC may have: any prefix from /16 to /20, on its boundary. */
const cidrBlocks = fc.tuple(fc.integer({ min: 16, max: 20 }), fc.nat()).map(([prefix, seed]) => {
  const start = (seed % 2 ** prefix) * 2 ** (32 - prefix);
  return `${Address4.fromBigInt(BigInt(start)).correctForm()}/${prefix}`;
});

const zoneCounts = fc.integer({ min: 2, max: ZONE_BLOCKS });

function all(layout: SubnetLayout): Address4[] {
  return [...layout.public, ...layout.private, ...layout.isolated].map(
    (block) => new Address4(block),
  );
}

describe("subnetLayout", () => {
  it("gives each zone half of an eighth of the VPC for its private subnet, and an eighth of that for the others", () => {
    assert.deepEqual(subnetLayout("10.0.0.0/16", 2), {
      private: ["10.0.0.0/20", "10.0.32.0/20"],
      public: ["10.0.16.0/22", "10.0.48.0/22"],
      isolated: ["10.0.20.0/22", "10.0.52.0/22"],
    });
  });

  it("fits the smallest VPC and the last zone", () => {
    const layout = subnetLayout("192.168.240.0/20", 8);
    assert.deepEqual(
      [layout.private[7], layout.public[7], layout.isolated[7]],
      ["192.168.254.0/24", "192.168.255.0/26", "192.168.255.64/26"],
    );
  });

  it("has no room for a ninth zone", () => {
    assert.throws(() => subnetLayout("10.0.0.0/16", 9), /room for 8 zones, not for 9/);
  });

  it("has one subnet of each tier in each zone", () => {
    fc.assert(
      fc.property(cidrBlocks, zoneCounts, (cidrBlock, zones) => {
        const { public: open, private: inner, isolated } = subnetLayout(cidrBlock, zones);
        assert.deepEqual([open.length, inner.length, isolated.length], [zones, zones, zones]);
      }),
    );
  });

  it("keeps every subnet inside the VPC and on its own boundary", () => {
    fc.assert(
      fc.property(cidrBlocks, zoneCounts, (cidrBlock, zones) => {
        const vpc = new Address4(cidrBlock);
        for (const subnet of all(subnetLayout(cidrBlock, zones))) {
          assert.ok(subnet.isInSubnet(vpc));
          assert.equal(subnet.startAddress().correctForm(), subnet.correctForm());
        }
      }),
    );
  });

  it("lets no two subnets overlap", () => {
    fc.assert(
      fc.property(cidrBlocks, zoneCounts, (cidrBlock, zones) => {
        const subnets = all(subnetLayout(cidrBlock, zones)).sort((one, other) =>
          one.bigInt() < other.bigInt() ? -1 : 1,
        );
        for (const [index, subnet] of subnets.entries()) {
          const next = subnets[index + 1];
          assert.ok(next === undefined || subnet.endAddress().bigInt() < next.bigInt());
        }
      }),
    );
  });

  it("moves no address when a zone is appended", () => {
    fc.assert(
      fc.property(cidrBlocks, fc.integer({ min: 2, max: 7 }), (cidrBlock, zones) => {
        const before = subnetLayout(cidrBlock, zones);
        const after = subnetLayout(cidrBlock, zones + 1);
        for (const tier of ["public", "private", "isolated"] as const) {
          assert.deepEqual(after[tier].slice(0, zones), before[tier]);
        }
      }),
    );
  });
});
