import * as z from "zod";
import { databaseEngines } from "../components/database/engines";
import { digits, flag, MAP, oneOf, settingMetas, text, wholeNumber } from "./setting";

const INSTANCE_CLASS = /^db\.[a-z0-9-]+\.[a-z0-9-]+$/;
const NAME = /^[a-z][a-z0-9_]{0,62}$/;
const VERSION = /^\d+(?:\.\d+){0,2}$/;

const DEFAULT_VERSIONS = Object.entries(databaseEngines)
  .map(([name, { defaultVersion }]) => `"${defaultVersion}" for ${name}`)
  .join(", ");

/** Schema of `database`. */
export const databaseSettings = z
  .strictObject(
    {
      engine: oneOf(["postgres", "mysql"], {
        description: "Database engine. To change it replaces the database.",
      }).default("postgres"),
      engineVersion: digits(
        (value) => VERSION.test(value),
        'a version of the engine in quotes, such as "17" for postgres or "8.4" for mysql',
        {
          description: "Version of the engine. A major version alone follows its newest minor one.",
          derivedDefault: DEFAULT_VERSIONS,
        },
      ).optional(),
      instanceClass: text(
        (value) => INSTANCE_CLASS.test(value),
        "an RDS instance class such as db.t4g.small",
        { description: "Size of the primary and of its standby." },
      ).default("db.t4g.small"),
      name: text(
        (value) => NAME.test(value),
        "a name in lower case of letters, digits and underscores that begins with a letter",
        { description: "Name of the first database. To change it replaces the instance." },
      ).default("app"),
      allocatedStorageGiB: wholeNumber(20, 32768, {
        description: "Storage in GiB to begin with.",
      }).default(20),
      maxAllocatedStorageGiB: wholeNumber(22, 65536, {
        description:
          "Storage in GiB that RDS may grow to by itself. At least a tenth more than it begins with.",
        derivedDefault: "five times the storage to begin with",
      }).optional(),
      backupRetentionDays: wholeNumber(1, 35, {
        description: "Days of point-in-time recovery.",
      }).default(7),
      deletionProtection: flag({
        description: "Whether AWS refuses to delete the database.",
      }).default(true),
      finalSnapshot: flag({
        description: "Whether a snapshot is taken when the database is deleted.",
      }).default(true),
    },
    { error: MAP },
  )
  .prefault({})
  .register(settingMetas, {
    type: "object",
    allowed: MAP,
    description: "The database: engine, size, storage and backups.",
  });
