import assert from "node:assert/strict";

import fc from "fast-check";

import { ZoneTally } from "../../../policies/graph/zone-tally";
import { deploy, unknown } from "../../support/policy/deployment";

interface Zone {
  readonly name?: string;
  readonly id?: string;
}

function tallyOf(zones: readonly Zone[]): ZoneTally {
  const subnets = deploy(
    "update",
    zones.map(({ name, id }, index) => ({
      type: "aws:ec2/subnet:Subnet",
      name: `s${index}`,
      props: { availabilityZone: name ?? unknown, availabilityZoneId: id ?? unknown },
    })),
  );
  const tally = new ZoneTally();
  subnets.forEach((each) => {
    tally.addSubnet(each);
  });
  return tally;
}

const rows: readonly [string, readonly Zone[], number, number, readonly string[]][] = [
  ["no subnet", [], 0, 0, []],
  ["one name", [{ name: "a" }], 1, 1, ["a"]],
  ["the same name twice", [{ name: "a" }, { name: "a" }], 1, 1, ["a"]],
  ["two names", [{ name: "b" }, { name: "a" }], 2, 2, ["a", "b"]],
  ["two ids", [{ id: "2" }, { id: "1" }], 2, 2, ["1", "2"]],
  ["a name and an id, which may be the same zone", [{ name: "a" }, { id: "1" }], 1, 2, ["a", "1"]],
  ["a name and its id", [{ name: "a", id: "1" }, { id: "1" }], 1, 1, ["a"]],
  ["an id and, later, its name", [{ id: "1" }, { name: "a", id: "1" }], 1, 1, ["a"]],
  ["two subnets that state nothing", [{}, {}], 1, 2, []],
  ["a name and a subnet that states nothing", [{ name: "a" }, {}], 1, 2, ["a"]],
];

describe("ZoneTally", () => {
  for (const [title, zones, atLeast, atMost, labels] of rows) {
    it(`bounds ${title}`, () => {
      const tally = tallyOf(zones);
      assert.deepEqual(
        { atLeast: tally.atLeast, atMost: tally.atMost, zones: tally.zones },
        { atLeast, atMost, zones: labels },
      );
      assert.equal(tally.isEmpty, atMost === 0);
    });
  }

  it("takes an empty text for no zone at all", () => {
    const [each] = deploy("update", [
      { type: "aws:ec2/subnet:Subnet", name: "s", props: { availabilityZone: "" } },
    ]);
    assert.ok(each);
    const tally = new ZoneTally();
    tally.addSubnet(each);
    assert.deepEqual([tally.zones, tally.atMost], [[], 1]);
  });

  it("always holds the true number of zones between its bounds", () => {
    const truth = fc.record({
      zone: fc.constantFrom("a", "b", "c"),
      showName: fc.boolean(),
      showId: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(truth, { minLength: 1, maxLength: 8 }), (subnets) => {
        const tally = tallyOf(
          subnets.map(({ zone, showName, showId }) => ({
            name: showName ? zone : undefined,
            id: showId ? `id-${zone}` : undefined,
          })),
        );
        const real = new Set(subnets.map(({ zone }) => zone)).size;
        assert.ok(tally.atLeast <= real && real <= tally.atMost);
      }),
    );
  });

  it("counts the same when tallies are joined as when they are made at once", () => {
    const zone = fc.record(
      { name: fc.constantFrom("a", "b"), id: fc.constantFrom("1", "2") },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(zone, { maxLength: 6 }), fc.nat(6), (zones, cut) => {
        const whole = tallyOf(zones);
        const joined = new ZoneTally();
        // Padding keeps the names of the subnets, and so their identity, the same in both halves.
        joined.addAll(tallyOf(zones.slice(0, cut)));
        joined.addAll(tallyOf(zones));
        assert.deepEqual(
          [joined.zones, joined.atLeast, joined.atMost],
          [whole.zones, whole.atLeast, whole.atMost],
        );
      }),
    );
  });
});
