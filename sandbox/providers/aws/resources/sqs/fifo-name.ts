import type { PropertyMap } from "../../../property-values";
import { type AwsResource, text } from "../../aws-resource";
import type { Constraint } from "../../check/constraint";
import { conflicting, form, length } from "../../check/constraints";
import { when } from "../../check/conditions";
import { prefixedName } from "../prefixed-name";

/** How the name of a queue or topic that keeps the order of messages ends. */
export const FIFO_END = ".fifo";

/** Characters that the provider puts after a prefix. */
const GENERATED = 26;

const CHARACTERS = "letters, digits and the characters _ -";

/**
 * The name of a queue or topic, and the prefix of one.
 *
 * @param flag the property that makes it keep the order of messages
 * @param longest how many characters the name may have, with its end
 */
export function fifoNameConstraints(flag: string, longest: number): readonly Constraint[] {
  const beforeEnd = longest - FIFO_END.length;
  return [
    conflicting("name", "namePrefix"),
    when(
      flag,
      [true],
      [
        form(
          "name",
          new RegExp(String.raw`^[\w-]{1,${beforeEnd}}\.fifo$`),
          `1 to ${longest} ${CHARACTERS} that end with ${FIFO_END}`,
        ),
        length("namePrefix", 0, beforeEnd - GENERATED),
      ],
    ),
    when(
      flag,
      [false, undefined],
      [
        form(
          "name",
          new RegExp(String.raw`^[\w-]{1,${longest}}$`),
          `1 to ${longest} ${CHARACTERS}`,
        ),
        length("namePrefix", 0, longest - GENERATED),
      ],
    ),
    form("namePrefix", /^[\w-]*$/, CHARACTERS),
  ];
}

/** The name that is given, or what the provider makes of a prefix. */
export function fifoName(
  inputs: PropertyMap,
  hex: Parameters<AwsResource["id"]>[1],
  flag: string,
): string {
  const end = inputs[flag] === true && text(inputs, "namePrefix") !== "" ? FIFO_END : "";
  return `${prefixedName(inputs, hex)}${end}`;
}
