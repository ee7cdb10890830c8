import * as z from "zod";
import { cacheEngines } from "../../components/cache/cache-engines";
import { MOST_REPLICAS, MOST_SHARDS } from "../../components/cache/node-count";
import { SECRET_VERSION_STAGES } from "../../components/shared/secret-text";
import { namesIn } from "../names-in";
import { digits, MAP, oneOf, settingMetas, text, wholeNumber } from "../setting";
import { SECRET_ARN, SECRET_ARN_FORM } from "../secret-arn";
import { hotDataSettings } from "./hot-data-settings";
import { isNodeType, NODE_TYPE_FORM } from "./node-types";
import { serverlessSettings } from "./serverless-settings";
import { isDailyWindow, isWeeklyWindow } from "../windows";

/** Minutes that a window of ElastiCache has at least. */
const SHORTEST_WINDOW = 60;

const VERSION = /^\d\.\d$/;

const DEFAULT_VERSIONS = Object.entries(cacheEngines)
  .map(([name, { defaultVersion }]) => `"${defaultVersion}" for ${name}`)
  .join(", ");

/** Size of each node where a stack names none. */
export const DEFAULT_NODE_TYPE = "cache.t4g.small";

const engine = {
  engine: oneOf(namesIn(cacheEngines), {
    description: "Cache engine. Another one replaces the cache.",
  }).default("valkey"),
  engineVersion: digits(
    (value) => VERSION.test(value),
    'a version of the engine in quotes, such as "8.0" for valkey or "7.1" for redis',
    {
      description:
        "Version of the engine. Nodes get no later one by themselves. A later one given is changed to in place; an earlier one replaces the cache. A serverless cache heeds the major part alone, and takes later versions of it by itself.",
      derivedDefault: DEFAULT_VERSIONS,
    },
  ).optional(),
};

const shape = {
  nodeType: text(isNodeType, NODE_TYPE_FORM, {
    description: "Size of each node. Not for a serverless cache.",
    derivedDefault: `${DEFAULT_NODE_TYPE}; none for a serverless cache`,
  }).optional(),
  shards: wholeNumber(1, MOST_SHARDS, {
    description:
      "Parts that the keys are divided into, each with a primary of its own. Given, clients must know cluster mode; to give or to take it makes another cache.",
    derivedDefault: "none: one shard for clients that do not know cluster mode",
  }).optional(),
  replicasPerShard: wholeNumber(1, MOST_REPLICAS, {
    description:
      "Copies of each primary, in other zones. A shard without one would lose its data with its zone.",
    derivedDefault: `one in each further zone, ${MOST_REPLICAS} at most; none for a serverless cache`,
  }).optional(),
  serverless: serverlessSettings.optional(),
};

/** Schema of `cache`. */
export const cacheSettings = z
  .strictObject(
    {
      ...engine,
      ...shape,
      authTokenSecretArn: text((value) => SECRET_ARN.test(value), SECRET_ARN_FORM, {
        description:
          "Secret in Secrets Manager whose whole text is the token that services sign in with, 16 to 128 characters long. To give or to take it replaces the cache.",
        derivedDefault: "none: services sign in by IAM",
      }).optional(),
      authTokenVersionStage: oneOf(SECRET_VERSION_STAGES, {
        description:
          "Staging label of the version of that secret which the cache takes the token from. AWSPENDING for as long as the token is being rotated; services always read AWSCURRENT.",
        derivedDefault: "AWSCURRENT, with authTokenSecretArn",
      }).optional(),
      snapshotRetentionDays: wholeNumber(1, 35, {
        description: "Days that the daily snapshot is kept.",
      }).default(7),
      snapshotWindow: text(
        (value) => isDailyWindow(value, SHORTEST_WINDOW),
        "a time of the day in UTC of at least an hour, such as 03:00-04:00",
        {
          description: "When the daily snapshot is taken.",
          derivedDefault: "ElastiCache chooses",
        },
      ).optional(),
      maintenanceWindow: text(
        (value) => isWeeklyWindow(value, SHORTEST_WINDOW),
        "a time of the week in UTC of an hour to a day, such as sun:05:00-sun:06:00",
        {
          description: "When ElastiCache may patch nodes. Not for a serverless cache.",
          derivedDefault: "ElastiCache chooses",
        },
      ).optional(),
      hotData: hotDataSettings,
    },
    { error: MAP },
  )
  .prefault({})
  .register(settingMetas, {
    type: "object",
    allowed: MAP,
    description: "The cache: engine, shape, sign-in, snapshots, and how long hot data stays in it.",
  });
