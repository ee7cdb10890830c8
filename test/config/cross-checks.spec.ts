import assert from "node:assert/strict";
import type { CrossCheck } from "../../config/cross-check";
import { crossChecks } from "../../config/cross-checks";
import { overlaps } from "../../config/setting-paths";
import { settingRows } from "../../config/setting-rows";
import { settings } from "../../config/settings";
import { linesOf } from "./support";

type Values = Readonly<Record<string, unknown>>;

const zones = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `us-west-2${"abcdefgh".charAt(index)}`);

const CONTEXT = { namespace: "m", region: "us-west-2" };

/** The line of every fault between settings. */
function faults(values: Values, count = 3): string[] {
  const parsed = settings.parse({ availabilityZones: zones(count), ...values });
  return linesOf(crossChecks.flatMap((check) => check.faults(parsed, CONTEXT)));
}

function isMap(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Maps that tell the path of everything that is read of them; a list counts as a whole. */
function watched<Map extends object>(map: Map, tell: (path: string) => void, path = ""): Map {
  return new Proxy(map, {
    get(target, name, receiver) {
      const inner: unknown = Reflect.get(target, name, receiver);
      if (typeof name === "symbol") {
        return inner;
      }
      const place = path === "" ? name : `${path}.${name}`;
      tell(place);
      return isMap(inner) ? watched(inner, tell, place) : inner;
    },
  });
}

/** What a check reads of settings without saying so, as `what it says < what it reads`. */
function unsaid(check: CrossCheck, values: Values, region: string | undefined): string[] {
  const read = new Set<string>();
  const parsed = settings.parse({ availabilityZones: zones(3), ...values });
  check.faults(
    watched(parsed, (path) => read.add(path)),
    { namespace: "m", region },
  );
  return [...read]
    .filter((path) => !check.reads.some((each) => overlaps(each, path)))
    .map((path) => `${check.reads.join(", ")} < ${path}`);
}

const ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:name-AbCdEf";

/** A database of which everything is said, and much of it does not fit. */
const FAULTY_DATABASE = {
  engine: "mysql",
  engineVersion: "9.9",
  name: "mysql",
  instanceClass: "db.t4g.micro",
  readReplicas: 2,
  masterSecretArn: ARN,
  masterSecretVersionStage: "AWSPENDING",
  serverless: { minimumCapacityUnits: 0, maximumCapacityUnits: 1, secondsUntilAutoPause: 600 },
  storageType: "io1",
  iops: 1000,
  allocatedStorageGiB: 20,
  maxAllocatedStorageGiB: 22,
  proxy: { enabled: true },
  insights: "advanced",
  backupWindow: "03:00-04:00",
  maintenanceWindow: "sun:03:00-sun:04:00",
  snapshot: "arn:aws:rds:us-west-2:123456789012:cluster-snapshot:before",
  readsPerSecond: 1,
  uncachedReadsPerSecond: 2,
};

const FAULTY_CACHE = {
  engineVersion: "6.2",
  nodeType: "cache.t4g.small",
  shards: 500,
  authTokenSecretArn: ARN,
  authTokenVersionStage: "AWSPENDING",
  snapshotWindow: "03:00-04:00",
  maintenanceWindow: "sun:03:00-sun:04:00",
  hotData: [{ name: "list", ttlSeconds: 60, readsPerSecond: 1000, hitPercent: 95 }],
};

const SERVERLESS_CACHE = {
  maximumStorageGB: 10,
  minimumStorageGB: 11,
  maximumEcpuPerSecond: 5000,
  minimumEcpuPerSecond: 6000,
};

/** Stacks that between them lead every check through each of its ways. */
const STACKS: readonly Values[] = [
  {},
  ...["multiAzInstance", "multiAzCluster", "aurora"].flatMap((shape) => [
    { database: { shape } },
    { database: { shape, storageType: "io2", proxy: { enabled: true } } },
    { database: { shape, insights: "advanced" } },
    { database: { ...FAULTY_DATABASE, shape } },
  ]),
  { database: { shape: "aurora", serverless: {} } },
  { database: { shape: "aurora", serverless: { secondsUntilAutoPause: 600 } } },
  { cache: FAULTY_CACHE },
  {
    cache: { authTokenVersionStage: "AWSPENDING" },
    database: { masterSecretVersionStage: "AWSPENDING" },
  },
  { cache: { ...FAULTY_CACHE, replicasPerShard: 5, serverless: SERVERLESS_CACHE } },
  ...["none", "governance", "compliance"].map((lock) => ({
    secondaryRegion: "us-west-2",
    domain: { name: "a.example" },
    backup: {
      lock,
      coolingOffDays: 3,
      retentionDays: 7,
      minRetentionDays: 8,
      maxRetentionDays: 6,
    },
  })),
];

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
      ["m:domain.hostedZoneId: is missing; expected it together with domain.name"],
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
        'm:secondaryRegion: got "us-west-2"; expected another Region than us-west-2, which is aws:region: with it, the copies would be lost, too',
        'm:database.name: got "postgres"; expected a name of your own: postgres keeps db, postgres, rdsadmin, template0, template1 for itself',
        'm:cache.engineVersion: got "6.2"; expected a Valkey version in quotes, "7.2", "8.0", "8.1", "8.2", or "9.0" or later, because cache.engine is valkey',
        "m:backup.minRetentionDays: got 1; expected none: it is for the locks governance and compliance, and backup.lock is none",
      ],
    ],
    [
      "a hosted zone without a name",
      { domain: { hostedZoneId: "Z1" } },
      ["m:domain.name: is missing; expected it together with domain.hostedZoneId"],
    ],
  ];

  for (const [title, values, expected] of cases) {
    it(`${expected.length === 0 ? "take" : "refuse"} ${title}`, () => {
      assert.deepEqual(faults(values), expected);
    });
  }

  // A check that hides what it reads would be made beside a faulty or a secret value, and tell of it.
  it("read nothing but what they say", () => {
    const found = STACKS.flatMap((values) =>
      ["us-west-2", "us-gov-west-1", undefined].flatMap((region) =>
        crossChecks.flatMap((check) => unsaid(check, values, region)),
      ),
    );
    assert.deepEqual([...new Set(found)], []);
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
