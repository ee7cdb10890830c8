import assert from "node:assert/strict";
import { rds } from "../../../../../../sandbox/providers/aws/resources/rds";
import { PROXY } from "../../../../../../sandbox/providers/aws/resources/rds/tokens";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { type Made, TestAccount } from "../ecs/test-account";
import { auroraCluster, dbInstance, subnetsIn } from "./database-ground";

const TARGET_GROUP = "aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup";
const TARGET = "aws:rds/proxyTarget:ProxyTarget";
const ENDPOINT = "aws:rds/proxyEndpoint:ProxyEndpoint";

const PROXY_INPUTS: PropertyMap = {
  auths: [
    {
      authScheme: "SECRETS",
      iamAuth: "REQUIRED",
      secretArn: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:rds!db-1",
    },
  ],
  engineFamily: "POSTGRESQL",
  name: "proxy",
  requireTls: true,
  roleArn: "arn:aws:iam::123456789012:role/proxy",
};
const OF_PROXY = { dbProxyName: "proxy", targetGroupName: "default" };

describe("a database proxy, in an account", () => {
  const folder = temporaryFolder("rds-proxy");
  let account: TestAccount;
  beforeEach(() => {
    account = new TestAccount(folder());
  });

  async function proxied(more: PropertyMap = {}): Promise<Made> {
    return account.make(PROXY, {
      ...PROXY_INPUTS,
      vpcSubnetIds: await subnetsIn(account, "a", "b"),
      ...more,
    });
  }

  it("needs subnets in two zones", async () => {
    const vpcSubnetIds = await subnetsIn(account, "a", "a");
    await assert.rejects(account.make(PROXY, { ...PROXY_INPUTS, vpcSubnetIds }), {
      message:
        /vpcSubnetIds: got subnets in eu-west-1a, expected subnets in at least 2 Availability Zones/,
    });
  });

  it("needs subnets in two zones for a further endpoint", async () => {
    const { outputs } = await proxied();
    const [subnetId = ""] = outputs["vpcSubnetIds"] as string[];
    const endpoint = { dbProxyEndpointName: "readers", dbProxyName: "proxy" };
    await assert.rejects(
      account.make(ENDPOINT, { ...endpoint, vpcSubnetIds: [subnetId, subnetId] }),
      { message: /vpcSubnetIds: got subnets in eu-west-1a, expected subnets in at least 2/ },
    );
  });

  it("tells how clients sign in where the program leaves that open", async () => {
    const { outputs } = await proxied();
    assert.match(
      JSON.stringify(outputs["auths"]),
      /"clientPasswordAuthType":"POSTGRES_SCRAM_SHA_256"/,
    );
    assert.match(JSON.stringify(outputs["auths"]), /"iamAuth":"REQUIRED"/);
  });

  it("is replaced for other subnets and another family, and takes other users in place", async () => {
    const proxy = await proxied();
    assert.deepEqual(
      account.change(proxy, { engineFamily: "MYSQL", vpcSubnetIds: ["subnet-1", "subnet-2"] })
        .replaces,
      ["engineFamily", "vpcSubnetIds[0]", "vpcSubnetIds[1]"],
    );
    assert.deepEqual(
      account.change(proxy, { auths: null, defaultAuthScheme: "IAM_AUTH", requireTls: false })
        .replaces,
      [],
    );
  });

  it("follows a cluster, and has no address and no port of its own", async () => {
    const cluster = await auroraCluster(account);
    await account.make(PROXY, {
      ...PROXY_INPUTS,
      vpcSubnetIds: ["subnet-1", "subnet-2"],
    });
    const target = await account.make(TARGET, { ...OF_PROXY, dbClusterIdentifier: "orders" });
    assert.equal(target.id, "proxy/default/TRACKED_CLUSTER/orders");
    assert.equal(cluster.outputs["port"], 5432);
    const { endpoint, port, rdsResourceId, targetArn, trackedClusterId, type } = target.outputs;
    assert.deepEqual(
      { endpoint, port, rdsResourceId, targetArn, trackedClusterId, type },
      {
        endpoint: "",
        port: 0,
        rdsResourceId: "orders",
        targetArn: cluster.outputs["arn"],
        trackedClusterId: "",
        type: "TRACKED_CLUSTER",
      },
    );
  });

  it("has the address and the port of an instance", async () => {
    const instance = await dbInstance(account);
    await account.make(PROXY, {
      ...PROXY_INPUTS,
      vpcSubnetIds: ["subnet-1", "subnet-2"],
    });
    const { id, outputs } = await account.make(TARGET, {
      ...OF_PROXY,
      dbInstanceIdentifier: "orders",
    });
    assert.equal(id, "proxy/default/RDS_INSTANCE/orders");
    const { endpoint, port, rdsResourceId, targetArn, trackedClusterId, type } = outputs;
    assert.deepEqual(
      { endpoint, port, rdsResourceId, targetArn, trackedClusterId, type },
      {
        endpoint: instance.outputs["address"],
        port: 5432,
        rdsResourceId: "orders",
        targetArn: instance.outputs["arn"],
        trackedClusterId: "",
        type: "RDS_INSTANCE",
      },
    );
  });

  it("takes one target that is there, and of its family", async () => {
    await dbInstance(account);
    const of = (engineFamily: string, name: string): Promise<Made> =>
      account.make(PROXY, {
        ...PROXY_INPUTS,
        engineFamily,
        name,
        vpcSubnetIds: ["subnet-1", "subnet-2"],
      });
    const proxy = await of("POSTGRESQL", "proxy");
    await of("MYSQL", "other");
    const target = { ...OF_PROXY, dbInstanceIdentifier: "orders" };
    const registered = await account.make(TARGET, target);
    await assert.rejects(account.make(TARGET, target), {
      code: "DBProxyTargetAlreadyRegisteredFault",
    });
    await assert.rejects(account.make(TARGET, { ...target, dbProxyName: "other" }), {
      message:
        /dbInstanceIdentifier: got a database of postgres, expected one of the proxy's engineFamily MYSQL/,
    });
    await assert.rejects(account.make(TARGET, { ...target, dbInstanceIdentifier: "none" }), {
      message: /dbInstanceIdentifier: got "none", expected a database that exists/,
    });
    await account.delete(proxy);
    assert.equal(await account.exists(registered), false);
  });

  for (const [type, inputs] of [
    [TARGET_GROUP, { dbProxyName: "proxy" }],
    [
      ENDPOINT,
      {
        dbProxyEndpointName: "readers",
        dbProxyName: "proxy",
        vpcSubnetIds: ["subnet-1", "subnet-2"],
      },
    ],
  ] as const) {
    it(`refuses ${type} of no proxy, and takes it along when the proxy goes`, async () => {
      await assert.rejects(account.make(type, inputs), {
        message: /dbProxyName: got "proxy", expected a proxy that exists/,
      });
      const proxy = await proxied();
      const part = await account.make(type, inputs);
      await account.delete(proxy);
      assert.equal(await account.exists(part), false);
    });
  }

  it("pools its connections as the provider does by default", async () => {
    await proxied();
    const whole = await account.make(TARGET_GROUP, { dbProxyName: "proxy" });
    assert.equal(whole.outputs["name"], "default");
    const { inputs } = await account.make(TARGET_GROUP, {
      connectionPoolConfig: { maxConnectionsPercent: 80 },
      dbProxyName: "proxy",
    });
    const { __defaults, ...config } = inputs["connectionPoolConfig"] as PropertyMap;
    assert.ok(__defaults !== undefined);
    assert.deepEqual(config, {
      connectionBorrowTimeout: 120,
      maxConnectionsPercent: 80,
      maxIdleConnectionsPercent: 50,
    });
  });

  it("keeps its subnets, and every part of it is replaced for another proxy", async () => {
    const { outputs } = await proxied();
    const [subnetId = ""] = outputs["vpcSubnetIds"] as string[];
    await assert.rejects(
      account.delete({
        type: "aws:ec2/subnet:Subnet",
        id: subnetId,
        given: {},
        inputs: {},
        outputs: { id: subnetId },
      }),
      { code: "DependencyViolation" },
    );
    for (const type of [TARGET_GROUP, TARGET, ENDPOINT]) {
      assert.ok(rds[type]?.replaceOn?.includes("dbProxyName"), type);
    }
  });
});
