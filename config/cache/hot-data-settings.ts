import * as z from "zod";
import { MOST_READS } from "../most-reads";
import { MAP, mapsOf, text, wholeNumber } from "../setting";
import { isShortName, shortNameForm } from "../short-name";

const LONGEST_NAME = 24;

const MOST_CLASSES = 100;

const SECONDS_PER_DAY = 86_400;

/** Schema of an entry of `cache.hotData`. */
export const hotDataClass = z.strictObject(
  {
    name: text((value) => isShortName(value, LONGEST_NAME), shortNameForm(LONGEST_NAME), {
      description: "Name of the class of keys, such as product-list, each once.",
    }),
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
  {
    list: `a list of at most ${MOST_CLASSES} classes of hot data`,
    least: 0,
    most: MOST_CLASSES,
  },
  {
    description:
      "Classes of keys that services keep in the cache, and how long. Each is published as a parameter in AWS Systems Manager. To add one is to add an entry.",
  },
).default([]);
