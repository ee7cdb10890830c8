import type { Fault } from "./fault";
import { nearest } from "./nearest";

/** The keys of one namespace as values, and those that could not be read. */
export interface RawValues {
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
}

/**
 * Reads the keys of one namespace. Pulumi hands every value over as a text: a list or a map as JSON. A text that is no
 * JSON stays one, for the schema to refuse.
 *
 * @param config Every key of the stack with its namespace.
 * @param known Names that the namespace has.
 */
export function rawValues(
  config: Readonly<Record<string, string>>,
  namespace: string,
  known: readonly string[],
): RawValues {
  const values: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [key, text] of Object.entries(config)) {
    if (!key.startsWith(`${namespace}:`)) {
      faults.push(...mistypedNamespace(key, namespace, text));
      continue;
    }
    const name = key.slice(namespace.length + 1);
    if (known.includes(name)) {
      values[name] = parsed(text);
    } else {
      faults.push(unknownKey(namespace, name, text, known));
    }
  }
  return { values, faults };
}

/** Namespaces that other packages read. */
const FOREIGN_NAMESPACES: readonly string[] = ["aws", "awsx", "pulumi"];

/** The fault of a key whose namespace is ours but for a slip; what belongs to somebody else is none. */
function mistypedNamespace(key: string, namespace: string, text: string): Fault[] {
  const [own = ""] = key.split(":");
  return FOREIGN_NAMESPACES.includes(own) || nearest(own, [namespace]) === undefined
    ? []
    : [
        {
          key,
          value: parsed(text),
          hint: `did you mean ${namespace}${key.slice(own.length)}?`,
          fix: `pulumi config rm ${key}`,
        },
      ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Names that there were once, and where what they said is said now. */
const FORMER_NAMES: Readonly<Record<string, string>> = { web: "services" };

function hintFor(namespace: string, name: string, known: readonly string[]): string {
  const former = FORMER_NAMES[name];
  if (former !== undefined) {
    return `${former} are declared in ${namespace}:${former}`;
  }
  const likely = nearest(name, known);
  return likely === undefined
    ? `there are ${known.map((each) => `${namespace}:${each}`).join(", ")}`
    : `did you mean ${namespace}:${likely}?`;
}

function unknownKey(
  namespace: string,
  name: string,
  text: string,
  known: readonly string[],
): Fault {
  return {
    key: `${namespace}:${name}`,
    value: parsed(text),
    hint: hintFor(namespace, name, known),
    fix: `pulumi config rm ${namespace}:${name}`,
  };
}
