import assert from "node:assert/strict";
import { identityIn } from "../../../../../../sandbox/providers/aws/identity";
import { clusterInstanceOutputs } from "../../../../../../sandbox/providers/aws/resources/rds/cluster-instance-outputs";
import {
  CLUSTER,
  CLUSTER_INSTANCE,
} from "../../../../../../sandbox/providers/aws/resources/rds/tokens";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";

const KEY = "arn:aws:kms:eu-west-1:123456789012:key/k";

const cluster: PropertyMap = {
  availabilityZones: ["eu-west-1c", "eu-west-1a"],
  clusterIdentifier: "orders",
  dbSubnetGroupName: "subnets",
  engineVersion: "17.5",
  engineVersionActual: "17.5",
  kmsKeyId: KEY,
  networkType: "DUAL",
  port: 6432,
  preferredBackupWindow: "01:00-01:30",
  storageEncrypted: true,
};

const inputs: PropertyMap = { clusterIdentifier: "orders", engine: "aurora-postgresql" };

/** What every instance has, whatever its cluster is. */
const OF_ITS_OWN: PropertyMap = {
  applyImmediately: false,
  arn: "arn:aws:rds:eu-west-1:123456789012:db:orders-1",
  caCertIdentifier: "rds-ca-rsa2048-g1",
  dbiResourceId: `db-${"A".repeat(26)}`,
  endpoint: "orders-1.caaaaaaaaaaa.eu-west-1.rds.amazonaws.com",
  identifier: "orders-1",
  identifierPrefix: "tf-",
  monitoringRoleArn: "",
  performanceInsightsEnabled: false,
  performanceInsightsKmsKeyId: "",
  performanceInsightsRetentionPeriod: 0,
  preferredMaintenanceWindow: "sun:04:30-sun:05:00",
  publiclyAccessible: false,
};

/** The outputs of `orders-1` beside other instances, where every made-up digit is an `a`. */
function outputs(
  given: PropertyMap,
  known: PropertyMap | undefined,
  others: readonly PropertyMap[] = [],
): PropertyMap {
  const at = identityIn(
    "eu-west-1",
    "orders-1",
    (type, name) => (type === CLUSTER && name === "orders" ? known : undefined),
    (type) => (type === CLUSTER_INSTANCE ? [...others] : []),
  );
  return clusterInstanceOutputs({ ...at, hex: (digits) => "a".repeat(digits) }, given);
}

describe("an instance of a cluster that exists", () => {
  it("has of its cluster what the cluster decides", () => {
    assert.deepEqual(outputs(inputs, cluster), {
      ...OF_ITS_OWN,
      availabilityZone: "eu-west-1c",
      dbParameterGroupName: "default.aurora-postgresql17",
      dbSubnetGroupName: "subnets",
      engineVersion: "17.5",
      engineVersionActual: "17.5",
      kmsKeyId: KEY,
      networkType: "DUAL",
      port: 6432,
      preferredBackupWindow: "01:00-01:30",
      storageEncrypted: true,
      writer: true,
    });
  });

  it("has what RDS does by default beside a cluster that is not known", () => {
    assert.deepEqual(outputs(inputs, undefined), {
      ...OF_ITS_OWN,
      availabilityZone: "eu-west-1a",
      dbParameterGroupName: "default.aurora-postgresql17",
      dbSubnetGroupName: "default",
      engineVersion: "17.5",
      engineVersionActual: "17.5",
      kmsKeyId: "",
      networkType: "IPV4",
      port: 5432,
      preferredBackupWindow: "03:00-03:30",
      storageEncrypted: false,
      writer: true,
    });
  });

  it("has a version, a prefix and insights of its own where they are given", () => {
    const given = {
      ...inputs,
      engineVersion: "16.8",
      identifierPrefix: "orders-",
      performanceInsightsEnabled: true,
    };
    const made = outputs(given, cluster);
    assert.deepEqual(
      [made["engineVersionActual"], made["dbParameterGroupName"], made["identifierPrefix"]],
      ["16.8", "default.aurora-postgresql16", "orders-"],
    );
    assert.equal(made["performanceInsightsRetentionPeriod"], 7);
  });

  const of = (clusterIdentifier: string, writer: boolean): PropertyMap => ({
    clusterIdentifier,
    writer,
  });
  for (const [others, zone, isWriter] of [
    [[], "eu-west-1c", true],
    [[of("other", true)], "eu-west-1c", true],
    [[of("orders", true)], "eu-west-1a", false],
    [[of("orders", true), of("orders", false)], "eu-west-1c", false],
    [[of("orders", false)], "eu-west-1a", true],
  ] as const) {
    it(`is ${isWriter ? "the writer" : "a reader"} in ${zone} beside ${JSON.stringify(others)}`, () => {
      const { availabilityZone, writer } = outputs(inputs, cluster, others);
      assert.deepEqual([availabilityZone, writer], [zone, isWriter]);
    });
  }
});
