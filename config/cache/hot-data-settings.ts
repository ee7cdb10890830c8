import * as z from "zod";
import { MAP, mapsOf, text, wholeNumber } from "../setting";

const NAME = /^(?=.{1,24}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const SECONDS_PER_DAY = 86_400;

/** Most reads per second that a setting takes, as of the database. */
export const MOST_READS = 10_000_000;

/** Schema of an entry of `cache.hotData`. */
export const hotDataClass = z.strictObject(
  {
    name: text(
      (value) => NAME.test(value),
      "at most 24 lower-case letters, digits and single hyphens inside, a letter first",
      { description: "Name of the class of keys, such as product-list, each once." },
    ),
    ttlSeconds: wholeNumber(1, SECONDS_PER_DAY, {
      description: "Seconds after which services read a copy anew.",
    }),
    jitterPercent: wholeNumber(0, 50, {
      description:
        "Percent by which services make those seconds more or fewer, at random, so that not everything expires at once.",
    }).default(10),
    readsPerSecond: wholeNumber(1, MOST_READS, {
      description:
        "Reads per second that services make of the class at their peak. Given, database.readsPerSecond is required, and the database must be able to answer them all when the cache is lost.",
      derivedDefault: "none: the class is left out of the check",
    }).optional(),
    hitPercent: wholeNumber(0, 100, {
      description:
        "Percent of those reads that the cache answers. Required together with readsPerSecond.",
      derivedDefault: "none",
    }).optional(),
  },
  { error: MAP },
);

/** Schema of `cache.hotData`. */
export const hotDataSettings = mapsOf(
  hotDataClass,
  { list: "a list of at most 100 classes of hot data", least: 0, most: 100 },
  {
    description:
      "Classes of keys that services keep in the cache, and how long. Each is published as a parameter in AWS Systems Manager. To add one is to add an entry.",
  },
).default([]);
