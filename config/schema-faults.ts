import type * as z from "zod";
import { type Fault, setCommand } from "./fault";
import { nearest } from "./nearest";
import { settings } from "./settings";
import { entryOf, settingsOf } from "./setting-rows";

type Path = readonly PropertyKey[];

/** Names that a path holds without brackets and quotes. */
const PLAIN_NAME = /^[\w-]+$/;

/** A path in the notation of `pulumi config set --path`, such as `services[0].port` or `availabilityZones[1]`. */
export function pathText(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === "number") {
        return `[${step}]`;
      }
      const name = String(step);
      return PLAIN_NAME.test(name)
        ? `${index === 0 ? "" : "."}${name}`
        : `[${JSON.stringify(name)}]`;
    })
    .join("");
}

/** What a value holds under a path; undefined where there is nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? Reflect.get(inner, step) : undefined,
    value,
  );
}

/** The schema of what a map holds under a name, or a list of maps under an index. */
function under(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  return typeof step === "number" ? entryOf(schema) : settingsOf(schema)?.[String(step)];
}

function knownNames(path: Path): readonly string[] {
  let schema: z.core.$ZodType | undefined = settings;
  for (const step of path) {
    schema = schema === undefined ? undefined : under(schema, step);
  }
  return schema === undefined ? [] : Object.keys(settingsOf(schema) ?? {});
}

function unknownFault(
  { namespace, isSecret }: FaultContext,
  path: Path,
  name: string,
  value: unknown,
): Fault {
  const known = knownNames(path);
  const parent = `${namespace}:${pathText(path)}`;
  if (isSecret(parent)) {
    // The names inside a secret are a part of it.
    return { key: parent, value, expected: `no settings but ${known.join(", ")}` };
  }
  const likely = nearest(name, known);
  const key = (last: string): string => `${namespace}:${pathText([...path, last])}`;
  return {
    key: key(name),
    value: valueAt(value, [...path, name]),
    hint: likely === undefined ? `there are ${known.join(", ")}` : `did you mean ${key(likely)}?`,
  };
}

/** What is known of the configuration beside its values. */
export interface FaultContext {
  readonly namespace: string;
  /** Whether the value under a key is a secret. */
  readonly isSecret: (key: string) => boolean;
}

function missingZones(namespace: string): string {
  const key = (index: number): string => `${namespace}:availabilityZones[${index}]`;
  return `${setCommand(key(0), "<zone>")} && ${setCommand(key(1), "<another zone>")}`;
}

/**
 * What the schema found wrong, in the words of the configuration.
 *
 * @param value What was parsed.
 */
export function schemaFaults(
  context: FaultContext,
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
): Fault[] {
  const { namespace } = context;
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((name) => unknownFault(context, issue.path, name, value));
    }
    const path = pathText(issue.path);
    const found = valueAt(value, issue.path);
    // Pulumi hands over the empty list that Pulumi.yaml declares where a stack names no zone.
    const none = found === undefined || (Array.isArray(found) && found.length === 0);
    const fix = path === "availabilityZones" && none;
    return [
      {
        key: `${namespace}:${path}`,
        value: found,
        expected: issue.message,
        fix: fix ? missingZones(namespace) : undefined,
      },
    ];
  });
}

/** The keys that issues speak of, as paths without a namespace. */
export function faultyPaths(issues: readonly z.core.$ZodIssue[]): Path[] {
  return issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((name) => [...issue.path, name])
      : [issue.path],
  );
}
