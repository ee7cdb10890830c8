import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Document } from "yaml";
import { changes } from "../../sandbox/outcome";
import { ENGINE_TIMEOUT_MS, openSandbox, succeedingUp, type TestSandbox } from "../support/engine";
import { type Bend, bentProgram, onlyFirst } from "../support/program/bent-program";
import { onlyService, type TemporaryProject, temporaryProject } from "../support/temporary-project";

type Settings = Readonly<Record<string, unknown>>;

/** A change that weakens a shape, and the rule that it breaks. */
interface Weakness extends Bend {
  readonly title: string;
  readonly rule: string;
  /** Whether only a stack that is not deployed yet can have it: a deployed resource stays as it is. @default false */
  readonly onlyWhenNew?: boolean;
}

/** One shape of the database together with one of the cache. */
interface Shape {
  readonly title: string;
  readonly stack: "dev" | "prod";
  readonly zones?: readonly string[];
  /** What the stack's settings say otherwise of the database. */
  readonly database: Settings;
  /** What they say of the cache. */
  readonly cache: Settings;
  readonly weaknesses: readonly Weakness[];
}

const singleAzInstance: Weakness = {
  title: "an instance without a standby",
  rule: "rds-instance-multi-az",
  type: "aws:rds/instance:Instance",
  name: "database-instance",
  change: () => ({ multiAz: false }),
};

const instanceWithoutBackups: Weakness = {
  title: "an instance without backups",
  rule: "backup-enabled",
  type: "aws:rds/instance:Instance",
  name: "database-instance",
  change: () => ({ backupRetentionPeriod: 0 }),
};

const oneAuroraInstance: Weakness = {
  title: "an Aurora cluster with one instance in it",
  rule: "database-cluster-multi-az",
  type: "aws:rds/clusterInstance:ClusterInstance",
  name: "database-instance-1",
  change: () => ({ clusterIdentifier: "another-cluster" }),
};

const proxyInOneZone: Weakness = {
  title: "a proxy in one zone",
  rule: "placement-multi-az",
  type: "aws:rds/proxy:Proxy",
  name: "database-proxy-pool",
  onlyWhenNew: true,
  change: ({ vpcSubnetIds }) => ({ vpcSubnetIds: onlyFirst(vpcSubnetIds) }),
};

const clusterInOneZone: Weakness = {
  title: "a Multi-AZ DB cluster in the subnet of one zone",
  rule: "placement-multi-az",
  type: "aws:rds/subnetGroup:SubnetGroup",
  name: "database-subnets",
  change: ({ subnetIds }) => ({ subnetIds: onlyFirst(subnetIds) }),
};

const clusterWithoutBackups: Weakness = {
  title: "a Multi-AZ DB cluster without backups",
  rule: "backup-enabled",
  type: "aws:rds/cluster:Cluster",
  name: "database-cluster",
  change: () => ({ backupRetentionPeriod: 0 }),
};

const oneCacheNode: Weakness = {
  title: "a replication group with one node",
  rule: "database-multi-az",
  type: "aws:elasticache/replicationGroup:ReplicationGroup",
  name: "cache-nodes",
  change: ({ preferredCacheClusterAzs }) => ({
    numCacheClusters: 1,
    preferredCacheClusterAzs: (preferredCacheClusterAzs as string[]).slice(0, 1),
    automaticFailoverEnabled: false,
    multiAzEnabled: false,
  }),
};

const shardsWithoutReplicas: Weakness = {
  title: "shards without replicas",
  rule: "database-multi-az",
  type: "aws:elasticache/replicationGroup:ReplicationGroup",
  name: "cache-shards",
  change: () => ({ replicasPerNodeGroup: 0, multiAzEnabled: false }),
};

const cacheWithoutSnapshots: Weakness = {
  title: "a cache without snapshots",
  rule: "backup-enabled",
  type: "aws:elasticache/replicationGroup:ReplicationGroup",
  name: "cache-shards",
  change: () => ({ snapshotRetentionLimit: 0 }),
};

const tableWithoutRecovery: Weakness = {
  title: "a table without point-in-time recovery",
  rule: "backup-enabled",
  type: "aws:dynamodb/table:Table",
  name: "tables-products-table",
  change: () => ({ pointInTimeRecovery: { enabled: false } }),
};

const secretArn = (region: string, name: string): string =>
  `arn:aws:secretsmanager:${region}:123456789012:secret:${name}-AbCdEf`;

const SMALL = { deletionProtection: false, finalSnapshot: false, readsPerSecond: 1000 };

const SHARDS = { nodeType: "cache.m7g.large", shards: 2, replicasPerShard: 1 };

const SERVERLESS_CACHE = { serverless: { maximumStorageGB: 10, maximumEcpuPerSecond: 5000 } };

const shapes: readonly Shape[] = [
  {
    title: "a MySQL instance with a standby and a read replica, and a cache with a token",
    stack: "dev",
    database: {
      ...SMALL,
      engine: "mysql",
      instanceClass: "db.t4g.medium",
      readReplicas: 1,
      masterSecretArn: secretArn("us-west-2", "database"),
    },
    cache: { authTokenSecretArn: secretArn("us-west-2", "cache") },
    weaknesses: [instanceWithoutBackups, oneCacheNode, tableWithoutRecovery],
  },
  {
    title: "a PostgreSQL Multi-AZ DB cluster with a proxy, and a sharded Redis cache",
    stack: "dev",
    zones: ["us-west-2a", "us-west-2b", "us-west-2c"],
    database: { ...SMALL, shape: "multiAzCluster", proxy: { enabled: true } },
    cache: { ...SHARDS, engine: "redis" },
    weaknesses: [clusterInOneZone, proxyInOneZone, shardsWithoutReplicas, cacheWithoutSnapshots],
  },
  {
    title: "Aurora PostgreSQL with two instances and a proxy, and a serverless cache",
    stack: "dev",
    database: { ...SMALL, shape: "aurora", proxy: { enabled: true } },
    cache: SERVERLESS_CACHE,
    weaknesses: [oneAuroraInstance],
  },
  {
    title: "a PostgreSQL instance with a proxy, and a sharded cache",
    stack: "prod",
    database: {
      instanceClass: "db.m7g.large",
      proxy: { enabled: true },
      storageType: "io2",
      iops: 3000,
      insights: "advanced",
      readsPerSecond: 4000,
    },
    cache: SHARDS,
    weaknesses: [singleAzInstance, shardsWithoutReplicas],
  },
  {
    title: "a MySQL Multi-AZ DB cluster, and a cache with one shard",
    stack: "prod",
    database: {
      engine: "mysql",
      shape: "multiAzCluster",
      instanceClass: "db.m6gd.large",
      readsPerSecond: 4000,
    },
    cache: {},
    weaknesses: [clusterInOneZone, clusterWithoutBackups, oneCacheNode],
  },
  {
    title: "Aurora MySQL serverless, and a serverless cache",
    stack: "prod",
    database: {
      engine: "mysql",
      shape: "aurora",
      readReplicas: 1,
      serverless: { minimumCapacityUnits: 0.5, maximumCapacityUnits: 8 },
      readsPerSecond: 4000,
    },
    cache: SERVERLESS_CACHE,
    weaknesses: [oneAuroraInstance],
  },
];

/** Leaves the stack one service, which connects to everything, and gives it the shape. */
function asShape({ stack, zones, database, cache }: Shape): (settings: Document) => void {
  return (settings) => {
    onlyService(settings, "flask").set("connectsTo", [
      "database",
      "cache",
      "products",
      "users:read",
      "orders",
      "order-events",
      "media:write",
    ]);
    const hotData = settings.getIn(["config", "multizone:cache", "hotData"]);
    const replaced: Settings = {
      database,
      cache: { hotData, snapshotRetentionDays: stack === "dev" ? 1 : 7, ...cache },
      ...(zones === undefined ? {} : { availabilityZones: zones }),
    };
    for (const [key, value] of Object.entries(replaced)) {
      settings.setIn(["config", `multizone:${key}`], settings.createNode(value));
    }
  };
}

for (const shape of shapes) {
  describe(`the stack ${shape.stack} with ${shape.title}, on the real engine`, function () {
    this.timeout(ENGINE_TIMEOUT_MS);

    let project: TemporaryProject;
    let open: TestSandbox;
    let notDeployed: TestSandbox;

    before(async () => {
      project = await temporaryProject(shape.stack);
      await project.bend(asShape(shape));
      // Without backups nothing is worse than what the pack rejects by itself; an organisation may say so.
      const config = path.join(project.folder, "policy-config.json");
      await writeFile(
        config,
        JSON.stringify({
          "backup-enabled": { enforcementLevel: "mandatory", minimumBackupDays: 1 },
        }),
      );
      const options = { projectFolder: project.folder, policyPackConfigs: [config] };
      [open, notDeployed] = await Promise.all([openSandbox(options), openSandbox(options)]);
    });
    after(async () => {
      await Promise.all([open.remove(), notDeployed.remove()]);
      await project.remove();
    });

    it("passes the policy pack, is deployed, and has nothing left to change", async () => {
      const update = await succeedingUp(open.sandbox, shape.stack);
      const allowed = shape.stack === "dev" ? ["deletion-protection-enabled"] : [];
      assert.deepEqual(
        [...new Set(update.violations.map(({ rule }) => rule))],
        allowed,
        "violations",
      );
      assert.deepEqual(changes(await open.sandbox.preview(shape.stack)), []);
    });

    for (const weakness of shape.weaknesses) {
      it(`is rejected by ${weakness.rule} alone with ${weakness.title}`, async () => {
        const { sandbox } = weakness.onlyWhenNew === true ? notDeployed : open;
        const { violations, succeeded } = await sandbox.preview(shape.stack, bentProgram(weakness));
        assert.equal(succeeded, false);
        const mandatory = violations.filter((each) => each.mandatory).map(({ rule }) => rule);
        assert.deepEqual([...new Set(mandatory)], [weakness.rule]);
      });
    }
  });
}
