import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import * as rds from "@pulumi/aws/rds";
import type { DatabaseServer } from "../../../components/database/database-server";
import { RdsProxy, type RdsProxyArgs } from "../../../components/database/rds-proxy";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";

const SECRET = "arn:aws:secretsmanager:us-west-2:123456789012:secret:db";
const KEY = "arn:aws:kms:us-west-2:123456789012:key/1";

function serverOf(hasProxiedReaders: boolean): DatabaseServer {
  const member = new rds.ClusterInstance("member", {
    clusterIdentifier: "db",
    engine: "aurora-postgresql",
    instanceClass: "db.r8g.large",
  });
  return {
    endpoint: pulumi.output("db.rds.example"),
    readerEndpoints: pulumi.output(["db-ro.rds.example"]),
    arn: pulumi.output("arn"),
    secretArn: pulumi.output(SECRET),
    secretKeyArn: pulumi.output(KEY),
    proxyTarget: hasProxiedReaders
      ? { dbClusterIdentifier: pulumi.output("db") }
      : { dbInstanceIdentifier: pulumi.output("db") },
    hasProxiedReaders,
    servingCount: 1,
    standbyCount: 1,
    readerCount: 1,
    members: [member],
  };
}

const run = (
  hasProxiedReaders: boolean,
  args: Partial<RdsProxyArgs> = {},
  name = "db-proxy",
): Promise<Recording<RdsProxy>> =>
  record(
    () =>
      new RdsProxy(name, {
        vpcId: "vpc-1",
        subnets: [
          { id: "isolated-0", availabilityZoneId: "usw2-az1" },
          { id: "isolated-1", availabilityZoneId: "usw2-az2" },
          { id: "isolated-2", availabilityZoneId: "usw2-az3" },
        ],
        region: "us-west-2",
        engine: "postgres",
        databaseSecurityGroupId: "sg-database",
        keyArn: KEY,
        maxConnectionsPercent: 90,
        idleClientTimeoutSeconds: 1800,
        server: serverOf(hasProxiedReaders),
        ...args,
      }),
  );

const PARTS = [
  "aws:ec2/securityGroup:SecurityGroup db-proxy-security-group < db-proxy",
  "aws:iam/role:Role db-proxy-role < db-proxy",
  "aws:iam/rolePolicy:RolePolicy db-proxy-policy < db-proxy",
  "aws:rds/proxy:Proxy db-proxy-pool < db-proxy",
  "aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup db-proxy-targets < db-proxy",
  "aws:rds/proxyTarget:ProxyTarget db-proxy-target < db-proxy",
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule db-proxy-to-database-egress < db-proxy",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule db-proxy-to-database-ingress < db-proxy",
  "multizone:database:RdsProxy db-proxy < stack",
];

function treeOf(recording: Recording<RdsProxy>): string[] {
  return tree(recording).filter((line) => !line.includes(" member "));
}

describe("RdsProxy", () => {
  let recording: Recording<RdsProxy>;

  before(async () => {
    recording = await run(true);
  });

  it("creates the proxy with its target, role and security group, and an endpoint that only reads", () => {
    assert.deepEqual(
      treeOf(recording),
      [...PARTS, "aws:rds/proxyEndpoint:ProxyEndpoint db-proxy-readers < db-proxy"].sort(),
    );
    const own = recording.resources.filter(({ name }) => name !== "member");
    assertHouseRules({ ...recording, resources: own });
  });

  it("stands in every zone, takes TLS and IAM alone and reads the one secret", () => {
    assert.deepEqual(recording.inputsOf("aws:rds/proxy:Proxy", "db-proxy-pool"), {
      engineFamily: "POSTGRESQL",
      requireTls: true,
      idleClientTimeout: 1800,
      roleArn: "arn:aws:mock:us-west-2:123456789012:db-proxy-role",
      auths: [{ authScheme: "SECRETS", iamAuth: "REQUIRED", secretArn: SECRET }],
      vpcSubnetIds: ["isolated-0", "isolated-1", "isolated-2"],
      vpcSecurityGroupIds: ["db-proxy-security-group-id"],
    });
    assert.deepEqual(recording.ofType("aws:rds/proxy:Proxy")[0]?.dependsOn, ["db-proxy-policy"]);
    const policy = recording.inputsOf("aws:iam/rolePolicy:RolePolicy", "db-proxy-policy");
    assert.deepEqual(JSON.parse(String(policy["policy"])), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Sid: "ReadDatabaseSecret",
          Action: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
          Resource: SECRET,
        },
        {
          Effect: "Allow",
          Sid: "DecryptDatabaseSecret",
          Action: ["kms:Decrypt"],
          Resource: KEY,
          Condition: {
            StringEquals: { "kms:ViaService": "secretsmanager.us-west-2.amazonaws.com" },
          },
        },
      ],
    });
  });

  it("shares the database's connections, and keeps half of them open", () => {
    assert.deepEqual(
      recording.inputsOf(
        "aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup",
        "db-proxy-targets",
      ),
      {
        dbProxyName: "db-proxy-pool-1a2b3c4",
        connectionPoolConfig: { maxConnectionsPercent: 90, maxIdleConnectionsPercent: 45 },
      },
    );
  });

  it("leads to the database once its instances are there, and reads from them after that", () => {
    const [target] = recording.ofType("aws:rds/proxyTarget:ProxyTarget");
    assert.deepEqual(target?.inputs, {
      dbProxyName: "db-proxy-pool-1a2b3c4",
      targetGroupName: "db-proxy-targets-1a2b3c4",
      dbClusterIdentifier: "db",
    });
    assert.deepEqual(target.dependsOn, ["member"]);
    const [readers] = recording.ofType("aws:rds/proxyEndpoint:ProxyEndpoint");
    assert.deepEqual(readers?.inputs, {
      dbProxyName: "db-proxy-pool-1a2b3c4",
      dbProxyEndpointName: "db-proxy-pool-1a2b3c4-readers",
      targetRole: "READ_ONLY",
      vpcSubnetIds: ["isolated-0", "isolated-1", "isolated-2"],
      vpcSecurityGroupIds: ["db-proxy-security-group-id"],
    });
    assert.deepEqual(readers.dependsOn, ["db-proxy-target"]);
  });

  it("stays in its subnets when there are more of them, as RDS Proxy can change none", () => {
    for (const type of ["aws:rds/proxy:Proxy", "aws:rds/proxyEndpoint:ProxyEndpoint"]) {
      assert.deepEqual(recording.ofType(type)[0]?.options.ignoreChanges, ["vpcSubnetIds"], type);
    }
  });

  it("reaches the database and nothing else", () => {
    const { inputsOf, resources } = recording;
    const egress = inputsOf(
      "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
      "db-proxy-to-database-egress",
    );
    assert.deepEqual(
      [egress["securityGroupId"], egress["referencedSecurityGroupId"], egress["fromPort"]],
      ["db-proxy-security-group-id", "sg-database", 5432],
    );
    assert.equal(resources.filter(({ type }) => type.startsWith("aws:vpc/")).length, 2);
  });

  it("tells where it is, and by which id the right to connect names it", async () => {
    const { endpoint, readerEndpoints, resourceId, securityGroupId } = recording.result;
    assert.deepEqual(await valueOf({ endpoint, readerEndpoints, resourceId, securityGroupId }), {
      endpoint: "db-proxy-pool.proxy.rds.example",
      readerEndpoints: ["db-proxy-readers.proxy.rds.example"],
      resourceId: "prx-0123456789abcdef",
      securityGroupId: "db-proxy-security-group-id",
    });
  });

  it("leads to an instance without an endpoint that only reads", async () => {
    const ofInstance = await run(false, { engine: "mysql" });
    assert.deepEqual(treeOf(ofInstance), PARTS);
    assert.deepEqual(await valueOf(ofInstance.result.readerEndpoints), []);
    const { dbInstanceIdentifier } = ofInstance.inputsOf(
      "aws:rds/proxyTarget:ProxyTarget",
      "db-proxy-target",
    );
    assert.equal(dbInstanceIdentifier, "db");
    const proxy = ofInstance.inputsOf("aws:rds/proxy:Proxy", "db-proxy-pool");
    assert.equal(proxy["engineFamily"], "MYSQL");
  });

  it("keeps no more connections open than it may have", async () => {
    const { inputsOf } = await run(true, { maxConnectionsPercent: 1 });
    assert.deepEqual(
      inputsOf("aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup", "db-proxy-targets")[
        "connectionPoolConfig"
      ],
      { maxConnectionsPercent: 1, maxIdleConnectionsPercent: 0 },
    );
  });

  it("refuses a name that makes that of its second endpoint too long", async () => {
    await assert.rejects(run(true, {}, "d".repeat(43)), /expected at most 47/);
    await run(true, {}, "d".repeat(42));
  });
});
