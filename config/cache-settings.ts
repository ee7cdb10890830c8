import * as z from "zod";
import { digits, MAP, settingMetas, text, wholeNumber } from "./setting";

/** Users can sign in by IAM from Valkey 7.2 on. */
const VERSION = /^(?:7\.[2-9]|[89]\.\d)$/;
const NODE_TYPE = /^cache\.[a-z0-9-]+\.[a-z0-9-]+$/;

/** Schema of `cache`. */
export const cacheSettings = z
  .strictObject(
    {
      engineVersion: digits(
        (value) => VERSION.test(value),
        'a Valkey version in quotes, "7.2" or later, such as "8.0"',
        { description: "Version of Valkey." },
      ).default("8.0"),
      nodeType: text(
        (value) => NODE_TYPE.test(value),
        "an ElastiCache node type such as cache.t4g.small",
        { description: "Size of each node. There is one in each zone." },
      ).default("cache.t4g.small"),
      snapshotRetentionDays: wholeNumber(1, 35, {
        description: "Days that the daily snapshot is kept.",
      }).default(7),
    },
    { error: MAP },
  )
  .prefault({})
  .register(settingMetas, {
    type: "object",
    allowed: MAP,
    description: "The cache: version, size and snapshots.",
  });
