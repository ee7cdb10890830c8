import type { PropertyMap } from "../../../property-values";
import type { AwsResourceRow } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { form, oneOf } from "../../check/constraints";
import { uuid } from "../data-ids";
import { rules } from "./rules";

const PLAN = "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupPlanInput.html";

/** What makes another version of a plan. */
const CONTENT = ["advancedBackupSettings", "rules", "scanSettings"];

/** A backup plan. */
export const plan: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: {
    "rules[].completionWindow": 180,
    "rules[].enableContinuousBackup": false,
    "rules[].scheduleExpressionTimezone": "Etc/UTC",
    "rules[].startWindow": 60,
  },
  constraints: [
    documented(PLAN, [
      form("name", /^[\w.-]{1,50}$/, "1 to 50 letters, digits and the characters _ . -"),
      oneOf("advancedBackupSettings[].resourceType", ["EC2"]),
    ]),
    ...rules.map((rule) => documented(PLAN, [rule])),
  ],
  id: (_inputs, hex) => uuid(hex),
  outputs: (at) => ({
    arn: at.arn("backup", `backup-plan:${at.id}`),
    version: at.hex(48),
  }),
  replaceOn: ["name"],
  // The value is computed anew below; a preview does not know it yet.
  updated: (before, changed): PropertyMap =>
    changed.some((name) => CONTENT.includes(name)) ? { version: before["version"] ?? "" } : {},
  follows: { version: CONTENT },
  inUseCode: "InvalidRequestException",
};
