import assert from "node:assert/strict";
import { Database } from "../../../components/database/database";
import { record, type Recording } from "../../support/mocks";
import { CLUSTER_ARGS } from "./database-args";

type Args = typeof CLUSTER_ARGS;

const run = (args: Partial<Args> = {}): Promise<Recording<Database>> =>
  record(() => new Database("db", { ...CLUSTER_ARGS, ...args }));

const CLUSTER = "aws:rds/cluster:Cluster";
const KEY = "arn:aws:mock:us-west-2:123456789012:db-encryption-key";

describe("createMultiAzCluster", () => {
  it("makes a cluster of three instances, encrypted, backed up and without a password in the stack", async () => {
    const { inputsOf, ofType } = await run();
    assert.deepEqual(inputsOf(CLUSTER, "db-cluster"), {
      engine: "postgres",
      engineVersion: "17.6",
      autoMinorVersionUpgrade: false,
      applyImmediately: true,
      allowMajorVersionUpgrade: true,
      dbClusterInstanceClass: "db.m6gd.large",
      dbClusterParameterGroupName: "db-parameters-1a2b3c4",
      dbSubnetGroupName: "db-subnets-1a2b3c4",
      vpcSecurityGroupIds: ["db-security-group-id"],
      port: 5432,
      databaseName: "shop",
      masterUsername: "multizone",
      manageMasterUserPassword: true,
      masterUserSecretKmsKeyId: KEY,
      storageType: "io2",
      allocatedStorage: 100,
      iops: 3000,
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
      enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
    });
    assert.deepEqual(ofType(CLUSTER)[0]?.options.ignoreChanges, ["snapshotIdentifier", "kmsKeyId"]);
  });

  it("refuses connections without TLS, and writes the slow queries of MySQL into the log", async () => {
    const { inputsOf } = await run({ engine: "mysql", engineVersion: "8.4" });
    const set = (name: string, value: string) => ({ name, value, applyMethod: "pending-reboot" });
    assert.deepEqual(
      inputsOf("aws:rds/clusterParameterGroup:ClusterParameterGroup", "db-parameters"),
      {
        family: "mysql8.4",
        description: "Connections with TLS only",
        parameters: [
          set("require_secure_transport", "1"),
          set("slow_query_log", "1"),
          set("log_output", "FILE"),
        ],
      },
    );
  });

  it("takes its windows and advanced insights as they are chosen", async () => {
    const cluster = (
      await run({
        insights: "advanced",
        backupWindow: "03:00-04:00",
        maintenanceWindow: "sun:05:00-sun:06:00",
      })
    ).inputsOf(CLUSTER, "db-cluster");
    const chosen = {
      preferredBackupWindow: "03:00-04:00",
      preferredMaintenanceWindow: "sun:05:00-sun:06:00",
      databaseInsightsMode: "advanced",
      performanceInsightsRetentionPeriod: 465,
      monitoringInterval: 60,
      monitoringRoleArn: "arn:aws:mock:us-west-2:123456789012:db-monitoring-role",
    };
    assert.deepEqual(
      Object.fromEntries(Object.keys(chosen).map((property) => [property, cluster[property]])),
      chosen,
    );
  });

  it("leaves the IOPS of small gp3 to RDS, and is not changed for what RDS reports of them", async () => {
    const { inputsOf, ofType } = await run({
      storageType: "gp3",
      iops: undefined,
      allocatedStorageGiB: 399,
    });
    assert.ok(!("iops" in inputsOf(CLUSTER, "db-cluster")));
    assert.deepEqual(ofType(CLUSTER)[0]?.options.ignoreChanges, [
      "snapshotIdentifier",
      "kmsKeyId",
      "iops",
    ]);
  });

  it("is given the IOPS that large gp3 has where none are chosen", async () => {
    const { inputsOf, ofType } = await run({
      storageType: "gp3",
      iops: undefined,
      allocatedStorageGiB: 400,
    });
    assert.equal(inputsOf(CLUSTER, "db-cluster")["iops"], 12000);
    assert.deepEqual(ofType(CLUSTER)[0]?.options.ignoreChanges, ["snapshotIdentifier", "kmsKeyId"]);
  });

  it("is upgraded by RDS where its version is a major one", async () => {
    const { inputsOf } = await run({ engineVersion: "17" });
    assert.equal(inputsOf(CLUSTER, "db-cluster")["autoMinorVersionUpgrade"], true);
  });

  it("copies nothing into a second Region, where RDS does not take it", async () => {
    const { ofType } = await run({ secondaryRegion: "us-east-1" });
    assert.equal(ofType("multizone:database:BackupReplication").length, 0);
  });
});
