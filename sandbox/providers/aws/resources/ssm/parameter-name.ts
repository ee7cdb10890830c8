import type { Constraint } from "../../check/constraint";
import { form, length, notForm } from "../../check/constraints";
import { shown } from "../../check/fault";
import { placesAt } from "../../check/properties-at";

/** Levels of a hierarchy, the name itself counted. */
const MOST_LEVELS = 15;

/** A name alone, or a path from the root: `/shop/cache/policy`. */
const NAME = /^(?:[\w.-]+|(?:\/[\w.-]+)+)$/;

const levels: Constraint = (inputs) =>
  placesAt(inputs, "name").flatMap(({ path, value, isSecret, isUnknown }) => {
    const count = isUnknown || typeof value !== "string" ? 0 : value.split("/").length - 1;
    return count <= MOST_LEVELS
      ? []
      : [
          {
            property: path,
            given: `${shown(value, isSecret)} (${count} levels)`,
            expected: `at most ${MOST_LEVELS} levels`,
          },
        ];
  });

/** The name of a parameter of Systems Manager. */
export const parameterName: readonly Constraint[] = [
  length("name", 1, 1011),
  form(
    "name",
    NAME,
    "letters, digits and the characters _ . -, or several such names with a slash before each",
  ),
  notForm("name", /^\/?(?:aws|ssm)/i, "no beginning aws or ssm"),
  levels,
];
