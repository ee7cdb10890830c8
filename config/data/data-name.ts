import type * as z from "zod";
import { text } from "../setting";

/** The longest name that leaves room for the endings of what a table or a bucket is made of, and for what Pulumi adds. */
const LONGEST_NAME = 24;

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * Name of what holds data.
 *
 * @param thing What it is, as the description calls it.
 * @param taken Names of the parts that all such things share.
 */
export function dataName(thing: string, taken: readonly string[]): z.ZodString {
  return text(
    (value) => value.length <= LONGEST_NAME && NAME.test(value) && !taken.includes(value),
    `a name of at most ${LONGEST_NAME} lower-case letters, digits and single hyphens that begins with a letter, and none of ${taken.join(", ")}`,
    {
      description: `Name of the ${thing}, each once. Fixed: another name is another ${thing}, and an empty one.`,
    },
  );
}
