import {
  isPropertyMap,
  isSecret,
  type PropertyMap,
  type PropertyValue,
  revealed,
  UNKNOWN,
} from "../../property-values";

/** A value that stands at a path. */
export interface Place {
  /** The path with the indices that were met: `ingress[0].fromPort`. */
  readonly path: string;
  /** The value out of its secret, if it was one. */
  readonly value: PropertyValue;
  /** Whether it or anything around it is a secret. */
  readonly isSecret: boolean;
  /** Whether it is not known yet, as in a preview. */
  readonly isUnknown: boolean;
}

const ANY_ENTRY = "[]";

/**
 * What stands at a path of property names joined by dots; `[]` after a name stands for every entry of a list:
 * `subnets[]`, `blockDevices[].ebs.volumeSize`. Absent and null values are left out. Where something on the way
 * is unknown, that is what comes back.
 */
export function placesAt(inputs: PropertyMap, path: string): Place[] {
  const root: Place = { path: "", value: inputs, isSecret: false, isUnknown: false };
  return path.split(".").reduce<Place[]>(
    (places, step) => {
      const name = step.endsWith(ANY_ENTRY) ? step.slice(0, -ANY_ENTRY.length) : step;
      const named = places.flatMap((place) => property(place, name));
      return name === step ? named : named.flatMap(entries);
    },
    [root],
  );
}

/** The first known value at a path and where it stands, or `undefined`. */
export function knownPlace(inputs: PropertyMap, path: string): Place | undefined {
  return placesAt(inputs, path).find(({ isUnknown }) => !isUnknown);
}

/** The first known value at a path, or `undefined`. */
export function knownAt(inputs: PropertyMap, path: string): PropertyValue | undefined {
  return knownPlace(inputs, path)?.value;
}

/** The known texts at a path: `textsAt(inputs, "subnets[]")`. */
export function textsAt(inputs: PropertyMap, path: string): string[] {
  return placesAt(inputs, path).flatMap(({ isUnknown, value }) =>
    isUnknown || typeof value !== "string" ? [] : [value],
  );
}

/** Whether a property may be given: it is, or it is not known yet, and may turn out to be unset. */
export function isGiven(inputs: PropertyMap, path: string): boolean {
  return placesAt(inputs, path).length > 0;
}

function property(place: Place, name: string): Place[] {
  if (place.isUnknown) {
    return [place];
  }
  if (!isPropertyMap(place.value)) {
    return [];
  }
  const value = place.value[name];
  // A secret of nothing is as unset as nothing.
  return value === undefined || value === null || revealed(value) === null
    ? []
    : [placed(value, place.path === "" ? name : `${place.path}.${name}`, place.isSecret)];
}

function entries(place: Place): Place[] {
  if (place.isUnknown) {
    return [place];
  }
  return Array.isArray(place.value)
    ? place.value.map((value: PropertyValue, index) =>
        placed(value, `${place.path}[${index}]`, place.isSecret),
      )
    : [];
}

function placed(value: PropertyValue, path: string, inSecret: boolean): Place {
  const inner = revealed(value) ?? null;
  return {
    path,
    value: inner,
    isSecret: inSecret || isSecret(value),
    isUnknown: inner === UNKNOWN,
  };
}
