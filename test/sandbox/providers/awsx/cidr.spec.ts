import assert from "node:assert/strict";
import fc from "fast-check";
import {
  aligned,
  cidr,
  firstAddress,
  formatCidr,
  lastAddress,
  nextBlockOf,
  parseCidr,
  sizeOf,
} from "../../../../sandbox/providers/awsx/cidr";
import { gapBetween } from "../../../../sandbox/providers/awsx/cidr-gap";

const blocks = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 8, max: 30 }))
  .map(([address, mask]) => aligned(cidr(address, mask)));

describe("an IPv4 block", () => {
  it("is written as it is read", () => {
    fc.assert(
      fc.property(blocks, (block) => {
        assert.deepEqual(parseCidr(formatCidr(block)), block);
      }),
    );
  });

  it("keeps an address inside the block", () => {
    assert.equal(formatCidr(parseCidr("10.0.128.32/17")), "10.0.128.32/17");
    assert.equal(formatCidr(aligned(parseCidr("10.0.128.32/17"))), "10.0.128.0/17");
  });

  for (const text of [
    "10.0.0.0",
    "10.0.0/16",
    "10.0.0.256/16",
    "10.0.0.0/33",
    "10.0.0.0/8/8",
    "",
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => {
      assert.throws(() => parseCidr(text), /Invalid CIDR block/);
    });
  }

  it("is followed by the first block of another size that shares no address with it", () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 8, max: 30 }), (block, mask) => {
        const next = nextBlockOf(mask, block);
        assert.equal(firstAddress(next), next.address);
        assert.ok(next.address > lastAddress(block));
        assert.ok(next.address - sizeOf(mask) <= lastAddress(block));
      }),
    );
  });

  it("is parted from the next free block of another size by blocks that fill the gap", () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 8, max: 30 }), (before, mask) => {
        const after = nextBlockOf(mask, before);
        let end = lastAddress(before) + 1;
        for (const gap of gapBetween(before, after)) {
          assert.equal(firstAddress(gap), end);
          end = lastAddress(gap) + 1;
        }
        assert.equal(end, after.address);
      }),
    );
  });

  it("is parted from one of its size further on by as few blocks as there can be", () => {
    const [one, other] = [parseCidr("10.0.0.0/19"), parseCidr("10.0.128.0/19")];
    const expected = ["10.0.32.0/19", "10.0.64.0/18"];
    assert.deepEqual(gapBetween(one, other).map(formatCidr), expected);
  });
});
