import assert from "node:assert/strict";
import { Database } from "../../../components/database/database";
import { record, type Recording } from "../../support/mocks";
import { AURORA_ARGS, PROXY } from "./database-args";

type Args = typeof AURORA_ARGS;

const run = (args: Partial<Args> = {}): Promise<Recording<Database>> =>
  record(() => new Database("db", { ...AURORA_ARGS, ...args }));

const CLUSTER = "aws:rds/cluster:Cluster";
const INSTANCE = "aws:rds/clusterInstance:ClusterInstance";
const PARAMETERS = "aws:rds/parameterGroup:ParameterGroup";
const KEY = "arn:aws:mock:us-west-2:123456789012:db-encryption-key";

describe("createAurora", () => {
  it("makes a cluster, encrypted, backed up and without a password in the stack", async () => {
    const { inputsOf, ofType } = await run();
    assert.deepEqual(inputsOf(CLUSTER, "db-cluster"), {
      engine: "aurora-postgresql",
      engineVersion: "17.6",
      applyImmediately: true,
      allowMajorVersionUpgrade: true,
      dbClusterParameterGroupName: "db-parameters-1a2b3c4",
      dbSubnetGroupName: "db-subnets-1a2b3c4",
      vpcSecurityGroupIds: ["db-security-group-id"],
      port: 5432,
      databaseName: "shop",
      masterUsername: "multizone",
      manageMasterUserPassword: true,
      masterUserSecretKmsKeyId: KEY,
      storageType: "aurora",
      storageEncrypted: true,
      kmsKeyId: KEY,
      databaseInsightsMode: "standard",
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: KEY,
      performanceInsightsRetentionPeriod: 7,
      backupRetentionPeriod: 7,
      copyTagsToSnapshot: true,
      deletionProtection: true,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: "db-subnets-1a2b3c4-postgres-shop-final",
      enabledCloudwatchLogsExports: ["postgresql"],
    });
    assert.deepEqual(ofType(CLUSTER)[0]?.options.ignoreChanges, ["snapshotIdentifier", "kmsKeyId"]);
  });

  it("puts its instances into one zone after the other, in the order in which they take over", async () => {
    const { ofType } = await run({ readReplicas: 4 });
    const instances = ofType(INSTANCE);
    assert.deepEqual(
      instances.map(({ name, inputs }) => [
        name,
        inputs["availabilityZone"],
        inputs["promotionTier"],
      ]),
      [
        ["db-instance-0", "us-west-2a", 0],
        ["db-instance-1", "us-west-2b", 1],
        ["db-instance-2", "us-west-2c", 2],
        ["db-instance-3", "us-west-2d", 3],
        ["db-instance-4", "us-west-2a", 4],
      ],
    );
    for (const { options } of instances) {
      assert.deepEqual(options.ignoreChanges, ["availabilityZone"]);
    }
  });

  it("is reached through a proxy once its instances are there, of which the cluster alone tells nothing", async () => {
    const { ofType } = await run({ readReplicas: 2, proxy: PROXY });
    assert.deepEqual(
      ofType("aws:rds/proxyTarget:ProxyTarget").map(({ dependsOn }) => dependsOn),
      [["db-instance-0", "db-instance-1", "db-instance-2"]],
    );
  });

  it("makes each instance closed to the internet and watched", async () => {
    const { inputsOf } = await run({
      insights: "advanced",
      backupWindow: "03:00-04:00",
      maintenanceWindow: "sun:05:00-sun:06:00",
    });
    assert.deepEqual(inputsOf(INSTANCE, "db-instance-1"), {
      clusterIdentifier: "db-cluster-1a2b3c4",
      engine: "aurora-postgresql",
      instanceClass: "db.r8g.large",
      availabilityZone: "us-west-2b",
      promotionTier: 1,
      dbSubnetGroupName: "db-subnets-1a2b3c4",
      publiclyAccessible: false,
      autoMinorVersionUpgrade: false,
      applyImmediately: true,
      copyTagsToSnapshot: true,
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: KEY,
      performanceInsightsRetentionPeriod: 465,
      monitoringInterval: 60,
      monitoringRoleArn: "arn:aws:mock:us-west-2:123456789012:db-monitoring-role",
      preferredMaintenanceWindow: "sun:05:00-sun:06:00",
    });
    const cluster = inputsOf(CLUSTER, "db-cluster");
    assert.deepEqual(
      [
        cluster["databaseInsightsMode"],
        cluster["performanceInsightsRetentionPeriod"],
        cluster["preferredBackupWindow"],
      ],
      ["advanced", 465, "03:00-04:00"],
    );
  });

  it("follows its load within the capacity that it is given", async () => {
    const serverless = { minimumCapacityUnits: 0, maximumCapacityUnits: 8 };
    const capacity = async (args: Partial<Args>): Promise<unknown> =>
      (await run({ instanceClass: "db.serverless", ...args })).inputsOf(CLUSTER, "db-cluster")[
        "serverlessv2ScalingConfiguration"
      ];
    assert.deepEqual(await capacity({ serverless }), { minCapacity: 0, maxCapacity: 8 });
    assert.deepEqual(
      await capacity({ serverless: { ...serverless, secondsUntilAutoPause: 600 } }),
      {
        minCapacity: 0,
        maxCapacity: 8,
        secondsUntilAutoPause: 600,
      },
    );
    assert.equal(await capacity({}), undefined);
  });

  it("requires TLS of PostgreSQL for the whole cluster, whose instances keep RDS's parameters", async () => {
    const { inputsOf, ofType } = await run();
    assert.deepEqual(
      inputsOf("aws:rds/clusterParameterGroup:ClusterParameterGroup", "db-parameters"),
      {
        family: "aurora-postgresql17",
        description: "Connections with TLS only",
        parameters: [{ name: "rds.force_ssl", value: "1", applyMethod: "pending-reboot" }],
      },
    );
    assert.equal(ofType(PARAMETERS).length, 0);
  });

  it("runs Aurora MySQL, each instance of which logs slow queries", async () => {
    const { inputsOf } = await run({ engine: "mysql", engineVersion: "8.0" });
    const set = (name: string, value: string) => ({ name, value, applyMethod: "pending-reboot" });
    assert.deepEqual(
      inputsOf("aws:rds/clusterParameterGroup:ClusterParameterGroup", "db-parameters")[
        "parameters"
      ],
      [set("require_secure_transport", "ON")],
    );
    assert.deepEqual(inputsOf(PARAMETERS, "db-instance-parameters"), {
      family: "aurora-mysql8.0",
      description: "Slow queries in the log",
      parameters: [set("slow_query_log", "1"), set("log_output", "FILE")],
    });
    const instance = inputsOf(INSTANCE, "db-instance-0");
    assert.equal(instance["engine"], "aurora-mysql");
    assert.equal(instance["autoMinorVersionUpgrade"], true);
    assert.equal(instance["dbParameterGroupName"], "db-instance-parameters-1a2b3c4");
    const cluster = inputsOf(CLUSTER, "db-cluster");
    assert.equal(cluster["dbInstanceParameterGroupName"], "db-instance-parameters-1a2b3c4");
    assert.deepEqual(cluster["enabledCloudwatchLogsExports"], ["error", "slowquery"]);
  });

  it("is restored from a snapshot where one is named", async () => {
    const { inputsOf } = await run({ snapshot: "before" });
    assert.equal(inputsOf(CLUSTER, "db-cluster")["snapshotIdentifier"], "before");
  });
});
