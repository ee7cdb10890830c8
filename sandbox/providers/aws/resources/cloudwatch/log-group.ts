import { type AwsResourceRow, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { arn, conflicting, form, length, notForm, oneOf } from "../../check/constraints";
import { prefixedName } from "../prefixed-name";

const CREATE =
  "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html";
const RETENTION =
  "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html";
const PROTECTION =
  "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/logs/protecting-log-groups-from-deletion.html";

/** Days that records can be kept; 0 keeps them for ever. */
const DAYS = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922,
  3288, 3653,
];

const CHARACTERS = "letters, digits and the characters _ - / . #";

/** A log group of CloudWatch Logs. */
export const logGroup: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: { retentionInDays: 0, skipDestroy: false },
  constraints: [
    documented(CREATE, [
      conflicting("name", "namePrefix"),
      length("name", 1, 512),
      length("namePrefix", 1, 483),
      form("name", /^[A-Za-z0-9_\-/.#]+$/, CHARACTERS),
      form("namePrefix", /^[A-Za-z0-9_\-/.#]+$/, CHARACTERS),
      notForm("name", /^aws\//, "no beginning aws/"),
      oneOf("logGroupClass", ["DELIVERY", "INFREQUENT_ACCESS", "STANDARD"]),
      arn("kmsKeyId"),
    ]),
    documented(RETENTION, [oneOf("retentionInDays", DAYS)]),
  ],
  id: prefixedName,
  outputs: (at) => ({
    arn: at.arn("logs", `log-group:${at.id}`),
    deletionProtectionEnabled: false,
    logGroupClass: "STANDARD",
    name: at.id,
    namePrefix: "",
  }),
  replaceOn: ["logGroupClass", "name", "namePrefix"],
  unique: [{ properties: ["name"], scope: "region", code: "ResourceAlreadyExistsException" }],
  keeps: (outputs) =>
    outputs["deletionProtectionEnabled"] === true
      ? `ValidationException: the log group ${text(outputs, "name")} is protected; set deletionProtectionEnabled to false first (${PROTECTION})`
      : undefined,
};
