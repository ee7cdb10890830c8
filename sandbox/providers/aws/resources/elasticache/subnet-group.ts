import { type AwsResourceRow, named } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { entries, form, length, notForm } from "../../check/constraints";
import { knownAt } from "../../check/properties-at";

const CREATE =
  "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheSubnetGroup.html";

/** The subnets in which ElastiCache may place nodes. */
export const subnetGroup: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: { description: "Managed by Pulumi" },
  constraints: [
    documented(CREATE, [
      length("name", 1, 255),
      form("name", /^[A-Za-z0-9-]+$/, "letters, digits and hyphens"),
      notForm("name", /^default$/i, 'a name other than "default"'),
      entries("subnetIds", 1, Infinity),
    ]),
  ],
  id: named(),
  outputs: (at, inputs) => {
    const subnetId = knownAt(inputs, "subnetIds[]");
    const subnet =
      typeof subnetId === "string" ? at.find("aws:ec2/subnet:Subnet", subnetId) : undefined;
    return {
      arn: at.arn("elasticache", `subnetgroup:${at.id}`),
      vpcId: (subnet && knownAt(subnet, "vpcId")) ?? `vpc-${at.hex(17)}`,
    };
  },
  replaceOn: ["name"],
  unique: [{ properties: ["name"], scope: "region", code: "CacheSubnetGroupAlreadyExists" }],
  inUseCode: "CacheSubnetGroupInUse",
};
