import { Address4, Address6 } from "ip-address";
import { asText, type PropertyMap, type PropertyValue } from "../../property-values";
import type { Constraint } from "./constraint";
import { shown } from "./fault";
import { isGiven, knownAt, knownPlace, type Place, placesAt } from "./properties-at";

/** A constraint on each known value at a path: it holds, or the words are expected. */
function each(
  path: string,
  expected: string,
  holds: (value: PropertyValue) => boolean,
  given: (place: Place) => string = ({ value, isSecret }) => shown(value, isSecret),
): Constraint {
  return (inputs) =>
    placesAt(inputs, path)
      .filter(({ isUnknown, value }) => !isUnknown && !holds(value))
      .map((place) => ({ property: place.path, given: given(place), expected }));
}

/** The provider takes an empty text, and an empty list, for a property that is not set. */
function isNothing(value: PropertyValue): boolean {
  return value === "" || (Array.isArray(value) && value.length === 0);
}

/** A text of this many characters. */
export function length(path: string, least: number, most: number): Constraint {
  return each(
    path,
    `${least} to ${most} characters`,
    (value) => {
      const { length: characters } = asText(value);
      return characters >= least && characters <= most;
    },
    ({ value, isSecret }) => `${shown(value, isSecret)} (${asText(value).length} characters)`,
  );
}

/** A text of a form, told in words: "letters, digits and hyphens". */
export function form(path: string, pattern: RegExp, words: string): Constraint {
  return each(path, words, (value) => isNothing(value) || pattern.test(asText(value)));
}

/** A text that is not of a form, told in words: "no hyphen at either end". */
export function notForm(path: string, pattern: RegExp, words: string): Constraint {
  return each(path, words, (value) => isNothing(value) || !pattern.test(asText(value)));
}

/** A number in a range, both ends allowed, or one of some values beside it. */
export function range(
  path: string,
  least: number,
  most: number,
  besides: readonly number[] = [],
): Constraint {
  const or = besides.length === 0 ? "" : ` or ${besides.join(", ")}`;
  return each(path, `${least} to ${most}${or}`, (value) => {
    const number = Number(value);
    return besides.includes(number) || (number >= least && number <= most);
  });
}

/** One of some values. */
export function oneOf(path: string, values: readonly (string | number)[]): Constraint {
  const allowed = values.map(String);
  return each(
    path,
    `one of ${allowed.join(", ")}`,
    (value) => isNothing(value) || allowed.includes(asText(value)),
  );
}

/** A list of this many entries. */
export function entries(path: string, least: number, most: number): Constraint {
  const expected = most === Infinity ? `at least ${least}` : `${least} to ${most}`;
  return each(
    path,
    `${expected} ${least === 1 && most === Infinity ? "entry" : "entries"}`,
    (value) => Array.isArray(value) && value.length >= least && value.length <= most,
    ({ value }) => (Array.isArray(value) ? `${value.length} entries` : "no list"),
  );
}

/** An IPv4 block of a prefix length in a range, written with its first address. */
export function cidrBlock(path: string, shortest = 0, longest = 32): Constraint {
  const expected = `an IPv4 CIDR block of prefix length /${shortest} to /${longest} that starts at its first address`;
  return each(path, expected, (value) => {
    const block = ipv4Block(value);
    return (
      block !== undefined &&
      block.subnetMask >= shortest &&
      block.subnetMask <= longest &&
      block.startAddress().correctForm() === block.correctForm()
    );
  });
}

/** The IPv4 block that a value is, if it is one with its prefix length. */
export function ipv4Block(value: PropertyValue | undefined): Address4 | undefined {
  return typeof value === "string" && value.includes("/") && Address4.isValid(value)
    ? new Address4(value)
    : undefined;
}

/** An IPv6 block. */
export function ipv6CidrBlock(path: string): Constraint {
  return each(
    path,
    "an IPv6 CIDR block",
    (value) => typeof value === "string" && value.includes("/") && Address6.isValid(value),
  );
}

/** An Amazon Resource Name. */
export function arn(path: string): Constraint {
  return form(
    path,
    /^arn:[\w-]+:[^:]+:[^:]*:[^:]*:.+$/,
    "an ARN (arn:partition:service:region:account:resource)",
  );
}

/** A JSON document. */
export function json(path: string): Constraint {
  return each(path, "a JSON document", (value) => isNothing(value) || isJson(asText(value)));
}

/** At most one of these properties. */
export function conflicting(...paths: readonly string[]): Constraint {
  return (inputs) => {
    const [first, second] = paths.filter((path) => isKnown(inputs, path));
    return first === undefined || second === undefined
      ? []
      : [
          {
            property: second,
            given: `${second} together with ${first}`,
            expected: `at most one of ${paths.join(", ")}`,
          },
        ];
  };
}

/** Exactly one of these properties. */
export function exactlyOne(...paths: readonly string[]): Constraint {
  const atMostOne = conflicting(...paths);
  const atLeast = atLeastOne(...paths);
  return (inputs) =>
    [...atMostOne(inputs), ...atLeast(inputs)].map((fault) => ({
      ...fault,
      expected: `exactly one of ${paths.join(", ")}`,
    }));
}

/** One of these properties, or several. */
export function atLeastOne(...paths: readonly string[]): Constraint {
  return (inputs) =>
    paths.some((path) => isGiven(inputs, path))
      ? []
      : [
          {
            property: paths[0] ?? "",
            given: "none of them",
            expected: `at least one of ${paths.join(", ")}`,
          },
        ];
}

/** A property that needs others beside it. */
export function requires(path: string, ...others: readonly string[]): Constraint {
  return (inputs) =>
    isKnown(inputs, path)
      ? others
          .filter((other) => !isGiven(inputs, other))
          .map((other) => ({
            property: other,
            given: `nothing beside ${path}`,
            expected: `${other} to be set together with ${path}`,
          }))
      : [];
}

/** A property that must be set. */
export function required(path: string): Constraint {
  return (inputs) =>
    isGiven(inputs, path) ? [] : [{ property: path, given: "nothing", expected: "a value" }];
}

/** A property that must not be set. */
export function absent(path: string): Constraint {
  return (inputs) =>
    placesAt(inputs, path)
      .filter(({ isUnknown, value }) => !isUnknown && !isNothing(value))
      .map(({ path: property, value, isSecret }) => ({
        property,
        given: shown(value, isSecret),
        expected: "no value",
      }));
}

/** A number that is at most another property's. */
export function atMost(path: string, otherPath: string): Constraint {
  return compared(path, otherPath, "at most", (one, other) => one <= other);
}

/** A number that is less than another property's. */
export function lessThan(path: string, otherPath: string): Constraint {
  return compared(path, otherPath, "less than", (one, other) => one < other);
}

function compared(
  path: string,
  otherPath: string,
  words: string,
  holds: (one: number, other: number) => boolean,
): Constraint {
  return (inputs) => {
    const other = knownPlace(inputs, otherPath);
    if (other === undefined) {
      return [];
    }
    const expected = `${words} ${otherPath} (${shown(other.value, other.isSecret)})`;
    return each(path, expected, (value) => holds(Number(value), Number(other.value)))(inputs);
  };
}

/** Whether a property is surely given: what is not known yet may turn out to be unset. */
function isKnown(inputs: PropertyMap, path: string): boolean {
  return knownAt(inputs, path) !== undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
