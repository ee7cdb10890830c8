import {
  isPropertyMap,
  isSecret,
  type PropertyMap,
  type PropertyValue,
} from "../../property-values";

/** Properties without the secrets in them: AWS never tells a password again, and the world's file is plain text. */
export function withoutSecrets(properties: PropertyMap): PropertyMap {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => !isSecret(value))
      .map(([name, value]) => [name, cleaned(value)]),
  );
}

/** What was read, with the secrets that only the engine's state still has. */
export function withSecretsOf(read: PropertyMap, state: PropertyMap): PropertyMap {
  const names = [...new Set([...Object.keys(read), ...Object.keys(state)])];
  return Object.fromEntries(
    names.flatMap((name): [string, PropertyValue][] => {
      const [value, known] = [read[name], state[name]];
      const restored = restoredValue(value, known);
      return restored === undefined ? [] : [[name, restored]];
    }),
  );
}

function cleaned(value: PropertyValue): PropertyValue {
  if (Array.isArray(value)) {
    // A secret entry leaves a hole, so that the others keep their places.
    return value.map((entry: PropertyValue) => (isSecret(entry) ? null : cleaned(entry)));
  }
  return isPropertyMap(value) ? withoutSecrets(value) : value;
}

function restoredValue(
  read: PropertyValue | undefined,
  known: PropertyValue | undefined,
): PropertyValue | undefined {
  if (isSecret(known)) {
    return known;
  }
  if (Array.isArray(read) && Array.isArray(known)) {
    return read.map(
      (entry: PropertyValue, index) =>
        restoredValue(entry, known[index] as PropertyValue | undefined) ?? null,
    );
  }
  return isPropertyMap(read) && isPropertyMap(known) ? withSecretsOf(read, known) : read;
}
