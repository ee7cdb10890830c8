import assert from "node:assert/strict";
import fc from "fast-check";
import { capacityChecks } from "../../../../config/services/checks/capacity-checks";
import { faultsIn } from "../support";

type Values = Readonly<Record<string, unknown>>;

const cases: readonly (readonly [title: string, values: Values, ...faults: string[]])[] = [
  ["as many as zones", { capacity: { minimum: 3 } }],
  [
    "fewer than zones",
    { capacity: { minimum: 2 } },
    "capacity.minimum: at least 3, one in each of the 3 zones: with fewer, the service cannot lose a zone",
  ],
  ["two in each zone", { capacity: { perZone: 2, minimum: 6 } }],
  [
    "fewer than two in each zone",
    { capacity: { perZone: 2, minimum: 5 } },
    "capacity.minimum: at least 6, 2 in each of the 3 zones: with fewer, the service cannot lose a zone",
  ],
  ["as many in each zone as there can be", { capacity: { perZone: 333 } }],
  [
    "more in each zone than there can be",
    { capacity: { perZone: 334 } },
    "capacity.perZone: at most 333 with 3 zones: a service has at most 1000 to begin with",
  ],
  ["room for twice the minimum", { capacity: { minimum: 4, maximum: 8 } }],
  [
    "room for less than twice the minimum",
    { capacity: { minimum: 4, maximum: 7 } },
    "capacity.maximum: at least 8, twice the minimum of 4",
  ],
  [
    "room for less than twice what all zones must hold",
    { capacity: { perZone: 2, maximum: 11 } },
    "capacity.maximum: at least 12, twice the minimum of 6",
  ],
  ["a CPU target at the ceiling", { scaling: { cpuTargetPercent: 66 } }],
  [
    "a CPU target above the ceiling",
    { scaling: { cpuTargetPercent: 67 } },
    "scaling.cpuTargetPercent: at most 66 with 3 zones: above it the other zones cannot carry the load of a lost one",
  ],
  ["a backup that waits with nothing in it", { backup: { weight: 0, capacity: 0 } }],
  ["a backup that takes requests", { backup: { weight: 1, capacity: 3 } }],
  [
    "an empty backup that takes requests",
    { backup: { weight: 1 } },
    "backup.weight: 0 while backup.capacity is 0: the requests would go to nobody",
  ],
  [
    "a backup with fewer than one in each zone",
    { backup: { capacity: 2 } },
    "backup.capacity: 0, or at least 3, one in each of the 3 zones: with fewer, the backup cannot lose a zone",
  ],
  ["a base as large as the maximum", { instances: { onDemandBase: 6 } }],
  [
    "a base of instances above the maximum",
    { instances: { onDemandBase: 7 } },
    "instances.onDemandBase: at most 6, the maximum of its capacity",
  ],
  [
    "a base of tasks above the maximum",
    { capacity: { maximum: 9 }, containers: { onDemandBase: 10 } },
    "containers.onDemandBase: at most 9, the maximum of its capacity",
  ],
];

describe("capacityChecks", () => {
  it("find nothing wrong with the defaults, whatever the number of zones", () => {
    for (const zones of [2, 3, 4, 5, 6, 7, 8]) {
      assert.deepEqual(faultsIn(capacityChecks, {}, zones), []);
    }
  });

  for (const [title, values, ...expected] of cases) {
    it(`${expected.length === 0 ? "take" : "refuse"} ${title}`, () => {
      assert.deepEqual(faultsIn(capacityChecks, values), expected);
    });
  }

  it("take exactly the CPU targets under which the other zones can carry everything", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 10, max: 90 }),
        (zones, percent) => {
          const values = { scaling: { cpuTargetPercent: percent } };
          const afterLoss = (percent * zones) / (zones - 1);
          assert.equal(faultsIn(capacityChecks, values, zones).length === 0, afterLoss <= 100);
        },
      ),
    );
  });
});
