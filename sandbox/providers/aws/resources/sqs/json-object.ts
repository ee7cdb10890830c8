import { isPropertyMap, type PropertyMap, type PropertyValue } from "../../../property-values";
import type { Constraint } from "../../check/constraint";
import type { Fault } from "../../check/fault";
import { shown } from "../../check/fault";
import { type Place, placesAt } from "../../check/properties-at";

/** A text that is an object in JSON, and constraints on it; their paths begin inside the object. */
export function jsonObject(
  path: string,
  words: string,
  constraints: readonly Constraint[],
): Constraint {
  return (inputs) =>
    placesAt(inputs, path)
      .filter(({ isUnknown, value }) => !isUnknown && value !== "")
      .flatMap((place) => faultsIn(place, words, constraints));
}

function faultsIn(place: Place, words: string, constraints: readonly Constraint[]): Fault[] {
  const object = jsonObjectOf(place.value);
  return object === undefined
    ? [{ property: place.path, given: shown(place.value, place.isSecret), expected: words }]
    : constraints
        .flatMap((constraint) => constraint(object))
        .map((fault) => ({
          ...fault,
          property: `${place.path}.${fault.property}`,
          given: place.isSecret ? "a secret" : fault.given,
        }));
}

/** The object that a text writes in JSON; `undefined` where it writes none. */
export function jsonObjectOf(value: PropertyValue | undefined): PropertyMap | undefined {
  if (typeof value !== "string") {
    return undefined;
  }
  try {
    const read = JSON.parse(value) as PropertyValue;
    return isPropertyMap(read) ? read : undefined;
  } catch {
    // The caller refuses whatever is no object.
    return undefined;
  }
}
