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
    ["a whole domain", { domain: { name: "a.example", hostedZoneId: "Z1" } }, []],
    [
      "a domain without its hosted zone",
      { domain: { name: "a.example" } },
      ["m:domain.hostedZoneId: it together with domain.name"],
    ],
    [
      "one fault of each area",
      {
        secondaryRegion: "us-west-2",
        database: { name: "postgres" },
        cache: { engineVersion: "6.2" },
        backup: { lock: "none", minRetentionDays: 1 },
      },
      [
        "m:secondaryRegion: another Region than us-west-2, which is aws:region: with it, the copies would be lost, too",
        "m:database.name: a name of your own: postgres keeps db, postgres, rdsadmin, template0, template1 for itself",
        'm:cache.engineVersion: a Valkey version in quotes, "7.2", "8.0", "8.1", "8.2" or "9.0", because cache.engine is valkey',
        "m:backup.minRetentionDays: none: it is for the locks governance and compliance, and backup.lock is none",
      ],
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
