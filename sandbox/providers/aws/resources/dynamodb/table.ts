import type { PropertyMap } from "../../../property-values";
import { type AwsResource, type AwsResourceRow, named, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { arn, conflicting, form, length, oneOf, range, required } from "../../check/constraints";
import { when } from "../../check/conditions";
import { isGiven, placesAt } from "../../check/properties-at";
import { replicas, sameKindOfKey } from "./replicas";
import { TABLE_CLASSES } from "./table-classes";
import { NAME_FORM, NAME_WORDS, tableKeys } from "./table-keys";
import { tableOutputs } from "./table-outputs";
import { tableThroughput } from "./table-throughput";

const CREATE =
  "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html";
const RECOVERY =
  "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PointInTimeRecoverySpecification.html";
const REPLICAS =
  "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html";
const REPLICA_KEYS =
  "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/globaltables-security.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/dynamodb/table/";

const STREAM_VIEWS = ["KEYS_ONLY", "NEW_AND_OLD_IMAGES", "NEW_IMAGE", "OLD_IMAGE"];

/** Why DynamoDB keeps a table, or one of its replicas, which the provider deletes first. */
const keeps: NonNullable<AwsResource["keeps"]> = (outputs) => {
  const isProtected = [
    ...placesAt(outputs, "deletionProtectionEnabled"),
    ...placesAt(outputs, "replicas[].deletionProtectionEnabled"),
  ].some(({ value }) => value === true);
  return isProtected
    ? `ValidationException: the table ${text(outputs, "name")}, or a replica of it, is protected; set deletionProtectionEnabled to false first`
    : undefined;
};

/** A table of DynamoDB. Its replicas in other Regions are no resources of their own. */
export const table: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: {
    billingMode: "PROVISIONED",
    tableClass: "STANDARD",
    "replicas[].consistencyMode": "EVENTUAL",
    "replicas[].pointInTimeRecovery": false,
    "replicas[].propagateTags": false,
    "ttl.enabled": false,
  },
  constraints: [
    documented(CREATE, [
      length("name", 3, 255),
      form("name", NAME_FORM, NAME_WORDS),
      ...tableKeys,
      ...tableThroughput,
      oneOf("streamViewType", STREAM_VIEWS),
      when("streamEnabled", [true], [required("streamViewType")]),
      oneOf("tableClass", TABLE_CLASSES),
      arn("serverSideEncryption.kmsKeyArn"),
    ]),
    documented(RECOVERY, [range("pointInTimeRecovery.recoveryPeriodInDays", 1, 35)]),
    documented(REPLICAS, replicas),
    documented(PROVIDER, [
      when("ttl.enabled", [true], [required("ttl.attributeName")]),
      conflicting("importTable", "restoreSourceName", "restoreSourceTableArn"),
      arn("restoreBackupArn"),
      arn("restoreSourceTableArn"),
    ]),
  ],
  refusedByAws: [documented(REPLICA_KEYS, [sameKindOfKey])],
  id: named(),
  outputs: tableOutputs,
  // The value is computed anew below; a preview does not know it yet.
  updated: (before, changed): PropertyMap =>
    changed.includes("streamEnabled") ? { streamArn: before["streamArn"] ?? "" } : {},
  follows: {
    streamArn: ["streamEnabled"],
    streamLabel: ["streamEnabled"],
  },
  replaceOn: [
    "hashKey",
    "importTable.s3BucketSource",
    "localSecondaryIndexes",
    "name",
    "rangeKey",
    "restoreDateTime",
    "restoreToLatestTime",
  ],
  // Forgetting the source is no change of the table.
  replacesIf: (_before, after: PropertyMap) =>
    ["restoreSourceName", "restoreSourceTableArn"].filter((name) => isGiven(after, name)),
  unique: [{ properties: ["name"], scope: "region", code: "ResourceInUseException" }],
  keeps,
};
