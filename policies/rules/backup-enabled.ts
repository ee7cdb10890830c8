import { securityHub, securityHubUrl } from "../support/framework";
import type { ResourceRule } from "../support/rule";
import { retentionTypes } from "../tables/backup-retention";
import { backupSwitchTypes } from "../tables/backup-switches";

/** Everything that holds data and can back it up by itself does, for long enough. */
export const backupEnabled: ResourceRule = {
  name: "backup-enabled",
  displayName: "Automated backups are kept",
  description:
    "Every database, cache and file system that makes automated backups keeps them for at least the configured number of days.",
  enforcementLevel: "advisory",
  severity: "high",
  framework: securityHub(
    ["RDS.11", "DocumentDB.2", "Neptune.5", "ElastiCache.1", "Redshift.3", "DynamoDB.2"],
    "Databases and caches should have automated backups with a sufficient retention period",
  ),
  tags: [
    "backup",
    "rds",
    "docdb",
    "neptune",
    "elasticache",
    "memorydb",
    "redshift",
    "dynamodb",
    "keyspaces",
    "fsx",
    "lightsail",
  ],
  url: securityHubUrl("RDS.11"),
  remediationSteps:
    "Set the property that the message names to the number of days for which backups are to be kept, or switch point-in-time recovery on.",
  settings: ["minimumBackupDays"],
  appliesTo: "databases, caches and file systems that make automated backups",
  types: [...retentionTypes, ...backupSwitchTypes],
};
