import assert from "node:assert/strict";
import path from "node:path";
import type { Document } from "yaml";
import { changes, type Outcome } from "../../sandbox/outcome";
import { World } from "../../sandbox/providers/aws/world/world";
import {
  ENGINE_TIMEOUT_MS,
  openSandbox,
  resourcesIn,
  succeedingUp,
  type TestSandbox,
} from "../support/engine";
import { onlyService, type TemporaryProject, temporaryProject } from "../support/temporary-project";

const STACK = "dev";

const AURORA = {
  shape: "aurora",
  instanceClass: "db.t4g.medium",
  readReplicas: 1,
  deletionProtection: false,
  finalSnapshot: false,
  readsPerSecond: 1000,
};

const INSTANCE = {
  instanceClass: "db.t4g.small",
  allocatedStorageGiB: 20,
  deletionProtection: false,
  finalSnapshot: false,
  readsPerSecond: 1000,
};

const CLUSTER = {
  shape: "multiAzCluster",
  deletionProtection: false,
  finalSnapshot: false,
  readsPerSecond: 1000,
};

/** Leaves the stack one service, and gives it a database and a cache. */
function small(settings: Document, database: object, cache: object): void {
  onlyService(settings, "flask");
  settings.setIn(["config", "multizone:database"], settings.createNode(database));
  settings.setIn(["config", "multizone:cache"], settings.createNode(cache));
  settings.setIn(
    ["config", "multizone:backup"],
    settings.createNode({ lock: "none", forceDestroy: true }),
  );
}

/** A stack in a project of its own, which is deployed with one setting after the other. */
class GrowingStack {
  private constructor(
    private readonly project: TemporaryProject,
    public readonly open: TestSandbox,
  ) {}

  public static async deploy(
    database: object,
    cache: object,
    zones?: readonly string[],
  ): Promise<GrowingStack> {
    const project = await temporaryProject(STACK);
    await project.bend((settings) => {
      small(settings, database, cache);
      if (zones !== undefined) {
        settings.setIn(["config", "multizone:availabilityZones"], settings.createNode(zones));
      }
    });
    const open = await openSandbox({ projectFolder: project.folder });
    await succeedingUp(open.sandbox, STACK);
    return new GrowingStack(project, open);
  }

  /** Deploys the stack with one more setting; what it changes. */
  public async grow(key: readonly (string | number)[], value: unknown): Promise<Outcome> {
    await this.set(key, value);
    return succeedingUp(this.open.sandbox, STACK);
  }

  public set(key: readonly (string | number)[], value: unknown): Promise<void> {
    return this.project.bend((settings) => {
      if (value === undefined) {
        settings.deleteIn(["config", ...key]);
      } else {
        settings.setIn(["config", ...key], settings.createNode(value));
      }
    });
  }

  public async remove(): Promise<void> {
    await this.open.remove();
    await this.project.remove();
  }
}

/** What a deployment did to which resources, without those that hold rights, alarms or variables of services. */
function done(outcome: Outcome): string[] {
  return changes(outcome)
    .map(({ operation, name }) => `${operation} ${name}`)
    .sort();
}

/** What a deployment did, each operation once. */
function operations(outcome: Outcome): string[] {
  return [...new Set(changes(outcome).map(({ operation }) => operation))].sort();
}

describe("data that grows, on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let stack: GrowingStack;
  before(async () => {
    stack = await GrowingStack.deploy(INSTANCE, { shards: 2 });
  });
  after(() => stack.remove());

  it("takes a larger class and more storage in place", async () => {
    const { open } = stack;
    const larger = await stack.grow(["multizone:database", "instanceClass"], "db.t4g.medium");
    assert.deepEqual(done(larger), ["update database-instance"]);
    const more = await stack.grow(["multizone:database", "allocatedStorageGiB"], 50);
    assert.deepEqual(done(more), ["update database-instance"]);
    assert.deepEqual(changes(await open.sandbox.preview(STACK)), []);
  });

  it("takes read replicas one after the other, and lets the last one go again", async () => {
    const secret = "arn:aws:secretsmanager:us-west-2:123456789012:secret:database-AbCdEf";
    for (const [replicas, secretArn, expected] of [
      [1, secret, ["create database-replica-0", "update database-instance"]],
      [2, secret, ["create database-replica-1"]],
      [1, secret, ["delete database-replica-1"]],
      [undefined, undefined, ["delete database-replica-0", "update database-instance"]],
    ] as const) {
      await stack.set(["multizone:database", "masterSecretArn"], secretArn);
      const outcome = await stack.grow(["multizone:database", "readReplicas"], replicas);
      const touched = done(outcome).filter((line) => line.includes(" database-"));
      assert.deepEqual(touched, expected, `${String(replicas)} read replicas`);
    }
  });

  it("takes a shard, a replica and a larger node of the cache in place", async () => {
    for (const [key, value] of [
      ["shards", 3],
      ["replicasPerShard", 2],
      ["nodeType", "cache.t4g.medium"],
    ] as const) {
      const outcome = await stack.grow(["multizone:cache", key], value);
      assert.deepEqual(done(outcome), ["update cache-shards"], key);
    }
  });

  it("takes another table, queue, topic and bucket by additions alone", async () => {
    const table = { name: "reviews", partitionKey: { name: "productId" } };
    const outcome = await stack.grow(["multizone:tables", 2], table);
    assert.deepEqual(done(outcome), [
      "create backup-daily-reviews",
      "create tables-reviews",
      "create tables-reviews-table",
    ]);
    for (const [key, entry] of [
      ["queues", { name: "mails" }],
      ["topics", { name: "alerts" }],
      ["buckets", { name: "invoices", forceDestroy: true }],
    ] as const) {
      const added = await stack.grow([`multizone:${key}`, 1], entry);
      // A bucket may write its logs where those of the others go.
      const others = changes(added).filter(({ name }) => !name.includes(entry.name));
      assert.deepEqual(
        others.map(({ operation, name }) => `${operation} ${name}`),
        key === "buckets" ? ["update buckets-logs-policy"] : [],
      );
      assert.ok(changes(added).some(({ operation }) => operation === "create"));
    }
  });

  it("refuses another shape, engine or name of the database with the steps, before it touches anything", async () => {
    const before = await stack.open.sandbox.exportState(STACK);
    for (const [key, value] of [
      ["shape", "aurora"],
      ["engine", "mysql"],
      ["name", "other"],
    ] as const) {
      await stack.set(["multizone:database", key], value);
      await stack.set(["multizone:database", "allocatedStorageGiB"], undefined);
      const { preview, update } = await stack.open.sandbox.up(STACK);
      assert.equal(update, undefined);
      assert.match(preview.errors.join("\n"), /cannot become .*back to .*deploy a new stack/s);
      await stack.set(["multizone:database", key], undefined);
    }
    await stack.set(["multizone:database", "allocatedStorageGiB"], 50);
    assert.deepEqual(
      resourcesIn((await stack.open.sandbox.exportState(STACK)).deployment),
      resourcesIn(before.deployment),
    );
  });

  it("keeps what is protected, and leaves in AWS what is retained", async () => {
    const world = new World(path.join(stack.open.folder, "world.jsonl"));
    const tables = (): string[] =>
      [...world.all()]
        .filter(({ type }) => type === "aws:dynamodb/table:Table")
        .map(({ id }) => id);
    const reviews = tables().filter((id) => id.startsWith("tables-reviews"));
    assert.equal(reviews.length, 1);

    await stack.grow(["multizone:dataProtection"], { protect: true, retainOnDelete: true });
    await stack.set(["multizone:tables", 2], undefined);
    const refused = await stack.open.sandbox.up(STACK);
    assert.match(refused.preview.errors.join("\n"), /tables-reviews-table.*protect/s);

    await stack.set(["multizone:tables", 2], {
      name: "reviews",
      partitionKey: { name: "productId" },
    });
    await stack.grow(["multizone:dataProtection", "protect"], false);
    const outcome = await stack.grow(["multizone:tables", 2], undefined);
    assert.deepEqual(operations(outcome), ["delete"]);
    const left = resourcesIn((await stack.open.sandbox.exportState(STACK)).deployment);
    assert.ok(!left.some(({ urn }) => urn.endsWith("::tables-reviews-table")));
    assert.deepEqual(
      tables().filter((id) => id.startsWith("tables-reviews")),
      reviews,
    );
  });
});

describe("an Aurora cluster that grows, on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let stack: GrowingStack;
  before(async () => {
    stack = await GrowingStack.deploy(AURORA, {});
  });
  after(() => stack.remove());

  it("takes one more reader by an addition, and a larger class in place", async () => {
    const reader = await stack.grow(["multizone:database", "readReplicas"], 2);
    assert.deepEqual(done(reader), ["create database-instance-2"]);
    const larger = await stack.grow(["multizone:database", "instanceClass"], "db.t4g.large");
    assert.deepEqual(operations(larger), ["update"]);
    assert.deepEqual(
      changes(larger).map(({ type }) => type),
      Array(3).fill("aws:rds/clusterInstance:ClusterInstance"),
    );
  });

  it("takes a proxy: what it is made of is new, and services are told of it", async () => {
    const outcome = await stack.grow(["multizone:database", "proxy"], { enabled: true });
    const touched = changes(outcome).filter(({ name }) => name.startsWith("database-"));
    assert.deepEqual([...new Set(touched.map(({ operation }) => operation))], ["create"]);
  });

  it("takes another zone without touching the database, its instances or its proxy", async () => {
    const zones = ["us-west-2a", "us-west-2b", "us-west-2c"];
    const outcome = await stack.grow(["multizone:availabilityZones"], zones);
    assert.deepEqual(
      done(outcome).filter((change) => change.includes(" database-")),
      ["update database-subnets"],
    );
    assert.deepEqual(operations(outcome), ["create", "update"]);
  });
});

describe("a Multi-AZ DB cluster that grows, on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let stack: GrowingStack;
  before(async () => {
    stack = await GrowingStack.deploy(CLUSTER, {}, ["us-west-2a", "us-west-2b", "us-west-2c"]);
  });
  after(() => stack.remove());

  it("takes a larger class and more storage in place", async () => {
    for (const [key, value] of [
      ["instanceClass", "db.m6gd.xlarge"],
      ["allocatedStorageGiB", 200],
    ] as const) {
      const outcome = await stack.grow(["multizone:database", key], value);
      assert.deepEqual(done(outcome), ["update database-cluster"], key);
    }
  });
});
