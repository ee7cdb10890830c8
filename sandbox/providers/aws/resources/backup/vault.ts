import { type AwsResourceRow, named } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { arn, form, length } from "../../check/constraints";
import { keyArn } from "../data-ids";

const CREATE = "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_CreateBackupVault.html";

/** A vault of AWS Backup. No backup is ever taken, so that it is empty and can be deleted, locked or not. */
export const vault: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: { forceDestroy: false },
  constraints: [
    documented(CREATE, [
      length("name", 2, 50),
      form("name", /^[\w-]*$/, "letters, digits and the characters _ -"),
      arn("kmsKeyArn"),
    ]),
  ],
  id: named(),
  outputs: (at) => ({
    arn: at.arn("backup", `backup-vault:${at.id}`),
    kmsKeyArn: keyArn(at),
    name: at.id,
    recoveryPoints: 0,
  }),
  replaceOn: ["kmsKeyArn", "name"],
  unique: [{ properties: ["name"], scope: "region", code: "AlreadyExistsException" }],
};
