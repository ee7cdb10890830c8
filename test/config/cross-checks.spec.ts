import assert from "node:assert/strict";
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

describe("crossChecks", () => {
  it("find nothing wrong with the defaults, whatever the number of zones", () => {
    for (const count of [2, 3, 4, 5, 6, 7, 8]) {
      assert.deepEqual(faults({}, count), []);
    }
  });

  const cases: readonly (readonly [title: string, values: Values, faults: string[]])[] = [
    ["a version of the engine", { database: { engine: "mysql", engineVersion: "8.4.6" } }, []],
    [
      "a version of the other engine",
      { database: { engine: "mysql", engineVersion: "17" } },
      [
        'm:database.engineVersion: a MySQL version such as "8.4" or "8.4.6", because database.engine is mysql',
      ],
    ],
    [
      "storage with a tenth of room",
      { database: { allocatedStorageGiB: 100, maxAllocatedStorageGiB: 110 } },
      [],
    ],
    [
      "storage with less than a tenth of room",
      { database: { allocatedStorageGiB: 100, maxAllocatedStorageGiB: 109 } },
      [
        "m:database.maxAllocatedStorageGiB: at least 110, a tenth more than database.allocatedStorageGiB, which is 100",
      ],
    ],
    ["a whole domain", { domain: { name: "a.example", hostedZoneId: "Z1" } }, []],
    [
      "a domain without its hosted zone",
      { domain: { name: "a.example" } },
      ["m:domain.hostedZoneId: it together with domain.name"],
    ],
    [
      "a database name that the engine keeps for itself",
      { database: { name: "postgres" } },
      [
        "m:database.name: a name of your own: postgres keeps db, postgres, rdsadmin, template0, template1 for itself",
      ],
    ],
    [
      "a database name that only the other engine keeps for itself",
      { database: { name: "sys" } },
      [],
    ],
    [
      "a hosted zone without a name",
      { domain: { hostedZoneId: "Z1" } },
      ["m:domain.name: it together with domain.hostedZoneId"],
    ],
  ];

  for (const [title, values, expected] of cases) {
    it(`${expected.length === 0 ? "take" : "refuse"} ${title}`, () => {
      assert.deepEqual(faults(values), expected);
    });
  }

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
