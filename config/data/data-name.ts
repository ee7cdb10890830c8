import type * as z from "zod";
import { text } from "../setting";
import { isShortName, shortNameForm } from "../short-name";

/** The longest name that leaves room for the endings of what a table or a bucket is made of, and for what Pulumi adds. */
const LONGEST_NAME = 24;

/**
 * Name of what holds data.
 *
 * @param thing What it is, as the description calls it.
 * @param taken Names of the parts that all such things share.
 */
export function dataName(thing: string, taken: readonly string[]): z.ZodString {
  return text(
    (value) => isShortName(value, LONGEST_NAME) && !taken.includes(value),
    `${shortNameForm(LONGEST_NAME)}, and none of ${taken.join(", ")}`,
    {
      description: `Name of the ${thing}, each once. Fixed: another name is another ${thing}, and an empty one.`,
    },
  );
}
