import type { Fault } from "../support/message";
import type { JudgedType } from "../support/rule";
import { isFalse, isTrue, numberOf, textOf } from "../support/scalars";
import { isBlock, read, show, showOr, type Properties, type Value } from "../support/values";
import { dynamodbTable, keyspacesTable, lightsailDatabase } from "../types/databases";

const lost = "what is deleted or overwritten by mistake cannot be brought back";

/** Reads a field of the block `pointInTimeRecovery`; what is no block is malformed, and nothing is concluded from it. */
function recoveryField(properties: Properties, field: string): Value {
  const block = read(properties, "pointInTimeRecovery");
  if (block.kind !== "known") {
    return block;
  }
  return isBlock(block.value) ? read(block.value, field) : { kind: "unknown" };
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html */
function judgeTable(properties: Properties, wanted: number): Fault[] {
  const enabled = recoveryField(properties, "enabled");
  if (enabled.kind === "absent" || isFalse(enabled)) {
    return [
      {
        property: "pointInTimeRecovery.enabled",
        found: showOr(enabled, "DynamoDB", "false"),
        expected: "true",
        why: lost,
        fix: "set pointInTimeRecovery: { enabled: true }",
        remedy: { pointInTimeRecovery: { enabled: true } },
      },
    ];
  }
  // Left out, it is 35 days, the most there is.
  const days = recoveryField(properties, "recoveryPeriodInDays");
  if (!isTrue(enabled) || (numberOf(days) ?? wanted) >= wanted) {
    return [];
  }
  return [
    {
      property: "pointInTimeRecovery.recoveryPeriodInDays",
      found: show(days),
      expected: `at least ${wanted}, in days`,
      why: "damage that is noticed later than that cannot be undone",
      fix: `set pointInTimeRecovery.recoveryPeriodInDays: ${wanted}, or remove it`,
      remedy: { pointInTimeRecovery: { recoveryPeriodInDays: wanted } },
    },
  ];
}

/** The recovery of a Keyspaces table reaches back 35 days: https://docs.aws.amazon.com/keyspaces/latest/devguide/PointInTimeRecovery.html */
function judgeKeyspacesTable(properties: Properties): Fault[] {
  const status = recoveryField(properties, "status");
  if (status.kind !== "absent" && textOf(status) !== "DISABLED") {
    return [];
  }
  return [
    {
      property: "pointInTimeRecovery.status",
      found: showOr(status, "Keyspaces", "DISABLED"),
      expected: "ENABLED",
      why: lost,
      fix: 'set pointInTimeRecovery: { status: "ENABLED" }',
      remedy: { pointInTimeRecovery: { status: "ENABLED" } },
    },
  ];
}

/** Lightsail keeps the backups of a database for seven days: https://docs.aws.amazon.com/lightsail/latest/userguide/amazon-lightsail-databases.html */
function judgeLightsailDatabase(properties: Properties): Fault[] {
  const value = read(properties, "backupRetentionEnabled");
  // Left out, Lightsail keeps backups.
  return isFalse(value)
    ? [
        {
          property: "backupRetentionEnabled",
          found: show(value),
          expected: "true or nothing",
          why: lost,
          fix: "remove backupRetentionEnabled, or set it to true",
          remedy: { backupRetentionEnabled: true },
        },
      ]
    : [];
}

/** The resources whose backups are switched on or off. */
export const backupSwitchTypes: readonly JudgedType[] = [
  {
    group: dynamodbTable,
    judge: (properties, { minimumBackupDays }) => judgeTable(properties, minimumBackupDays),
  },
  { group: keyspacesTable, judge: judgeKeyspacesTable },
  { group: lightsailDatabase, judge: judgeLightsailDatabase },
];
