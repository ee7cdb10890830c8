import * as z from "zod";
import {
  SERVERLESS_ECPU_PER_SECOND,
  SERVERLESS_STORAGE_GB,
} from "../../components/cache/cache-faults";
import { wholeNumber } from "../setting";

const storage = (description: string) =>
  wholeNumber(SERVERLESS_STORAGE_GB.least, SERVERLESS_STORAGE_GB.most, {
    description,
    derivedDefault: "none",
  });

const ecpu = (description: string) =>
  wholeNumber(SERVERLESS_ECPU_PER_SECOND.least, SERVERLESS_ECPU_PER_SECOND.most, {
    description,
    derivedDefault: "none",
  });

/** Schema of `cache.serverless`. */
export const serverlessSettings = z.strictObject(
  {
    maximumStorageGB: storage(
      "Most data that a serverless cache holds, in GB. Without a serverless cache, none of this is given.",
    ),
    minimumStorageGB: storage(
      "Data in GB that a serverless cache holds ready, and that is paid for.",
    ).optional(),
    maximumEcpuPerSecond: ecpu(
      "Most ElastiCache Processing Units per second of a serverless cache. Above it, requests are throttled.",
    ),
    minimumEcpuPerSecond: ecpu(
      "Units per second that a serverless cache holds ready, and that are paid for.",
    ).optional(),
  },
  { error: "a map of settings with maximumStorageGB and maximumEcpuPerSecond" },
);
