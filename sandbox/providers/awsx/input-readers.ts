import { isPropertyMap, type PropertyMap, type PropertyValue, UNKNOWN } from "../property-values";
import { revealedValue } from "./input-values";

/** Reads one property of a map; the path names the map in errors. */
export interface Source {
  readonly properties: PropertyMap;
  /** Empty for the component's own arguments, otherwise such as `subnetSpecs[0].`. */
  readonly path: string;
}

/** A property that decides what is made must be known before anything is made. */
function known({ properties, path }: Source, key: string): PropertyValue | undefined {
  const value = revealedValue(properties[key]);
  if (value === UNKNOWN) {
    throw new Error(
      `${path}${key} is not known yet: it decides which resources there are, so it must be a plain value`,
    );
  }
  return value ?? undefined;
}

function wrong({ path }: Source, key: string, expected: string, value: PropertyValue): Error {
  return new Error(`${path}${key}: expected ${expected}, got ${JSON.stringify(value)}`);
}

/** Reads a property that must be of one kind where it is given. */
function reader<Value>(
  expected: string,
  is: (value: PropertyValue) => value is PropertyValue & Value,
): (source: Source, key: string) => Value | undefined {
  return (source, key) => {
    const value = known(source, key);
    if (value === undefined || is(value)) {
      return value;
    }
    throw wrong(source, key, expected, value);
  };
}

export const textIn = reader("a text", (value): value is string => typeof value === "string");

export const countIn = reader(
  "a whole number from 0 on",
  (value): value is number => typeof value === "number" && Number.isInteger(value) && value >= 0,
);

export const mapIn = reader("a map", isPropertyMap);

export const listIn = reader("a list", (value): value is PropertyValue[] => Array.isArray(value));

/** A list of texts, all of which are known. */
export function textsIn(source: Source, key: string): string[] | undefined {
  return listIn(source, key)?.map((value, index) => {
    const name = `${key}[${index}]`;
    const entry: Source = { properties: { [name]: value }, path: source.path };
    const text = textIn(entry, name);
    if (text === undefined) {
      throw wrong(entry, name, "a text", value);
    }
    return text;
  });
}

/** A list of maps, each ready to be read. */
export function sourcesIn(source: Source, key: string): Source[] | undefined {
  return listIn(source, key)?.map((entry, index) => {
    const properties = revealedValue(entry);
    if (!isPropertyMap(properties)) {
      throw wrong(source, key, "a list of maps", entry);
    }
    return { properties, path: `${source.path}${key}[${index}].` };
  });
}

/** One of a few words, in the spelling of the list. */
export function choiceIn<Choice extends string>(
  source: Source,
  key: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = textIn(source, key);
  const choice = choices.find((word) => word === value);
  if (value !== undefined && choice === undefined) {
    throw wrong(source, key, `one of ${choices.join(", ")}`, value);
  }
  return choice;
}
