import assert from "node:assert/strict";
import fc from "fast-check";
import { crossChecks } from "../../config/cross-checks";
import { settingRows } from "../../config/setting-rows";
import { settings } from "../../config/settings";

type Values = Readonly<Record<string, unknown>>;

const zones = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `us-west-2${"abcdefgh".charAt(index)}`);

/** `key: expected` of every fault between settings. */
function faults(values: Values, count = 3): string[] {
  const parsed = settings.parse({ availabilityZones: zones(count), ...values });
  return crossChecks
    .flatMap((check) => check.faults(parsed, { namespace: "m", region: "us-west-2" }))
    .map(({ key, expected }) => `${key}: ${expected ?? ""}`);
}

const ARM = "resolve:ssm:/golden-arm64";
const X86 = "resolve:ssm:/golden-x86_64";

describe("crossChecks", () => {
  it("find nothing wrong with the defaults, whatever the number of zones", () => {
    for (const count of [2, 3, 4, 5, 6, 7, 8]) {
      assert.deepEqual(faults({}, count), []);
    }
  });

  const cases: readonly (readonly [
    title: string,
    values: Values,
    zones: number,
    faults: string[],
  ])[] = [
    ["as many instances as zones", { web: { capacity: { minimum: 3 } } }, 3, []],
    [
      "fewer instances than zones",
      { web: { capacity: { minimum: 2 } } },
      3,
      ["m:web.capacity.minimum: at least 3, one instance in each of the 3 zones"],
    ],
    ["room for twice the minimum", { web: { capacity: { minimum: 4, maximum: 8 } } }, 3, []],
    [
      "room for less than twice the minimum",
      { web: { capacity: { minimum: 4, maximum: 7 } } },
      3,
      ["m:web.capacity.maximum: at least 8, twice the minimum of 4"],
    ],
    [
      "room for less than twice the number of zones",
      { web: { capacity: { maximum: 5 } } },
      3,
      ["m:web.capacity.maximum: at least 6, twice the minimum of 3"],
    ],
    ["a CPU target at the ceiling", { web: { cpuTargetPercent: 66 } }, 3, []],
    [
      "a CPU target above the ceiling",
      { web: { cpuTargetPercent: 67 } },
      3,
      [
        "m:web.cpuTargetPercent: at most 66 with 3 zones: above it the other zones cannot carry the load of a lost one",
      ],
    ],
    [
      "a health check that waits less than its interval",
      { web: { healthCheck: { intervalSeconds: 10, timeoutSeconds: 9 } } },
      3,
      [],
    ],
    [
      "a health check that waits as long as its interval",
      { web: { healthCheck: { intervalSeconds: 10, timeoutSeconds: 10 } } },
      3,
      ["m:web.healthCheck.timeoutSeconds: less than web.healthCheck.intervalSeconds, which is 10"],
    ],
    ["an image of the right architecture", { web: { ami: X86, instanceType: "t3.small" } }, 3, []],
    [
      "an image of the wrong architecture",
      { web: { ami: ARM, instanceType: "t3.small" } },
      3,
      ["m:web.ami: an image for x86_64, the architecture of web.instanceType t3.small"],
    ],
    ["a version of the engine", { database: { engine: "mysql", engineVersion: "8.4.6" } }, 3, []],
    [
      "a version of the other engine",
      { database: { engine: "mysql", engineVersion: "17" } },
      3,
      [
        'm:database.engineVersion: a MySQL version such as "8.4" or "8.4.6", because database.engine is mysql',
      ],
    ],
    [
      "storage with a tenth of room",
      { database: { allocatedStorageGiB: 100, maxAllocatedStorageGiB: 110 } },
      3,
      [],
    ],
    [
      "storage with less than a tenth of room",
      { database: { allocatedStorageGiB: 100, maxAllocatedStorageGiB: 109 } },
      3,
      [
        "m:database.maxAllocatedStorageGiB: at least 110, a tenth more than database.allocatedStorageGiB, which is 100",
      ],
    ],
    ["a whole domain", { domain: { name: "a.example", hostedZoneId: "Z1" } }, 3, []],
    [
      "a domain without its hosted zone",
      { domain: { name: "a.example" } },
      3,
      ["m:domain.hostedZoneId: it together with domain.name"],
    ],
    [
      "a database name that the engine keeps for itself",
      { database: { name: "postgres" } },
      3,
      [
        "m:database.name: a name of your own: postgres keeps db, postgres, rdsadmin, template0, template1 for itself",
      ],
    ],
    [
      "a database name that only the other engine keeps for itself",
      { database: { name: "sys" } },
      3,
      [],
    ],
    [
      "a hosted zone without a name",
      { domain: { hostedZoneId: "Z1" } },
      3,
      ["m:domain.name: it together with domain.hostedZoneId"],
    ],
  ];

  for (const [title, values, count, expected] of cases) {
    it(`${expected.length === 0 ? "take" : "refuse"} ${title}`, () => {
      assert.deepEqual(faults(values, count), expected);
    });
  }

  it("take exactly the CPU targets under which the other zones can carry everything", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 10, max: 90 }),
        (count, percent) => {
          const afterLoss = (percent * count) / (count - 1);
          assert.equal(
            faults({ web: { cpuTargetPercent: percent } }, count).length === 0,
            afterLoss <= 100,
          );
        },
      ),
    );
  });

  it("read settings that exist", () => {
    const paths = settingRows(settings).map(({ path }) => path.join("."));
    for (const read of crossChecks.flatMap(({ reads }) => reads)) {
      assert.ok(
        paths.some((path) => path === read || path.startsWith(`${read}.`)),
        `there is no setting ${read}`,
      );
    }
  });
});
