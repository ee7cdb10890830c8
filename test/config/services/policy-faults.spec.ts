import assert from "node:assert/strict";
import { Buckets } from "../../../components/data/buckets/buckets";
import { Messaging } from "../../../components/data/messaging/messaging";
import { Tables } from "../../../components/data/tables/tables";
import { policyDocument, type PolicyStatement } from "../../../components/shared/policy-document";
import {
  CONNECTION_CHARACTERS,
  MOST_CHARACTERS,
  OWN_CHARACTERS,
  policyFaults,
} from "../../../config/services/policy-faults";
import { settings } from "../../../config/settings";
import { record, valueOf } from "../../support/mocks";
import { runProgram } from "../../support/program/run-program";
import { linesOf } from "../support";

type Values = Readonly<Record<string, unknown>>;

/** No Region, with its partition, has a longer name. */
const REGION = "us-isof-south-1";
const PARTITION = "aws-iso-f";

const ACCOUNT_ID = "123456789012";
const SUFFIX = "-1a2b3c4";
const UUID = "01234567-89ab-cdef-0123-456789abcdef";

/** Characters of the longest name of a project, and of a stack, that Pulumi takes. */
const LONGEST_PULUMI_NAME = 100;

/** Things of a kind, with the longest names. */
const namesOf = (kind: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${kind}-${index}`.padEnd(24, "x"));

/** How many there are of each kind: of tables as many as a stack can have, of the others enough. */
const COUNTS = { tables: 50, queues: 3, topics: 3, buckets: 3 } as const;

const DATA: Values = Object.fromEntries(
  Object.entries(COUNTS).map(([kind, count]) => [
    kind,
    namesOf(kind, count).map((name) => ({
      name,
      ...(kind === "tables" ? { partitionKey: { name: "id" } } : {}),
    })),
  ]),
);

const secret = (index: number): string =>
  `arn:${PARTITION}:secretsmanager:${REGION}:${ACCOUNT_ID}:secret:${`${index}-`.padEnd(519, "s")}`;

/** A statement before those of connections, as instances have them. */
const OTHER: PolicyStatement = { Sid: "Other", Action: ["other:Do"], Resource: "*" };

const NO_DATA: Values = { tables: [], queues: [], topics: [], buckets: [] };

const FOREIGN = `210987654321.dkr.ecr.${REGION}.amazonaws.com/${"r".repeat(256)}`;

/** The ARNs that AWS gives, by the end of what the mocked ones end with; `<name>` is the physical name. */
const FORMS: readonly (readonly [end: string, arn: string])[] = [
  ["-table", `dynamodb:${REGION}:${ACCOUNT_ID}:table/<name>`],
  ["-queue", `sqs:${REGION}:${ACCOUNT_ID}:<name>.fifo`],
  ["-topic", `sns:${REGION}:${ACCOUNT_ID}:<name>.fifo`],
  ["-bucket", "s3:::<name>"],
  ["-key", `kms:${REGION}:${ACCOUNT_ID}:key/${UUID}`],
  ["-images", `ecr:${REGION}:${ACCOUNT_ID}:repository/<name>`],
  ["-log-group", `logs:${REGION}:${ACCOUNT_ID}:log-group:<name>`],
  ["cache-nodes", `elasticache:${REGION}:${ACCOUNT_ID}:replicationgroup:<name>`],
  ["cache-serverless", `elasticache:${REGION}:${ACCOUNT_ID}:serverlesscache:<name>`],
  ["cache-user", `elasticache:${REGION}:${ACCOUNT_ID}:user:cache-subnets${SUFFIX}-redis`],
  ["database-instance", `secretsmanager:${REGION}:${ACCOUNT_ID}:secret:rds!db-${UUID}-AbCdEf`],
  ["database-cluster", `secretsmanager:${REGION}:${ACCOUNT_ID}:secret:rds!cluster-${UUID}-AbCdEf`],
];

function realArn(mocked: string, logicalName: string): string {
  const form = FORMS.find(([end]) => logicalName.endsWith(end));
  assert.ok(form, `no real ARN is known of ${mocked}`);
  return `arn:${PARTITION}:${form[1].replace("<name>", `${logicalName}${SUFFIX}`)}`;
}

/** A policy as AWS would get it. */
function real(policy: unknown): string {
  const names = ["p", "s"].map((letter) => letter.repeat(LONGEST_PULUMI_NAME));
  return String(policy)
    .replace(
      /arn:aws:[a-z]+:[a-z0-9-]+:\d+:(?:secret:)?([a-z0-9-]+?)(?:-1a2b3c4)?(?=["/:])/g,
      realArn,
    )
    .replaceAll("/multizone/test/", `/${names.join("/")}/`)
    .replace(/prx-[0-9a-f]+/, "prx-0123456789abcdef0");
}

interface Service {
  readonly platform: "instances" | "containers";
  readonly connectsTo: readonly string[];
  /** @default none */
  readonly beside?: Values;
}

const service = (
  platform: Service["platform"],
  connectsTo: readonly string[],
  beside: Values = {},
): Service => ({ platform, connectsTo, beside });

/** Names of services with the most characters. */
const serviceName = (index: number): string => `s-${index}-`.padEnd(20, "x");

const entriesOf = (services: readonly Service[]): Values[] =>
  services.map(({ platform, connectsTo, beside }, index) => ({
    name: serviceName(index),
    platform,
    routes: [{ priority: index + 1, paths: [`/${index}`] }],
    backup: { capacity: 2 },
    connectsTo,
    ...beside,
  }));

/** The stack that declares services. */
const stackOf = (services: readonly Service[], settings: Values = {}): Values => ({
  ...DATA,
  ...settings,
  services: entriesOf(services),
});

/** Deploys a stack, and gives the policies of its services' roles as AWS would get them. */
async function policiesOf(stack: Values): Promise<(role: string, index: number) => string> {
  const recording = await runProgram({
    "aws:region": REGION,
    "multizone:availabilityZones": [`${REGION}a`, `${REGION}b`],
    ...Object.fromEntries(Object.entries(stack).map(([key, value]) => [`multizone:${key}`, value])),
  });
  return (role, index) => {
    const name = `${serviceName(index)}-${role}-policy`;
    return real(recording.inputsOf("aws:iam/rolePolicy:RolePolicy", name)["policy"]);
  };
}

/** So many things of what a connection may be to: `tables:read` and 2 are two tables that are read. */
function connectionsTo(target: string, count: number, from = 0): string[] {
  const [kind = "", access] = target.split(":");
  return namesOf(kind, from + count)
    .slice(from)
    .map((name) => (access === undefined ? name : `${name}:${access}`));
}

const DATA_TARGETS = Object.keys(CONNECTION_CHARACTERS).filter(
  (target) => !["database", "cache"].includes(target),
);

/** Every way to connect to every kind, after the database and the cache, and then tables. */
const MIXED = [
  "database",
  "cache",
  ...DATA_TARGETS.flatMap((target, index) => connectionsTo(target, 1, index % 3)),
  ...connectionsTo("tables", COUNTS.tables - 3, 3),
];

const SECRETS = Object.fromEntries([0, 1, 2].map((index) => [`SECRET_${index}`, secret(index)]));

/** What makes the role of a service longer beside its connections. */
const BESIDE: Values = {
  secrets: SECRETS,
  image: `${FOREIGN}:1`,
  backup: { capacity: 2, image: `${FOREIGN}2:1` },
};

/** Services that connect to as much as their roles have room for; what there is for them is more. */
const FULL: readonly (readonly [
  title: string,
  platform: Service["platform"],
  all: readonly string[],
  most: number,
  beside?: Values,
])[] = [
  ["tables, on instances", "instances", connectionsTo("tables", 50), 38],
  ["tables, in containers", "containers", connectionsTo("tables", 50), 44],
  [
    "tables to read after the database and the cache, on instances",
    "instances",
    ["database", "cache", ...connectionsTo("tables:read", 50)],
    34,
  ],
  ["everything, on instances", "instances", MIXED, 23],
  ["everything, in containers", "containers", MIXED, 29],
  [
    "tables beside secrets and images of other accounts, on instances",
    "instances",
    connectionsTo("tables", 50),
    26,
    BESIDE,
  ],
];

describe("policyFaults", () => {
  describe("know of real policies", () => {
    const statementsOf = new Map<string, readonly PolicyStatement[]>();

    before(async () => {
      const place = {
        accountId: ACCOUNT_ID,
        region: REGION,
        protection: { protect: false, retainOnDelete: false },
      };
      const { tables, queues, topics, buckets } = settings.parse({
        ...stackOf([]),
        services: undefined,
        availabilityZones: [`${REGION}a`, `${REGION}b`],
      });
      const { result } = await record(() => [
        ...new Tables("tables", { tables: tables.slice(0, 3), ...place }).connections,
        ...new Messaging("messaging", {
          queues: queues.slice(0, 3),
          topics: topics.slice(0, 3),
          ...place,
        }).connections,
        ...new Buckets("buckets", { buckets: buckets.slice(0, 3), logRetentionDays: 1, ...place })
          .connections,
      ]);
      for (const { name, statements } of result) {
        statementsOf.set(name, statements);
      }
    });

    /** How long the policy is that allows what some connections ask for. */
    async function lengthOf(connections: readonly string[]): Promise<number> {
      const statements = connections.flatMap((name) => statementsOf.get(name) ?? assert.fail(name));
      return real(await valueOf(policyDocument([OTHER, ...statements]))).length;
    }

    for (const target of DATA_TARGETS) {
      it(`what connections to ${target} take of them`, async () => {
        const [none = 0, two = 0, three = 0] = await Promise.all(
          [0, 2, 3].map((count) => lengthOf(connectionsTo(target, count))),
        );
        const each = three - two;
        assert.deepEqual(CONNECTION_CHARACTERS[target], { once: two - none - 2 * each, each });
      });
    }

    it("what the role takes for itself, and the database and the cache at most", async () => {
      const variants: readonly Values[] = [
        { database: {}, cache: {} },
        { database: { shape: "aurora" }, cache: { engine: "redis" } },
        {
          database: { proxy: { enabled: true } },
          cache: { serverless: { maximumStorageGB: 1, maximumEcpuPerSecond: 1000 } },
        },
      ];
      const services = [
        service("instances", []),
        service("instances", ["database"]),
        service("instances", ["cache"]),
        service("containers", ["cache"]),
      ];
      const measured: number[][] = [];
      for (const variant of variants) {
        const policyOf = await policiesOf({ ...stackOf(services, variant), ...NO_DATA });
        const none = policyOf("instance", 0).length;
        assert.equal(none, OWN_CHARACTERS.instances);
        assert.equal(policyOf("execution", 3).length, OWN_CHARACTERS.execution);
        measured.push([1, 2].map((index) => policyOf("instance", index).length - none));
        // The comma before the first statement is one that a task role has not.
        assert.equal(
          policyOf("task", 3).length,
          OWN_CHARACTERS.task + (measured.at(-1)?.[1] ?? 0) - 1,
        );
      }
      const { database, cache } = CONNECTION_CHARACTERS;
      assert.deepEqual(
        [database, cache],
        [0, 1].map((index) => ({
          once: Math.max(...measured.map((each) => each[index] ?? 0)),
          each: 0,
        })),
      );
    });
  });

  describe("take what fits into the policy and refuse one more:", () => {
    let policyOf: (role: string, index: number) => string;

    before(async () => {
      const services = FULL.map(([, platform, all, most, beside]) =>
        service(platform, all.slice(0, most), beside),
      );
      policyOf = await policiesOf(stackOf(services));
    });

    FULL.forEach(([title, platform, all, most, beside], index) => {
      it(title, () => {
        const given = (count: number): Values =>
          stackOf([service(platform, all.slice(0, count), beside)]);
        const { length } = policyOf(platform === "instances" ? "instance" : "task", index);
        assert.ok(length <= MOST_CHARACTERS, `the policy has ${length} characters`);
        assert.deepEqual(linesOf(policyFaults(given(most), "m")), []);
        assert.deepEqual(linesOf(policyFaults(given(most + 1), "m")), [
          `m:services[0].connectsTo: got ${most + 1}; expected at most ${most}, the first ones of them: the rights to more can be longer than the 10240 characters that IAM allows the policies of a role; let another service do a part of the work`,
        ]);
      });
    });
  });

  const most = (count: number, from: number, setting = "connectsTo"): string =>
    `m:services[0].${setting}: got ${from}; expected at most ${count}, the first ones of them: the rights to more can be longer than the 10240 characters that IAM allows the policies of a role; let another service do a part of the work`;

  const found = (one: Service, others: Values = {}): string[] =>
    linesOf(policyFaults(stackOf([one], others), "m"));

  it("count the ARNs that a stack gives itself", () => {
    const connected = service("containers", ["database", "cache", ...connectionsTo("tables", 50)]);
    const database = { masterSecretArn: secret(0) };
    const cache = { authTokenSecretArn: secret(1) };
    assert.deepEqual(
      [found(connected), found(connected, { database }), found(connected, { database, cache })],
      [[most(39, 52)], [most(37, 52)], [most(34, 52)]],
    );
  });

  it("refuse more secrets than a role may read, with the connections that come on top on instances alone", () => {
    const secrets = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`SECRET_${index}`, secret(index)]),
    );
    const connectsTo = connectionsTo("tables", 50);
    assert.deepEqual(found(service("instances", connectsTo, { secrets })), [
      most(15, 20, "secrets"),
    ]);
    assert.deepEqual(found(service("containers", connectsTo, { secrets })), [
      most(16, 20, "secrets"),
      most(44, 50),
    ]);
  });

  it("count neither services nor what there is not, and guess no platform", () => {
    const others = Array.from({ length: 200 }, (_, index) => `other-${index}`);
    assert.deepEqual(found(service("containers", others)), []);
    const tables = service("instances", connectionsTo("tables", 50), { platform: "lambda" });
    assert.deepEqual(found(tables), []);
  });
});
