import assert from "node:assert/strict";
import { Database } from "../../../components/database/database";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules } from "../../support/mocks-tree";
import {
  INSTANCE_ARGS,
  NEXT_PASSWORD,
  PASSWORD,
  PROXY,
  SECRET_ARN,
  SECRET_LOOK_UP,
} from "./database-args";

type Args = typeof INSTANCE_ARGS;

const run = (args: Partial<Args> = {}): Promise<Recording<Database>> =>
  record(() => new Database("db", { ...INSTANCE_ARGS, ...args }), { lookUps: SECRET_LOOK_UP });

const INSTANCE = "aws:rds/instance:Instance";
const KEY = "arn:aws:mock:us-west-2:123456789012:db-encryption-key";

describe("createMultiAzInstance", () => {
  it("makes an instance with a standby, encrypted, closed to the internet, backed up and without a password in the stack", async () => {
    const { inputsOf, ofType } = await run();
    assert.deepEqual(inputsOf(INSTANCE, "db-instance"), {
      engine: "postgres",
      engineVersion: "17.6",
      autoMinorVersionUpgrade: false,
      applyImmediately: true,
      allowMajorVersionUpgrade: true,
      instanceClass: "db.t4g.small",
      parameterGroupName: "db-parameters-1a2b3c4",
      multiAz: true,
      dbSubnetGroupName: "db-subnets-1a2b3c4",
      vpcSecurityGroupIds: ["db-security-group-id"],
      publiclyAccessible: false,
      port: 5432,
      dbName: "shop",
      username: "multizone",
      manageMasterUserPassword: true,
      masterUserSecretKmsKeyId: KEY,
      storageType: "gp3",
      storageEncrypted: true,
      kmsKeyId: KEY,
      allocatedStorage: 20,
      maxAllocatedStorage: 100,
      databaseInsightsMode: "standard",
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: KEY,
      performanceInsightsRetentionPeriod: 7,
      backupRetentionPeriod: 7,
      copyTagsToSnapshot: true,
      deletionProtection: true,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: "db-subnets-1a2b3c4-postgres-shop-final",
      enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
    });
    assert.deepEqual(ofType(INSTANCE)[0]?.options.ignoreChanges, [
      "snapshotIdentifier",
      "kmsKeyId",
    ]);
  });

  it("refuses connections without TLS", async () => {
    const { inputsOf } = await run();
    assert.deepEqual(inputsOf("aws:rds/parameterGroup:ParameterGroup", "db-parameters"), {
      family: "postgres17",
      description: "Connections with TLS only",
      parameters: [{ name: "rds.force_ssl", value: "1", applyMethod: "pending-reboot" }],
    });
  });

  it("leaves no snapshot behind and may be deleted where that is wanted", async () => {
    const { inputsOf } = await run({ deletionProtection: false, finalSnapshot: false });
    const instance = inputsOf(INSTANCE, "db-instance");
    assert.deepEqual(
      [
        instance["deletionProtection"],
        instance["skipFinalSnapshot"],
        "finalSnapshotIdentifier" in instance,
      ],
      [false, true, false],
    );
  });

  it("takes its IOPS, its windows, its snapshot and advanced insights as they are chosen", async () => {
    const { inputsOf } = await run({
      storageType: "io2",
      iops: 4000,
      backupWindow: "03:00-04:00",
      maintenanceWindow: "sun:05:00-sun:06:00",
      snapshot: "before",
      insights: "advanced",
    });
    const instance = inputsOf(INSTANCE, "db-instance");
    const chosen = {
      storageType: "io2",
      iops: 4000,
      backupWindow: "03:00-04:00",
      maintenanceWindow: "sun:05:00-sun:06:00",
      snapshotIdentifier: "before",
      databaseInsightsMode: "advanced",
      performanceInsightsRetentionPeriod: 465,
      monitoringInterval: 60,
      monitoringRoleArn: "arn:aws:mock:us-west-2:123456789012:db-monitoring-role",
    };
    assert.deepEqual(
      Object.fromEntries(Object.keys(chosen).map((property) => [property, instance[property]])),
      chosen,
    );
  });

  it("is given the IOPS and the throughput that large gp3 has, and small gp3 takes", async () => {
    const ofSize = async (args: Partial<Args>) => {
      const { inputsOf } = await run({ maxAllocatedStorageGiB: 1000, ...args });
      const { iops, storageThroughput } = inputsOf(INSTANCE, "db-instance");
      return [iops, storageThroughput];
    };
    assert.deepEqual(await ofSize({ allocatedStorageGiB: 400 }), [12000, 500]);
    assert.deepEqual(await ofSize({ allocatedStorageGiB: 399 }), [undefined, undefined]);
    assert.deepEqual(await ofSize({ allocatedStorageGiB: 400, iops: 40000 }), [40000, undefined]);
  });

  it("runs MySQL on MySQL's port, with its own way to require TLS and its own logs, and small without insights", async () => {
    const { inputsOf } = await run({ engine: "mysql", engineVersion: "8.4" });
    const instance = inputsOf(INSTANCE, "db-instance");
    assert.equal(instance["port"], 3306);
    assert.deepEqual(instance["enabledCloudwatchLogsExports"], ["error", "slowquery"]);
    assert.equal(instance["performanceInsightsEnabled"], false);
    assert.equal(instance["autoMinorVersionUpgrade"], true);
    assert.ok(!("performanceInsightsRetentionPeriod" in instance));
    assert.equal(
      inputsOf("aws:rds/parameterGroup:ParameterGroup", "db-parameters")["family"],
      "mysql8.4",
    );
  });

  describe("with read replicas", () => {
    let recording: Recording<Database>;

    before(async () => {
      recording = await run({
        readReplicas: 5,
        masterSecretArn: SECRET_ARN,
        engineVersion: "17",
        maintenanceWindow: "sun:05:00-sun:06:00",
      });
    });

    it("puts them into one zone after the other, where they stay", () => {
      const replicas = recording.ofType(INSTANCE).filter(({ name }) => name !== "db-instance");
      assert.deepEqual(
        replicas.map(({ name, inputs }) => [name, inputs["availabilityZone"]]),
        [
          ["db-replica-0", "us-west-2a"],
          ["db-replica-1", "us-west-2b"],
          ["db-replica-2", "us-west-2c"],
          ["db-replica-3", "us-west-2d"],
          ["db-replica-4", "us-west-2a"],
        ],
      );
      for (const { options } of replicas) {
        assert.deepEqual(options.ignoreChanges, ["availabilityZone"]);
        assert.deepEqual([options.protect, options.retainOnDelete], [undefined, undefined]);
      }
      assertHouseRules(recording);
    });

    it("leaves what large gp3 has to the source, whose storage a replica may not have yet", async () => {
      const { inputsOf } = await run({
        readReplicas: 1,
        masterSecretArn: SECRET_ARN,
        engineVersion: "17",
        allocatedStorageGiB: 400,
        maxAllocatedStorageGiB: 1000,
      });
      const replica = inputsOf(INSTANCE, "db-replica-0");
      assert.ok(!("iops" in replica || "storageThroughput" in replica));
      assert.equal(inputsOf(INSTANCE, "db-instance")["iops"], 12000);
    });

    it("lets RDS upgrade all of them", () => {
      for (const { inputs } of recording.ofType(INSTANCE)) {
        assert.equal(inputs["autoMinorVersionUpgrade"], true);
      }
    });

    it("counts them among those that serve, and none among those that take over", () => {
      const { servingCount, standbyCount, readerCount } = recording.result;
      assert.deepEqual([servingCount, standbyCount, readerCount], [6, 1, 5]);
    });

    it("gives the primary the password that a secret holds, which stays secret", async () => {
      const { password, ...primary } = recording.inputsOf(INSTANCE, "db-instance");
      assert.equal((password as { value: unknown }).value, PASSWORD);
      assert.ok(!("manageMasterUserPassword" in primary || "masterUserSecretKmsKeyId" in primary));
      assert.equal(await valueOf(recording.result.secretArn), SECRET_ARN);
      const sids = recording.result.connection.statements.map(({ Sid }) => Sid);
      assert.deepEqual(sids, ["ReadDatabaseSecret"]);
    });

    it("gives the primary the next password while services are still told the one before it", async () => {
      const { inputsOf, result } = await run({
        readReplicas: 1,
        masterSecretArn: SECRET_ARN,
        engineVersion: "17",
        masterSecretVersionStage: "AWSPENDING",
      });
      const { password } = inputsOf(INSTANCE, "db-instance");
      assert.equal((password as { value: unknown }).value, NEXT_PASSWORD);
      assert.equal(await valueOf(result.secretArn), SECRET_ARN);
    });

    it("makes them like the primary, without what a replica takes from its source", () => {
      assert.deepEqual(recording.inputsOf(INSTANCE, "db-replica-1"), {
        replicateSourceDb: "db-instance-1a2b3c4",
        availabilityZone: "us-west-2b",
        instanceClass: "db.t4g.small",
        parameterGroupName: "db-parameters-1a2b3c4",
        vpcSecurityGroupIds: ["db-security-group-id"],
        publiclyAccessible: false,
        autoMinorVersionUpgrade: true,
        applyImmediately: true,
        storageType: "gp3",
        storageEncrypted: true,
        maxAllocatedStorage: 100,
        databaseInsightsMode: "standard",
        performanceInsightsEnabled: true,
        performanceInsightsKmsKeyId: KEY,
        performanceInsightsRetentionPeriod: 7,
        enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
        maintenanceWindow: "sun:05:00-sun:06:00",
        skipFinalSnapshot: true,
      });
    });
  });

  it("is reached through a proxy by one endpoint, which leads to the primary", async () => {
    const { inputsOf, ofType } = await run({ proxy: PROXY });
    assert.equal(
      inputsOf("aws:rds/proxyTarget:ProxyTarget", "db-proxy-target")["dbInstanceIdentifier"],
      "db-instance-1a2b3c4",
    );
    assert.equal(ofType("aws:rds/proxyEndpoint:ProxyEndpoint").length, 0);
  });

  it("copies its backups into the second Region, where there is one", async () => {
    const { ofType } = await run({ secondaryRegion: "us-east-1" });
    assert.equal(
      ofType("aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication")
        .length,
      1,
    );
  });
});
