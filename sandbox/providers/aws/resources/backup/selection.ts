import type { AwsResourceRow } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { arn, atLeastOne, entries, form, oneOf } from "../../check/constraints";
import { uuid } from "../data-ids";
import { PLAN } from "./tokens";

const SELECTION = "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html";

/** A resource by its ARN, several by a pattern of ARNs, or all. */
const RESOURCE = /^(?:\*|arn:[\w*-]+:[^:]+:[^:]*:[^:]*:.+|arn:[\w*-]+:[^:]+:\*)$/;
const RESOURCE_WORDS = "an ARN, a pattern of ARNs, or *";

/** What a backup plan backs up; nothing of it can be changed. */
export const selection: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: {},
  constraints: [
    documented(SELECTION, [
      form("name", /^[\w.-]{1,50}$/, "1 to 50 letters, digits and the characters _ . -"),
      arn("iamRoleArn"),
      atLeastOne("resources", "selectionTags", "conditions"),
      entries("resources", 0, 500),
      entries("notResources", 0, 500),
      form("resources[]", RESOURCE, RESOURCE_WORDS),
      form("notResources[]", RESOURCE, RESOURCE_WORDS),
      oneOf("selectionTags[].type", ["STRINGEQUALS"]),
    ]),
  ],
  id: (_inputs, hex) => uuid(hex),
  outputs: () => ({ conditions: [], notResources: [] }),
  replaceOn: [
    "conditions",
    "iamRoleArn",
    "name",
    "notResources",
    "planId",
    "resources",
    "selectionTags",
  ],
  within: "planId",
  holds: { planId: PLAN },
};
