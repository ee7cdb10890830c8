import { type AwsResourceRow, named } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { form } from "../../check/constraints";
import { nameForm } from "./names";

const CREATE =
  "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheParameterGroup.html";

const FAMILY = /^(memcached1\.[456]|redis(2\.[68]|3\.2|4\.0|5\.0|6\.x|7)|valkey[7-9])$/;

/** Settings of a cache engine. */
export const parameterGroup: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: { description: "Managed by Pulumi" },
  constraints: [
    documented(CREATE, [
      ...nameForm("name", 255),
      form("family", FAMILY, "a family such as valkey8 or redis7"),
    ]),
  ],
  id: named(),
  outputs: (at) => ({ arn: at.arn("elasticache", `parametergroup:${at.id}`) }),
  replaceOn: ["description", "family", "name"],
  unique: [{ properties: ["name"], scope: "region", code: "CacheParameterGroupAlreadyExists" }],
  inUseCode: "InvalidCacheParameterGroupState",
};
