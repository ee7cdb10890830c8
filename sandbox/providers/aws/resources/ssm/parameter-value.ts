import { asText } from "../../../property-values";
import type { Constraint } from "../../check/constraint";
import { exactlyOne, oneOf, requires } from "../../check/constraints";
import { when } from "../../check/conditions";
import { shown } from "../../check/fault";
import { placesAt } from "../../check/properties-at";

const VALUES = ["value", "insecureValue", "valueWo"];

/** A text of 1 byte to this many. */
function bytes(path: string, most: number): Constraint {
  return (inputs) =>
    placesAt(inputs, path).flatMap(({ path: property, value, isSecret, isUnknown }) => {
      const count = Buffer.byteLength(asText(value));
      return isUnknown || (count > 0 && count <= most)
        ? []
        : [
            {
              property,
              given: `${shown(value, isSecret)} (${count} bytes)`,
              expected: `1 to ${most} bytes`,
            },
          ];
    });
}

/** The value of a parameter: how it is given and, by its tier, how long it may be. */
export const parameterValue: readonly Constraint[] = [
  exactlyOne(...VALUES),
  requires("valueWo", "valueWoVersion"),
  requires("valueWoVersion", "valueWo"),
  when(
    "tier",
    ["Standard", undefined],
    VALUES.map((path) => bytes(path, 4096)),
  ),
  when(
    "tier",
    ["Advanced", "Intelligent-Tiering"],
    VALUES.map((path) => bytes(path, 8192)),
  ),
  when("type", ["SecureString"], [oneOf("dataType", ["aws:ssm:integration", "text"])]),
];
