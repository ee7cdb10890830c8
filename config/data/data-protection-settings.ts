import * as z from "zod";
import { flag, MAP, settingMetas } from "../setting";

/** Schema of `dataProtection`. */
export const dataProtectionSettings = z
  .strictObject(
    {
      protect: flag({
        description: "Whether Pulumi refuses to delete or to replace what holds data.",
      }).default(true),
      retainOnDelete: flag({
        description:
          "Whether what holds data stays in AWS when Pulumi deletes it, with what it cannot be without.",
      }).default(true),
    },
    { error: MAP },
  )
  .prefault({})
  .register(settingMetas, {
    type: "object",
    allowed: MAP,
    description:
      "How what holds data is kept from being lost by a deployment: databases, caches, tables, queues, buckets, their keys and the backups.",
  });
