import type { AwsResourceRow } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { conflicting, form, length, notForm, oneOf } from "../../check/constraints";
import { prefixedName } from "../prefixed-name";

const CREATE =
  "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBClusterParameterGroup.html";

/** The families of Aurora, and of Multi-AZ DB clusters. */
const FAMILY = /^((aurora-)?mysql\d\.\d|(aurora-postgresql|postgres)[1-9]\d)$/;

const NAME = "small letters, digits, hyphens and periods, a letter first";

/** Settings that all instances of a cluster share. */
export const clusterParameterGroup: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: { description: "Managed by Pulumi", "parameters[].applyMethod": "immediate" },
  constraints: [
    documented(CREATE, [
      conflicting("name", "namePrefix"),
      length("name", 1, 255),
      length("namePrefix", 1, 226),
      form("name", /^[a-z][a-z0-9.-]*$/, NAME),
      form("namePrefix", /^[a-z][a-z0-9.-]*$/, NAME),
      notForm("name", /--/, "no two hyphens in a row"),
      notForm("name", /-$/, "no hyphen at the end"),
      form("family", FAMILY, "a family such as aurora-postgresql17 or mysql8.4"),
      oneOf("parameters[].applyMethod", ["immediate", "pending-reboot"]),
    ]),
  ],
  id: prefixedName,
  outputs: (at) => ({ arn: at.arn("rds", `cluster-pg:${at.id}`), name: at.id, namePrefix: "" }),
  replaceOn: ["description", "family", "name", "namePrefix"],
  unique: [{ properties: ["name"], scope: "region", code: "DBParameterGroupAlreadyExists" }],
  inUseCode: "InvalidDBParameterGroupState",
};
