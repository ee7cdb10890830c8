import type { PropertyMap } from "../../../property-values";
import { type Constraint, documented } from "../../check/constraint";
import { entries, form, length, oneOf, range, required } from "../../check/constraints";
import { when } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { knownAt } from "../../check/properties-at";

const RULE = "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRuleInput.html";
const LIFECYCLE = "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html";
const CONTINUOUS =
  "https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html";

/** 100 years. */
const MOST_DAYS = 36_500;
const MOST_MINUTES = 52_560_000;

/** Days that a backup stays in cold storage at least. */
const COLD_DAYS = 90;

/** Days that a continuous backup is kept at most. */
const CONTINUOUS_DAYS = 35;

/** The lifecycle of a backup; 0 days are none. */
const lifecycle: readonly Constraint[] = [
  range("deleteAfter", 1, MOST_DAYS, [0]),
  range("coldStorageAfter", 1, MOST_DAYS, [0]),
  staysInColdStorage,
];

function staysInColdStorage(block: PropertyMap): ReturnType<Constraint> {
  const [cold, deleted] = [knownAt(block, "coldStorageAfter"), knownAt(block, "deleteAfter")];
  const least = Number(cold) + COLD_DAYS;
  return typeof cold !== "number" ||
    typeof deleted !== "number" ||
    cold === 0 ||
    deleted === 0 ||
    deleted >= least
    ? []
    : [
        {
          property: "deleteAfter",
          given: String(deleted),
          expected: `at least ${least}: ${COLD_DAYS} days in cold storage, after ${cold}`,
        },
      ];
}

const vaultArn = (path: string): Constraint =>
  form(
    path,
    /^arn:[\w-]+:backup:[a-z0-9-]+:\d{12}:backup-vault:[\w-]{2,50}$/,
    "the ARN of a vault (arn:partition:backup:region:account:backup-vault:name)",
  );

/** What a plan backs up, when, and for how long. */
export const rules: readonly Constraint[] = [
  entries("rules", 1, Infinity),
  eachBlock("rules[]", [
    documented(RULE, [
      form("ruleName", /^[\w.-]{1,50}$/, "1 to 50 letters, digits and the characters _ . -"),
      length("targetVaultName", 2, 50),
      form("targetVaultName", /^[\w-]*$/, "letters, digits and the characters _ -"),
      form(
        "schedule",
        /^cron\(\S+( \S+){5}\)$/,
        "cron() with six fields, such as cron(0 5 * * ? *)",
      ),
      range("startWindow", 60, MOST_MINUTES),
      range("completionWindow", 60, MOST_MINUTES),
      vaultArn("copyActions[].destinationVaultArn"),
      vaultArn("targetLogicallyAirGappedBackupVaultArn"),
    ]),
    documented(LIFECYCLE, [
      eachBlock("lifecycle", lifecycle),
      eachBlock("copyActions[].lifecycle", lifecycle),
    ]),
    documented(CONTINUOUS, [
      when(
        "enableContinuousBackup",
        [true],
        [
          required("lifecycle.deleteAfter"),
          range("lifecycle.deleteAfter", 1, CONTINUOUS_DAYS),
          oneOf("lifecycle.coldStorageAfter", [0]),
        ],
      ),
    ]),
  ]),
];
