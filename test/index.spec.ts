import assert from "node:assert/strict";
import type { Connection } from "../components/shared/connection";
import { backEndsIn } from "../config/services/known-back-ends";
import type { Recording } from "./support/mocks";
import { valueOf } from "./support/mocks";
import { assertHouseRules, tree } from "./support/mocks-tree";
import { runProgram, stackSettings } from "./support/program/run-program";

type Outputs = Readonly<Record<string, unknown>>;

type Platform = "instances" | "containers";

const TARGET_GROUP = "aws:lb/targetGroup:TargetGroup";

/** What every service has, by its type and the end of its name. */
const EVERY: readonly (readonly [type: string, child: string])[] = [
  [TARGET_GROUP, "tg"],
  [TARGET_GROUP, "bak"],
  ["aws:cloudwatch/logGroup:LogGroup", "log-group"],
  ["aws:cloudwatch/metricAlarm:MetricAlarm", "deployment-errors"],
  ["aws:cloudwatch/metricAlarm:MetricAlarm", "deployment-healthy"],
  ["aws:ecr/repository:Repository", "repository-images"],
  ["aws:servicediscovery/service:Service", "registry"],
  ["aws:ec2/securityGroup:SecurityGroup", "network-security-group"],
];

const OWN: Readonly<Record<Platform, typeof EVERY>> = {
  instances: [
    ...EVERY,
    ["aws:iam/role:Role", "instance-role"],
    ["aws:autoscaling/group:Group", "fleet-group"],
    ["aws:autoscaling/policy:Policy", "fleet-scale-by-cpu"],
    ["aws:autoscaling/policy:Policy", "fleet-scale-by-requests"],
  ],
  containers: [
    ...EVERY,
    ["aws:iam/role:Role", "task-role"],
    ["aws:iam/role:Role", "execution-role"],
    ["aws:ecs/service:Service", "fleet-service"],
    ["aws:appautoscaling/policy:Policy", "fleet-scale-by-cpu"],
    ["aws:appautoscaling/policy:Policy", "fleet-scale-by-requests"],
  ],
};

interface DeclaredService {
  readonly name: string;
  readonly platform: Platform;
  readonly connectsTo: readonly string[];
}

/** The services in a stack's own file. */
function declaredServices(stack: string): readonly DeclaredService[] {
  return stackSettings(stack)["multizone:services"] as readonly DeclaredService[];
}

/** The path patterns among the conditions of a listener rule. */
function pathsOf(inputs: Outputs): string[] {
  const conditions = inputs["conditions"] as { pathPattern?: { values: string[] } }[];
  return conditions.flatMap(({ pathPattern }) => pathPattern?.values ?? []);
}

/** Whether a path matches a pattern as a load balancer reads it. */
function globMatches(pattern: string, path: string): boolean {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`).test(path);
}

describe("the program", () => {
  const outputsOf = (recording: Recording<Outputs>): Promise<Outputs> => valueOf(recording.result);

  let dev: Recording<Outputs>;
  let prod: Recording<Outputs>;

  before(async () => {
    dev = await runProgram(stackSettings("dev"), "dev");
    prod = await runProgram(stackSettings("prod"), "prod");
  });

  it("gives the addresses of everything as outputs, in dev", async () => {
    const { routes, services, topology, ...addresses } = await outputsOf(dev);
    assert.deepEqual(addresses, {
      availabilityZones: ["us-west-2a", "us-west-2b"],
      backupVaultArn: undefined,
      secondaryBackupVaultArn: undefined,
      bucketNames: { media: "buckets-media-bucket-1a2b3c4" },
      cacheEndpoint: "primary.cache-nodes.cache.example",
      cachePort: 6379,
      cacheReaderEndpoint: "reader.cache-nodes.cache.example",
      cacheSecurityGroupId: "cache-security-group-id",
      clusterName: "containers-cluster-1a2b3c4",
      databaseLoad: { withCache: 2, withoutCache: 30, capacity: 100 },
      databaseProxyEndpoint: undefined,
      databaseReaderEndpoints: [],
      databaseSecurityGroupId: "database-security-group-id",
      deadLetterQueueUrls: {
        orders:
          "https://sqs.us-west-2.amazonaws.com/123456789012/messaging-orders-dead-letters-1a2b3c4",
      },
      queueAlarmNames: [
        "messaging-orders-alarms-age-1a2b3c4",
        "messaging-orders-alarms-dead-letters-1a2b3c4",
      ],
      queueUrls: {
        orders: "https://sqs.us-west-2.amazonaws.com/123456789012/messaging-orders-queue-1a2b3c4",
      },
      tableNames: {
        products: "tables-products-table-1a2b3c4",
        users: "tables-users-table-1a2b3c4",
      },
      topicArns: {
        "order-events": "arn:aws:sns:us-west-2:123456789012:messaging-order-events-topic-1a2b3c4",
      },
      databaseEndpoint: "database-instance.rds.example",
      databasePort: 5432,
      databaseSecretArn: "arn:aws:secretsmanager:us-west-2:123456789012:secret:database-instance",
      loadBalancerDnsName: "load-balancer-alb.elb.example",
      namespaceArn: "arn:aws:mock:us-west-2:123456789012:discovery-namespace",
      namespaceId: "discovery-namespace-id",
      url: "http://load-balancer-alb.elb.example",
      vpcId: "network-vpc-id",
    });
    assert.deepEqual(
      [routes, services, topology].map((output) => typeof output),
      ["object", "object", "object"],
    );
  });

  it("has the same services in dev and in prod: two on instances and the shop's four in containers", async () => {
    const PLATFORMS = {
      django: "instances",
      flask: "instances",
      "product-registration": "containers",
      "product-display": "containers",
      user: "containers",
      order: "containers",
    };
    for (const stack of [dev, prod]) {
      const services = (await outputsOf(stack))["services"] as Record<string, { platform: string }>;
      assert.deepEqual(
        Object.fromEntries(
          Object.entries(services).map(([name, { platform }]) => [name, platform]),
        ),
        PLATFORMS,
      );
    }
  });

  it("gives every service resources of its own, in dev and in prod", () => {
    for (const stack of [dev, prod]) {
      for (const { name, platform } of declaredServices(stack === dev ? "dev" : "prod")) {
        for (const [type, child] of OWN[platform]) {
          const found = stack.ofType(type).filter((each) => each.name === `${name}-${child}`);
          assert.equal(found.length, 1, `${name} has ${found.length} ${type} ${child}`);
        }
        const groups = stack.ofType(TARGET_GROUP).filter((each) => each.parent?.name === name);
        assert.equal(groups.length, 2);
        for (const group of groups) {
          const check = group.inputs["healthCheck"] as Record<string, unknown>;
          assert.deepEqual([check["enabled"], check["path"]], [true, "/healthz"], group.name);
        }
      }
    }
  });

  it("tells the route table that the listener's rules make, sorted by their priority", async () => {
    for (const stack of [dev, prod]) {
      const rules = stack.ofType("aws:lb/listenerRule:ListenerRule").map(({ parent, inputs }) => ({
        service: parent?.name,
        priority: Number(inputs["priority"]),
        paths: pathsOf(inputs).sort(),
      }));
      const table = (await outputsOf(stack))["routes"] as (typeof rules)[number][];
      assert.deepEqual(
        table.map(({ service, priority, paths }) => ({ service, priority, paths })),
        rules.sort((one, other) => one.priority - other.priority),
      );
      assert.ok(rules.length >= 6);
    }
  });

  it("sends each of the shop's requests to its service", async () => {
    const table = (await outputsOf(dev))["routes"] as { service: string; paths: string[] }[];
    const serviceOf = (path: string): string | undefined =>
      table.find(({ paths }) => paths.some((pattern) => globMatches(pattern, path)))?.service;
    const REQUESTS = {
      "/api/register": "product-registration",
      "/api/login": "user",
      "/api/products/42": "product-display",
      "/api/orders/": "order",
      "/auth/token": "django",
      "/login": "django",
      "/": "flask",
    };
    assert.deepEqual(
      Object.fromEntries(Object.keys(REQUESTS).map((path) => [path, serviceOf(path)])),
      REQUESTS,
    );
  });

  it("keeps instances in a warm pool in prod", async () => {
    const { topology } = await outputsOf(prod);
    const { standby } = (topology as { roles: Record<string, Record<string, number>> }).roles;
    assert.deepEqual(
      [standby?.["django"], standby?.["flask"], standby?.["database"], standby?.["cache"]],
      [1, 3, 1, 2],
    );
  });

  it("stands in the zones of its stack file, three in prod", async () => {
    const { availabilityZones } = await outputsOf(prod);
    assert.deepEqual(availabilityZones, ["us-east-1a", "us-east-1b", "us-east-1c"]);
  });

  it("registers the same resources in dev and prod, but for what only prod asks for", () => {
    const here = tree(dev);
    const alone = tree(prod).filter((line) => !here.includes(line));
    assert.deepEqual(
      here.filter((line) => !tree(prod).includes(line)),
      [],
    );
    const asked =
      / (?:database-(?:proxy|backups)|tables-(?:\w+-replica|replica-encryption)|backup)\b/;
    assert.deepEqual(
      alone.filter((line) => !asked.test(line)),
      [],
    );
    for (const part of [
      "database-proxy",
      "database-backups",
      "tables-products-replica",
      "backup",
    ]) {
      assert.ok(
        alone.some((line) => line.includes(` ${part}`)),
        part,
      );
    }
  });

  it("registers the same resources and inputs whatever the stack is called", async () => {
    const renamed = await runProgram(stackSettings("dev"), "other");
    const textOf = ({ resources }: Recording<Outputs>): string =>
      JSON.stringify(
        resources.map(({ type, name, inputs }) => ({ type, name, inputs })),
        (key, value: unknown) =>
          key === "userData" ? Buffer.from(String(value), "base64").toString() : value,
      );
    // The path of the parameters is the one place where the stack's name stands.
    const path = /\/multizone\/(?:dev|other)\/hot-data/g;
    assert.equal(
      textOf(renamed).replace(path, "/hot-data"),
      textOf(dev).replace(path, "/hot-data"),
    );
  });

  it("names and parents every child after its component", () => {
    assertHouseRules(dev);
    assertHouseRules(prod);
  });

  it("lets a lost zone take down neither stack", () => {
    for (const { inputsOf } of [dev, prod]) {
      assert.equal(inputsOf("aws:rds/instance:Instance", "database-instance")["multiAz"], true);
      const cache = inputsOf("aws:elasticache/replicationGroup:ReplicationGroup", "cache-nodes");
      assert.equal(cache["multiAzEnabled"], true);
      assert.equal(cache["automaticFailoverEnabled"], true);
    }
  });

  it("lets data survive a careless destroy in prod alone", () => {
    const database = ({ inputsOf }: Recording<Outputs>) =>
      inputsOf("aws:rds/instance:Instance", "database-instance");
    assert.deepEqual(
      [database(dev)["deletionProtection"], database(dev)["skipFinalSnapshot"]],
      [false, true],
    );
    assert.deepEqual(
      [database(prod)["deletionProtection"], database(prod)["skipFinalSnapshot"]],
      [true, false],
    );
    assert.equal(database(prod)["backupRetentionPeriod"], 30);
  });

  it("protects and retains everything that holds data in prod, and nothing in dev", () => {
    const HOLDING = [
      "aws:rds/instance:Instance",
      "aws:elasticache/replicationGroup:ReplicationGroup",
      "aws:dynamodb/table:Table",
      "aws:sqs/queue:Queue",
      "aws:kms/key:Key",
      "aws:backup/vault:Vault",
    ];
    const held = (stack: Recording<Outputs>) => [
      ...HOLDING.flatMap((type) => stack.ofType(type)),
      ...stack.ofType("aws:s3/bucket:Bucket").filter(({ name }) => name.startsWith("buckets-")),
    ];
    assert.ok(held(prod).length >= 16);
    for (const [stack, expected] of [
      [dev, false],
      [prod, true],
    ] as const) {
      for (const { name, options } of held(stack)) {
        assert.deepEqual([options.protect, options.retainOnDelete], [expected, expected], name);
      }
    }
  });

  it("keeps the database and the cache in the isolated subnets", async () => {
    for (const stack of [dev, prod]) {
      const { availabilityZones } = await outputsOf(stack);
      const isolated = (availabilityZones as string[]).map((_, index) => `isolated-${index}`);
      for (const [type, name] of [
        ["aws:rds/subnetGroup:SubnetGroup", "database-subnets"],
        ["aws:elasticache/subnetGroup:SubnetGroup", "cache-subnets"],
      ] as const) {
        assert.deepEqual(stack.inputsOf(type, name)["subnetIds"], isolated, name);
      }
    }
    const { vpcSubnetIds } = prod.inputsOf("aws:rds/proxy:Proxy", "database-proxy-pool");
    assert.deepEqual(vpcSubnetIds, ["isolated-0", "isolated-1", "isolated-2"]);
  });

  it("backs the database, the tables and the buckets of prod up, with copies in the second Region", async () => {
    const { backupVaultArn, secondaryBackupVaultArn } = await outputsOf(prod);
    assert.match(String(backupVaultArn), /^arn:aws:backup:us-east-1:.*backup-primary-vault/);
    assert.match(
      String(secondaryBackupVaultArn),
      /^arn:aws:backup:us-west-2:.*backup-secondary-vault/,
    );
    assert.deepEqual(
      prod
        .ofType("aws:backup/selection:Selection")
        .map(({ name }) => name)
        .sort(),
      ["database", "media", "products", "users"].map((part) => `backup-daily-${part}`),
    );
    assert.deepEqual(dev.ofType("aws:backup/selection:Selection"), []);
  });

  it("keeps the logs of buckets as long as each stack says", () => {
    const daysOf = ({ ofType }: Recording<Outputs>): unknown =>
      ofType("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration")
        .filter(({ name }) => name.startsWith("buckets-logs"))
        .map(
          ({ inputs }) => (inputs["rules"] as { expiration: { days: number } }[])[0]?.expiration,
        );
    assert.deepEqual([daysOf(dev), daysOf(prod)], [[{ days: 7 }], [{ days: 365 }]]);
  });

  it("keeps the product list for a minute and users for five, not all of them to the same second", () => {
    const PARAMETER = "aws:ssm/parameter:Parameter";
    for (const [stack, name] of [
      [dev, "dev"],
      [prod, "prod"],
    ] as const) {
      const policy = stack
        .ofType(PARAMETER)
        .map(({ inputs }): [string, unknown] => [
          String(inputs["name"]),
          JSON.parse(String(inputs["insecureValue"])),
        ]);
      assert.deepEqual(Object.fromEntries(policy), {
        [`/multizone/${name}/hot-data/product-list`]: { ttlSeconds: 60, jitterPercent: 10 },
        [`/multizone/${name}/hot-data/user-info`]: { ttlSeconds: 300, jitterPercent: 10 },
      });
    }
  });

  it("offers a connection of every name that the configuration takes", () => {
    const KINDS = ["tables", "queues", "topics", "buckets"] as const;
    const given = stackSettings("dev");
    assert.ok(KINDS.every((kind) => (given[`multizone:${kind}`] as unknown[]).length > 0));
    const named = Object.fromEntries(KINDS.map((kind) => [kind, given[`multizone:${kind}`]]));
    const expected = backEndsIn(named).flatMap(({ name, accesses }) => [
      name,
      ...accesses.map((access) => `${name}:${access}`),
    ]);
    const offered = dev.resources.flatMap(({ registeredOutputs }) =>
      registeredOutputs.flatMap((outputs) => {
        const { connection, connections = connection === undefined ? [] : [connection] } =
          outputs as { connection?: Connection; connections?: readonly Connection[] };
        return connections.map(({ name }) => name);
      }),
    );
    assert.deepEqual([...new Set(offered)].sort(), expected.sort());
  });

  it("opens to each service what it connects to, and nothing else", () => {
    const INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    const reached = (stack: Recording<Outputs>): string[] =>
      stack.ofType(INGRESS).map(({ inputs }) => {
        const [to, from] = [inputs["securityGroupId"], inputs["referencedSecurityGroupId"]];
        const source = from ?? inputs["cidrIpv4"];
        return `${String(source)} > ${String(to)} ${String(inputs["fromPort"])}`
          .replaceAll("-network-security-group-id", "")
          .replaceAll("-security-group-id", "");
      });
    const SERVICES = declaredServices("dev");
    const PORTS: Readonly<Record<string, number>> = { database: 5432, cache: 6379 };
    assert.deepEqual(
      reached(dev).sort(),
      [
        "0.0.0.0/0 > load-balancer 80",
        ...SERVICES.map(({ name }) => `load-balancer > ${name} 8080`),
        ...SERVICES.flatMap(({ name, connectsTo }) =>
          connectsTo
            .filter((target) => target in PORTS || SERVICES.some((each) => each.name === target))
            .map((target) => `${name} > ${target} ${PORTS[target] ?? 8080}`),
        ),
      ].sort(),
    );
  });

  it("creates nothing where the configuration has a fault", async () => {
    await assert.rejects(
      runProgram({ ...stackSettings("dev"), "multizone:availabilityZones": ["us-west-2a"] }),
      /multizone:availabilityZones: got \["us-west-2a"\]; expected a list of 2 to 8/,
    );
  });
});
