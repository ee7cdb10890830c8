import assert from "node:assert/strict";
import type { AwsResourceRow } from "../../../../../sandbox/providers/aws/aws-resource";
import { acm } from "../../../../../sandbox/providers/aws/resources/acm";
import { cloudwatch } from "../../../../../sandbox/providers/aws/resources/cloudwatch";
import { elasticache } from "../../../../../sandbox/providers/aws/resources/elasticache";
import { iam } from "../../../../../sandbox/providers/aws/resources/iam";
import { rds } from "../../../../../sandbox/providers/aws/resources/rds";
import { route53 } from "../../../../../sandbox/providers/aws/resources/route53";
import { s3 } from "../../../../../sandbox/providers/aws/resources/s3";

const rows: Readonly<Record<string, AwsResourceRow>> = {
  ...acm,
  ...cloudwatch,
  ...elasticache,
  ...iam,
  ...rds,
  ...route53,
  ...s3,
};

/** What the provider names, by type: the property, its longest value and how the digits are joined to it. */
const NAMED: Readonly<Record<string, AwsResourceRow["autoName"]>> = {
  "aws:cloudwatch/logGroup:LogGroup": { property: "name", maxLength: 255 },
  "aws:cloudwatch/metricAlarm:MetricAlarm": { property: "name", maxLength: 255 },
  "aws:elasticache/parameterGroup:ParameterGroup": { property: "name", maxLength: 255 },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    property: "replicationGroupId",
    maxLength: 40,
    lowerCase: true,
  },
  "aws:elasticache/serverlessCache:ServerlessCache": { property: "name", maxLength: 255 },
  "aws:elasticache/subnetGroup:SubnetGroup": { property: "name", maxLength: 255 },
  "aws:iam/instanceProfile:InstanceProfile": { property: "name", maxLength: 255 },
  "aws:iam/role:Role": { property: "name", maxLength: 64 },
  "aws:iam/rolePolicy:RolePolicy": { property: "name", maxLength: 255 },
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": { property: "name", maxLength: 255 },
  "aws:rds/instance:Instance": { property: "identifier", maxLength: 255, separator: "" },
  "aws:rds/parameterGroup:ParameterGroup": { property: "name", maxLength: 255 },
  "aws:rds/proxy:Proxy": { property: "name", maxLength: 255 },
  "aws:rds/subnetGroup:SubnetGroup": { property: "name", maxLength: 255 },
  "aws:s3/bucketObjectv2:BucketObjectv2": { property: "key", maxLength: 1024, digits: 0 },
  "aws:s3/bucket:Bucket": { property: "bucket", maxLength: 63, lowerCase: true },
};

describe("the tables of storage, identity, logs, certificates and names", () => {
  for (const [type, row] of Object.entries(rows)) {
    it(`name ${type} as the provider does`, () => {
      assert.deepEqual(row.autoName, NAMED[type]);
    });

    it(`have the defaults of ${type}, and what replaces it`, () => {
      assert.ok(row.defaults !== undefined && (row.replaceOn?.length ?? 0) > 0);
    });
  }

  it("count the ids of objects in their buckets, and of validations in their certificates", () => {
    const within = Object.entries(rows).flatMap(([type, row]) =>
      row.within === undefined ? [] : [[type, row.within]],
    );
    assert.deepEqual(within, [
      ["aws:acm/certificateValidation:CertificateValidation", "certificateArn"],
      ["aws:s3/bucketObjectv2:BucketObjectv2", "bucket"],
    ]);
  });

  it("hold what an instance and a cache stand on", () => {
    assert.deepEqual(Object.keys(rows["aws:rds/instance:Instance"]?.holds ?? {}).sort(), [
      "dbSubnetGroupName",
      "parameterGroupName",
      "vpcSecurityGroupIds[]",
    ]);
    assert.deepEqual(
      Object.keys(rows["aws:elasticache/replicationGroup:ReplicationGroup"]?.holds ?? {}).sort(),
      ["parameterGroupName", "securityGroupIds[]", "subnetGroupName", "userGroupIds[]"],
    );
  });
});
