import { type AwsResourceRow, named } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { conflicting, form, length, notForm, oneOf } from "../../check/constraints";

const CREATE =
  "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBParameterGroup.html";

/** The families of RDS and Aurora, and of Custom. */
const FAMILY = new RegExp(
  "^(" +
    [
      String.raw`(aurora-)?mysql\d\.\d`,
      String.raw`mariadb\d+\.\d+`,
      String.raw`(aurora-postgresql|postgres)(9\.\d|[1-9]\d)`,
      String.raw`(custom-)?oracle-(ee|se2)(-cdb)?-\d+(\.\d+)?`,
      String.raw`(custom-)?sqlserver-(dev-ee|dev|ee|ex|se|web)-\d+\.\d+`,
      String.raw`db2-(ae|se)-\d+\.\d+`,
    ].join("|") +
    ")$",
);

const NAME = "small letters, digits, hyphens and periods, a letter first";

/** Settings of a database engine. */
export const parameterGroup: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: {
    description: "Managed by Pulumi",
    "parameters[].applyMethod": "immediate",
    skipDestroy: false,
  },
  constraints: [
    documented(CREATE, [
      conflicting("name", "namePrefix"),
      length("name", 1, 255),
      length("namePrefix", 1, 226),
      form("name", /^[a-z][a-z0-9.-]*$/, NAME),
      notForm("name", /--/, "no two hyphens in a row"),
      notForm("name", /-$/, "no hyphen at the end"),
      form("family", FAMILY, "a family such as postgres17 or mysql8.4"),
      oneOf("parameters[].applyMethod", ["immediate", "pending-reboot"]),
    ]),
  ],
  id: named(),
  outputs: (at) => ({ arn: at.arn("rds", `pg:${at.id}`) }),
  replaceOn: ["description", "family", "name", "namePrefix"],
  unique: [{ properties: ["name"], scope: "region", code: "DBParameterGroupAlreadyExists" }],
  inUseCode: "InvalidDBParameterGroupState",
};
