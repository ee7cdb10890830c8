import assert from "node:assert/strict";
import { Database, type DatabaseArgs } from "../../../components/database/database";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";

const ARGS: DatabaseArgs = {
  vpcId: "vpc-1",
  subnetIds: ["isolated-0", "isolated-1"],
  engine: "postgres",
  engineVersion: "17.6",
  instanceClass: "db.t4g.small",
  name: "shop",
  allocatedStorageGiB: 20,
  maxAllocatedStorageGiB: 100,
  backupRetentionDays: 7,
  deletionProtection: true,
  finalSnapshot: true,
};

const run = (args: Partial<DatabaseArgs> = {}): Promise<Recording<Database>> =>
  record(() => new Database("db", { ...ARGS, ...args }));

const INSTANCE = "aws:rds/instance:Instance";

describe("Database", () => {
  let recording: Recording<Database>;

  before(async () => {
    recording = await run();
  });

  it("creates an instance with its subnet group, parameter group and security group", () => {
    assert.deepEqual(tree(recording), [
      "aws:ec2/securityGroup:SecurityGroup db-security-group < db",
      "aws:rds/instance:Instance db-instance < db",
      "aws:rds/parameterGroup:ParameterGroup db-parameters < db",
      "aws:rds/subnetGroup:SubnetGroup db-subnets < db",
      "multizone:database:Database db < stack",
    ]);
    assertHouseRules(recording);
  });

  it("is Multi-AZ, encrypted, closed to the internet, backed up, and holds no password in the stack", () => {
    assert.deepEqual(recording.inputsOf(INSTANCE, "db-instance"), {
      engine: "postgres",
      engineVersion: "17.6",
      autoMinorVersionUpgrade: true,
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
      storageType: "gp3",
      storageEncrypted: true,
      allocatedStorage: 20,
      maxAllocatedStorage: 100,
      backupRetentionPeriod: 7,
      copyTagsToSnapshot: true,
      applyImmediately: true,
      allowMajorVersionUpgrade: true,
      deletionProtection: true,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: "db-subnets-1a2b3c4-postgres-shop-final",
      enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
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

  it("stands in the isolated subnets", () => {
    assert.deepEqual(recording.inputsOf("aws:rds/subnetGroup:SubnetGroup", "db-subnets"), {
      subnetIds: ["isolated-0", "isolated-1"],
      description: "Isolated subnets of every zone",
    });
  });

  it("refuses connections without TLS", () => {
    assert.deepEqual(recording.inputsOf("aws:rds/parameterGroup:ParameterGroup", "db-parameters"), {
      family: "postgres17",
      description: "Connections with TLS only",
      parameters: [{ name: "rds.force_ssl", value: "1", applyMethod: "pending-reboot" }],
    });
  });

  it("has a security group without any rule of its own", () => {
    assert.deepEqual(
      recording.inputsOf("aws:ec2/securityGroup:SecurityGroup", "db-security-group"),
      { vpcId: "vpc-1", description: "Database: connections from services" },
    );
    assert.deepEqual(
      recording.resources.filter(({ type }) => type.startsWith("aws:vpc/")),
      [],
    );
  });

  it("runs MySQL on MySQL's port, with its own way to require TLS and its own logs", async () => {
    const { inputsOf, result } = await run({ engine: "mysql", engineVersion: "8.4" });
    const instance = inputsOf(INSTANCE, "db-instance");
    assert.equal(instance["port"], 3306);
    assert.deepEqual(instance["enabledCloudwatchLogsExports"], ["error", "slowquery"]);
    const group = inputsOf("aws:rds/parameterGroup:ParameterGroup", "db-parameters");
    assert.equal(group["family"], "mysql8.4");
    assert.deepEqual((group["parameters"] as unknown[])[0], {
      name: "require_secure_transport",
      value: "1",
      applyMethod: "pending-reboot",
    });
    assert.equal(result.connection.endpoint?.port, 3306);
  });

  it("offers a connection that names the secret and lets it be read, but does not hold it", async () => {
    const secretArn = "arn:aws:secretsmanager:us-west-2:123456789012:secret:db-instance";
    assert.deepEqual(await valueOf(recording.result.connection), {
      name: "database",
      endpoint: { securityGroupId: "db-security-group-id", port: 5432 },
      environment: {
        DATABASE_HOST: "db-instance.rds.example",
        DATABASE_PORT: "5432",
        DATABASE_NAME: "shop",
        DATABASE_SECRET_ARN: secretArn,
      },
      statements: [
        {
          Sid: "ReadDatabaseSecret",
          Action: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
          Resource: secretArn,
        },
      ],
    });
  });

  it("tells where it is", async () => {
    assert.equal(await valueOf(recording.result.endpoint), "db-instance.rds.example");
    assert.equal(recording.result.port, 5432);
  });
});
