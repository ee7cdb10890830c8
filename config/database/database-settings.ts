import * as z from "zod";
import { type EngineEdition, databaseEngines } from "../../components/database/engines";
import { databaseShapes } from "../../components/database/database-shapes";
import { instanceClasses } from "../../components/database/instance-classes";
import { SECRET_VERSION_STAGES } from "../../components/shared/secret-text";
import { MOST_READS } from "../most-reads";
import { namesIn } from "../names-in";
import { digits, flag, MAP, oneOf, settingMetas, text, wholeNumber } from "../setting";
import { proxySettings } from "./proxy-settings";
import { serverlessSettings } from "./serverless-settings";
import { SECRET_ARN, SECRET_ARN_FORM } from "../secret-arn";
import { isDailyWindow, isWeeklyWindow } from "../windows";

const INSTANCE_CLASS = /^db\.[a-z0-9-]+\.[a-z0-9-]+$/;
const NAME = /^[a-z][a-z0-9_]{0,62}$/;
/** Minutes that a window of RDS has at least. */
const SHORTEST_WINDOW = 30;

const VERSION = /^\d+(?:\.\d+){0,2}$|^\d\.\d\.mysql_aurora(?:\.\d+){3}$/;
const SNAPSHOT =
  /^(?:arn:aws[a-z-]*:rds:[a-z0-9-]+:\d{12}:(?:cluster-)?snapshot:)?(?:rds:|awsbackup:)?[a-zA-Z][a-zA-Z0-9-]{0,254}$/;

function versionsOf(edition: "rds" | "aurora"): string {
  return Object.values(databaseEngines)
    .map((engine): EngineEdition => engine[edition])
    .map(({ engine, defaultVersion }) => `"${defaultVersion}" for ${engine}`)
    .join(", ");
}

/** A class for each shape: what one takes, another may not. */
const EXAMPLE_CLASSES = databaseShapes
  .map((shape) => `${instanceClasses[shape].byDefault} for ${shape}`)
  .join(", ");

/** Schema of `database`. */
export const databaseSettings = z
  .strictObject(
    {
      shape: oneOf(databaseShapes, {
        description:
          "How the database survives the loss of a zone: a standby that takes over, two readable standbys in three zones, or Aurora. To change it takes another database (docs/database.md).",
      }).default("multiAzInstance"),
      engine: oneOf(namesIn(databaseEngines), {
        description: "Database engine. To change it takes another database (docs/database.md).",
      }).default("postgres"),
      engineVersion: digits(
        (value) => VERSION.test(value),
        'a version of the engine in quotes, such as "17" for postgres or "8.4" for mysql',
        {
          description:
            "Version of the engine. A major version alone follows its newest minor one; with a minor one, RDS does not upgrade by itself. With read replicas of a multiAzInstance, a major version alone.",
          derivedDefault: `${versionsOf("rds")}, ${versionsOf("aurora")}`,
        },
      ).optional(),
      instanceClass: text(
        (value) => INSTANCE_CLASS.test(value),
        `an RDS instance class, such as ${EXAMPLE_CLASSES}`,
        {
          description:
            "Size of each instance: of the primary, its standbys and what is read from. Not with serverless.",
          derivedDefault: `${EXAMPLE_CLASSES}, none with serverless`,
        },
      ).optional(),
      name: text(
        (value) => NAME.test(value),
        "a name of 1 to 63 lower-case letters, digits and underscores that begins with a letter, and no word that the engine reserves",
        {
          description:
            "Name of the first database. To change it takes another database (docs/database.md).",
        },
      ).default("app"),
      readReplicas: wholeNumber(0, 15, {
        description:
          "Instances beside the primary that can be read from. Those of aurora can take over, so it needs one. A multiAzCluster has its two, and takes none.",
        derivedDefault: "one in each zone but the first for aurora, else 0",
      }).optional(),
      masterSecretArn: text((value) => SECRET_ARN.test(value), SECRET_ARN_FORM, {
        description:
          "Secret in Secrets Manager that holds the master user's name, multizone, and password, as JSON. Only for multiAzInstance, whose read replicas need it: RDS makes none of an instance whose password it manages.",
        derivedDefault: "none: RDS manages the password and changes it every seven days",
      }).optional(),
      masterSecretVersionStage: oneOf(SECRET_VERSION_STAGES, {
        description:
          "Staging label of the version of that secret which the database takes the password from. AWSPENDING for as long as the password is being rotated; services always read AWSCURRENT.",
        derivedDefault: "AWSCURRENT, with masterSecretArn",
      }).optional(),
      serverless: serverlessSettings.optional(),
      storageType: oneOf(["gp3", "io1", "io2", "aurora", "aurora-iopt1"], {
        description:
          "Kind of storage. The two of aurora differ in how they are paid for: by the operation, or not.",
        derivedDefault: "aurora for aurora, else gp3",
      }).optional(),
      iops: wholeNumber(1000, 256000, {
        description:
          "Input and output operations a second. Required with io1 and io2; with gp3 only from 400 GiB on. Not for aurora.",
        derivedDefault: "what gp3 has: 3000, or 12000 from 400 GiB on",
      }).optional(),
      allocatedStorageGiB: wholeNumber(20, 32768, {
        description: "Storage in GiB to begin with; io1 and io2 begin with 100. Not for aurora.",
        derivedDefault: "20, or 100 with io1 and io2",
      }).optional(),
      maxAllocatedStorageGiB: wholeNumber(22, 65536, {
        description:
          "Storage in GiB that RDS may grow to by itself. At least a tenth more than it begins with. Only for multiAzInstance.",
        derivedDefault: "five times the storage to begin with",
      }).optional(),
      proxy: proxySettings,
      insights: oneOf(["standard", "advanced"], {
        description:
          "CloudWatch Database Insights: standard keeps 7 days, advanced keeps 15 months and adds Enhanced Monitoring each minute. RDS collects nothing from the small classes of MySQL.",
      }).default("standard"),
      backupRetentionDays: wholeNumber(1, 35, {
        description: "Days of point-in-time recovery.",
      }).default(7),
      backupWindow: text(
        (value) => isDailyWindow(value, SHORTEST_WINDOW),
        "a daily window in UTC of at least 30 minutes such as 03:00-04:00",
        {
          description: "When the daily backup is made. Apart from the maintenance window.",
          derivedDefault: "RDS chooses",
        },
      ).optional(),
      maintenanceWindow: text(
        (value) => isWeeklyWindow(value, SHORTEST_WINDOW),
        "a weekly window in UTC of 30 minutes to 24 hours such as sun:04:00-sun:05:00",
        {
          description: "When RDS may maintain the database.",
          derivedDefault: "RDS chooses",
        },
      ).optional(),
      snapshot: text(
        (value) => SNAPSHOT.test(value),
        "the name or the ARN of a DB snapshot or a DB cluster snapshot",
        {
          description:
            "Snapshot that the database is made from, of one with the same name and master user (docs/database.md). Read when the database is created, and never again. Not for multiAzCluster.",
          derivedDefault: "none: the database begins empty",
        },
      ).optional(),
      deletionProtection: flag({
        description: "Whether AWS refuses to delete the database.",
      }).default(true),
      finalSnapshot: flag({
        description: "Whether a snapshot is taken when the database is deleted.",
      }).default(true),
      readsPerSecond: wholeNumber(1, MOST_READS, {
        description:
          "Reads a second that the database is known to answer. The cache is checked against it: what comes to the database when the cache is lost must fit.",
        derivedDefault: "unknown: not checked",
      }).optional(),
      uncachedReadsPerSecond: wholeNumber(0, MOST_READS, {
        description: "Reads a second that come to the database without asking the cache.",
      }).default(0),
    },
    { error: MAP },
  )
  .prefault({})
  .register(settingMetas, {
    type: "object",
    allowed: MAP,
    description: "The database: shape, engine, size, storage, proxy and backups.",
  });
