import type { AwsResourceRow } from "../../aws-resource";
import { named } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { conflicting, entries, form, length, notForm } from "../../check/constraints";
import { knownAt } from "../../check/properties-at";
import { subnetsCover } from "./zones";

const CREATE =
  "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSubnetGroup.html";
const ZONES =
  "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html";

/** The subnets in which RDS may place an instance. */
export const subnetGroup: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: { description: "Managed by Pulumi" },
  constraints: [
    documented(CREATE, [
      conflicting("name", "namePrefix"),
      length("name", 1, 255),
      length("namePrefix", 1, 229),
      form(
        "name",
        /^[a-z0-9_ .-]+$/,
        "small letters, digits, hyphens, underscores, periods and spaces",
      ),
      notForm("name", /^default$/i, 'a name other than "default"'),
    ]),
  ],
  // Two zones at least, so two subnets at least; an account may have twenty in a group.
  refusedByAws: [
    documented(ZONES, [entries("subnetIds", 2, 20)]),
    subnetsCover("subnetIds", 2, ZONES),
  ],
  id: named(),
  outputs: (at, inputs) => {
    const subnetId = knownAt(inputs, "subnetIds[]");
    const subnet =
      typeof subnetId === "string" ? at.find("aws:ec2/subnet:Subnet", subnetId) : undefined;
    return {
      arn: at.arn("rds", `subgrp:${at.id}`),
      supportedNetworkTypes: ["IPV4"],
      vpcId: (subnet && knownAt(subnet, "vpcId")) ?? `vpc-${at.hex(17)}`,
    };
  },
  replaceOn: ["name", "namePrefix"],
  unique: [{ properties: ["name"], scope: "region", code: "DBSubnetGroupAlreadyExists" }],
  inUseCode: "InvalidDBSubnetGroupStateFault",
};
