import assert from "node:assert/strict";
import { UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import {
  CLUSTER,
  CLUSTER_INSTANCE,
  CLUSTER_PARAMETER_GROUP,
  SUBNET_GROUP,
} from "../../../../../../sandbox/providers/aws/resources/rds/tokens";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";
import {
  AURORA_CLUSTER,
  auroraCluster,
  MULTI_AZ_CLUSTER,
  subnetGroupIn,
  subnetsIn,
} from "./database-ground";

const INSTANCE = {
  clusterIdentifier: "orders",
  engine: "aurora-postgresql",
  instanceClass: "db.r7g.large",
};

describe("a database cluster, in an account", () => {
  const folder = temporaryFolder("rds-cluster");
  let account: TestAccount;
  beforeEach(() => {
    account = new TestAccount(folder());
  });

  it("has at preview its defaults, and no name, endpoint or secret", async () => {
    const planned = await account.planned(CLUSTER, {
      ...AURORA_CLUSTER,
      clusterIdentifier: null,
    });
    assert.deepEqual(
      [planned["engineMode"], planned["skipFinalSnapshot"], planned["deleteAutomatedBackups"]],
      ["provisioned", true, true],
    );
    for (const name of ["clusterIdentifier", "endpoint", "masterUserSecrets", "readerEndpoint"]) {
      assert.equal(planned[name], UNKNOWN, name);
    }
  });

  it("scales at preview as RDS does where the program leaves it open", async () => {
    const planned = await account.planned(CLUSTER, {
      ...AURORA_CLUSTER,
      engineMode: "serverless",
      scalingConfiguration: {},
    });
    assert.deepEqual(planned["scalingConfiguration"], {
      autoPause: true,
      maxCapacity: 16,
      minCapacity: 1,
      secondsBeforeTimeout: 300,
      secondsUntilAutoPause: 300,
      timeoutAction: "RollbackCapacityChange",
    });
  });

  it("needs three zones for two readable standbys", async () => {
    await subnetGroupIn(account, "a", "b", "b");
    await assert.rejects(account.make(CLUSTER, MULTI_AZ_CLUSTER), {
      message:
        /dbSubnetGroupName: got subnets in eu-west-1a, eu-west-1b, expected subnets in at least 3 Availability Zones/,
    });
  });

  it("stands in the three zones of its subnets", async () => {
    await subnetGroupIn(account, "c", "b", "a");
    const { outputs } = await account.make(CLUSTER, MULTI_AZ_CLUSTER);
    assert.deepEqual(outputs["availabilityZones"], ["eu-west-1a", "eu-west-1b", "eu-west-1c"]);
  });

  it("takes two zones for Aurora, and not one", async () => {
    const subnetIds = await subnetsIn(account, "a", "a", "b");
    const group = { name: "subnets", subnetIds: subnetIds.slice(0, 2) };
    await assert.rejects(account.make(SUBNET_GROUP, group), {
      message:
        /subnetIds: got subnets in eu-west-1a, expected subnets in at least 2 Availability Zones/,
    });
    await account.make(SUBNET_GROUP, { ...group, subnetIds });
    const { outputs } = await account.make(CLUSTER, AURORA_CLUSTER);
    assert.deepEqual(outputs["availabilityZones"], ["eu-west-1a", "eu-west-1b"]);
  });

  it("refuses a name that another cluster has", async () => {
    await auroraCluster(account);
    await assert.rejects(account.make(CLUSTER, AURORA_CLUSTER), {
      code: "DBClusterAlreadyExistsFault",
    });
  });

  it("is replaced for another name, key or user, and changed in place for a class or a version", async () => {
    const aurora = await auroraCluster(account);
    assert.deepEqual(
      account.change(aurora, { clusterIdentifier: "others", masterUsername: "other" }).replaces,
      ["clusterIdentifier", "masterUsername"],
    );
    assert.deepEqual(
      account.change(aurora, {
        backupRetentionPeriod: 30,
        deletionProtection: true,
        engineVersion: "17.6",
        serverlessv2ScalingConfiguration: { maxCapacity: 8, minCapacity: 1 },
        storageType: "aurora-iopt1",
      }).replaces,
      [],
    );
  });

  it("is replaced for another kind of storage where it is a Multi-AZ DB cluster, and grows in place", async () => {
    await subnetGroupIn(account, "a", "b", "c");
    const cluster = await account.make(CLUSTER, MULTI_AZ_CLUSTER);
    assert.deepEqual(account.change(cluster, { iops: 1000, storageType: "io2" }).replaces, [
      "storageType",
    ]);
    assert.deepEqual(
      account.change(cluster, { allocatedStorage: 200, dbClusterInstanceClass: "db.m6gd.xlarge" }),
      {
        deletesFirst: false,
        replaces: [],
        updates: ["iops", "allocatedStorage", "dbClusterInstanceClass"],
      },
    );
  });

  it("shows another version and a secret that RDS comes to keep", async () => {
    const cluster = await auroraCluster(account, {
      manageMasterUserPassword: null,
      masterPassword: "long-enough",
    });
    assert.deepEqual(cluster.outputs["masterUserSecrets"], []);
    const { engineVersionActual, masterUserSecrets } = await account.update(cluster, {
      engineVersion: "17.6",
      manageMasterUserPassword: true,
      masterPassword: null,
    });
    assert.equal(engineVersionActual, "17.6");
    assert.match(JSON.stringify(masterUserSecrets), /secret:rds!cluster-/);
  });

  it("is kept while it is protected, or asks for a last snapshot without a name", async () => {
    const one = await auroraCluster(account, { deletionProtection: true });
    await assert.rejects(account.delete(one), {
      message: /the DB cluster orders is protected; set deletionProtection to false first/,
    });
    const other = await account.make(CLUSTER, {
      ...AURORA_CLUSTER,
      clusterIdentifier: "others",
      skipFinalSnapshot: false,
    });
    await assert.rejects(account.delete(other), {
      message:
        /the DB cluster others needs finalSnapshotIdentifier while skipFinalSnapshot is false/,
    });
  });

  it("is kept while it has instances, and keeps its parameters", async () => {
    const parameters = await account.make(CLUSTER_PARAMETER_GROUP, {
      family: "aurora-postgresql17",
      name: "parameters",
    });
    const cluster = await auroraCluster(account, { dbClusterParameterGroupName: "parameters" });
    const instance = await account.make(CLUSTER_INSTANCE, INSTANCE);
    await assert.rejects(account.delete(cluster), { code: "InvalidDBClusterStateFault" });
    await assert.rejects(account.delete(parameters), { code: "InvalidDBParameterGroupState" });
    await account.delete(instance);
    await account.delete(cluster);
    await account.delete(parameters);
    assert.equal(await account.exists(parameters), false);
  });
});

describe("aws.rds.ClusterInstance, in an account", () => {
  const folder = temporaryFolder("rds-cluster-instance");
  let account: TestAccount;
  beforeEach(() => {
    account = new TestAccount(folder());
  });

  it("is a writer and then readers, each in the next zone, with what its cluster has", async () => {
    const cluster = await auroraCluster(account);
    const instances = [
      await account.make(CLUSTER_INSTANCE, INSTANCE),
      await account.make(CLUSTER_INSTANCE, INSTANCE),
      await account.make(CLUSTER_INSTANCE, { ...INSTANCE, promotionTier: 15 }),
    ].map(({ outputs }) => outputs);
    assert.deepEqual(
      instances.map(({ availabilityZone, writer }) => [availabilityZone, writer]),
      [
        ["eu-west-1a", true],
        ["eu-west-1b", false],
        ["eu-west-1c", false],
      ],
    );
    for (const name of ["dbSubnetGroupName", "engineVersion", "kmsKeyId", "port"]) {
      assert.equal(instances[1]?.[name], cluster.outputs[name], name);
    }
    assert.equal(instances[1]?.["storageEncrypted"], true);
  });

  it("needs a cluster that is there", async () => {
    await assert.rejects(account.make(CLUSTER_INSTANCE, INSTANCE), {
      message: /clusterIdentifier: got "orders", expected a cluster that exists/,
    });
  });

  it("needs a cluster of its engine", async () => {
    await auroraCluster(account);
    await assert.rejects(account.make(CLUSTER_INSTANCE, { ...INSTANCE, engine: "aurora-mysql" }), {
      message: /engine: got "aurora-mysql", expected aurora-postgresql, the engine of the cluster/,
    });
  });

  it("is not added to a Multi-AZ DB cluster", async () => {
    await subnetGroupIn(account, "a", "b", "c");
    await account.make(CLUSTER, MULTI_AZ_CLUSTER);
    await assert.rejects(account.make(CLUSTER_INSTANCE, { ...INSTANCE, engine: "postgres" }), {
      message:
        /engine: got "postgres", expected no instance beside those that the Multi-AZ DB cluster of postgres has by itself/,
    });
  });

  it("is serverless only in a cluster with a capacity", async () => {
    const cluster = await auroraCluster(account);
    const serverless = { ...INSTANCE, instanceClass: "db.serverless" };
    await assert.rejects(account.make(CLUSTER_INSTANCE, serverless), {
      message:
        /instanceClass: got "db.serverless", expected another class, or a cluster with serverlessv2ScalingConfiguration/,
    });
    await account.update(cluster, {
      serverlessv2ScalingConfiguration: { maxCapacity: 4, minCapacity: 0.5 },
    });
    const { outputs } = await account.make(CLUSTER_INSTANCE, serverless);
    assert.equal(outputs["writer"], true);
  });

  it("is replaced for another cluster or zone, and takes another class and tier in place", async () => {
    await auroraCluster(account);
    const instance = await account.make(CLUSTER_INSTANCE, INSTANCE);
    assert.deepEqual(
      account.change(instance, { availabilityZone: "eu-west-1c", clusterIdentifier: "others" })
        .replaces,
      ["clusterIdentifier", "availabilityZone"],
    );
    assert.deepEqual(
      account.change(instance, { instanceClass: "db.r7g.xlarge", promotionTier: 1 }).replaces,
      [],
    );
  });
});
