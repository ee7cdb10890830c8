import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { clusterInstance } from "../../../../../../sandbox/providers/aws/resources/rds/cluster-instance";
import { CLUSTER_INSTANCE } from "../../../../../../sandbox/providers/aws/resources/rds/tokens";
import { itRefuses, itTakes, outputsOf } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";
import { auroraCluster } from "./database-ground";

const good: PropertyMap = {
  ...clusterInstance.defaults,
  clusterIdentifier: "orders",
  engine: "aurora-mysql",
  identifier: "orders-1",
  instanceClass: "db.r7g.large",
  performanceInsightsEnabled: true,
  performanceInsightsRetentionPeriod: 465,
};

/** The row without what depends on a cluster that exists. */
const alone = { ...clusterInstance, refusedByAws: [] };

describe("aws.rds.ClusterInstance", () => {
  const folder = temporaryFolder("rds-cluster-instance");

  itRefuses(alone, good, [
    [
      "a name that ends with a hyphen",
      { identifier: "orders-" },
      'identifier: got "orders-", expected no hyphen at the end',
    ],
    [
      "a class that is none",
      { instanceClass: "r7g.large" },
      'instanceClass: got "r7g.large", expected a class such as db.r7g.large or db.serverless',
    ],
    [
      "another engine",
      { engine: "oracle-ee" },
      'engine: got "oracle-ee", expected one of aurora-mysql, aurora-postgresql, mysql, postgres',
    ],
    ["a tier beyond the last", { promotionTier: 16 }, "promotionTier: got 16, expected 0 to 15"],
    [
      "monitoring without a role",
      { monitoringInterval: 5 },
      "monitoringRoleArn: got nothing, expected a value with monitoringInterval 5",
    ],
    [
      "insights that are kept for no time",
      { performanceInsightsRetentionPeriod: 0 },
      "performanceInsightsRetentionPeriod: got 0, expected no 0",
    ],
    [
      "a short maintenance window",
      { preferredMaintenanceWindow: "sun:04:00-sun:04:10" },
      'preferredMaintenanceWindow: got "sun:04:00-sun:04:10", expected ddd:hh:mm-ddd:hh:mm in UTC of at least 30 minutes',
    ],
  ]);
  itTakes(alone, good, [
    ["a serverless class", { instanceClass: "db.serverless" }],
    ["no name", { identifier: null }],
  ]);

  for (const [family, version, expected] of [
    ["aurora-mysql8.0", "8.0.mysql_aurora.3.08.2", 0],
    ["aurora-mysql5.7", "8.0.mysql_aurora.3.08.2", 1],
    ["mysql8.0", "8.0.mysql_aurora.3.08.2", 1],
  ] as const) {
    it(`finds ${expected} faults in ${version} with ${family}`, () => {
      const inputs = { ...good, dbParameterGroupName: "parameters", engineVersion: version };
      const faults = clusterInstance.worldConstraints?.flatMap((constraint) =>
        constraint(inputs, () => ({ family })),
      );
      assert.equal(faults?.length, expected);
    });
  }

  it("is replaced for another prefix, cluster or zone, and not for another class", async () => {
    const account = new TestAccount(folder());
    await auroraCluster(account);
    const made = await account.make(CLUSTER_INSTANCE, {
      clusterIdentifier: "orders",
      engine: "aurora-postgresql",
      identifierPrefix: "orders-",
      instanceClass: "db.r7g.large",
    });
    const change = account.change(made, {
      availabilityZone: "eu-west-1c",
      clusterIdentifier: "others",
      identifierPrefix: "others-",
      instanceClass: "db.r7g.xlarge",
    });
    assert.deepEqual(change.replaces.sort(), [
      "availabilityZone",
      "clusterIdentifier",
      "identifierPrefix",
    ]);
    assert.deepEqual(change.updates, ["instanceClass"]);
  });

  it("has an endpoint and an ARN of its own, beside a cluster that is not known", () => {
    const outputs = outputsOf(clusterInstance, good);
    assert.match(
      text(outputs, "endpoint"),
      /^orders-1\.c[0-9a-f]{11}\.eu-west-1\.rds\.amazonaws\.com$/,
    );
    assert.equal(outputs["arn"], "arn:aws:rds:eu-west-1:123456789012:db:orders-1");
    assert.match(text(outputs, "dbiResourceId"), /^db-[0-9A-F]{26}$/);
    assert.deepEqual(
      [outputs["port"], outputs["dbParameterGroupName"], outputs["writer"]],
      [3306, "default.aurora-mysql8.0", true],
    );
  });
});
