import type * as z from "zod";
import { crossChecks, type CheckContext, type CrossCheck } from "./cross-checks";
import type { Fault } from "./fault";
import { type FaultContext, faultyPaths, pathText, schemaFaults } from "./schema-faults";
import { type Settings, settings } from "./settings";
import { zoneFaults } from "./zone-checks";

/** Settings, and what is wrong with them. Where nothing is, they can be used. */
export interface Checked {
  readonly faults: readonly Fault[];
  /** Undefined where not even a part of the settings can be understood. */
  readonly settings: Settings | undefined;
}

/** Stands in for zones that are faulty by themselves, so that the settings beside them can still be checked. */
const SOME_ZONES = ["us-east-1a", "us-east-1b"];

/** A copy of nested values without what stands under one path. */
function without(value: unknown, [step, ...rest]: readonly PropertyKey[]): unknown {
  if (typeof value !== "object" || value === null || step === undefined) {
    return value;
  }
  if (Array.isArray(value)) {
    return undefined;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      if (key !== step) {
        return [[key, inner]];
      }
      return rest.length === 0 ? [] : [[key, without(inner, rest)]];
    }),
  );
}

function overlaps(one: string, other: string): boolean {
  return [one, other].some((path) => {
    const rest = path === one ? other : one;
    return path === rest || path.startsWith(`${rest}.`) || path.startsWith(`${rest}[`);
  });
}

/** A fault of a check that reads a secret, without what its words would tell of it. */
function discreet(fault: Fault): Fault {
  return { ...fault, expected: "a value that fits the other settings", fix: undefined };
}

/** Faults as they may be told: nothing of them where a setting that they are drawn from is secret. */
function told(
  faults: readonly Fault[],
  reads: readonly string[],
  { namespace, isSecret }: FaultContext,
): readonly Fault[] {
  return reads.some((path) => isSecret(`${namespace}:${path}`)) ? faults.map(discreet) : faults;
}

function crossFaults(
  check: CrossCheck,
  values: Settings,
  context: CheckContext & FaultContext,
): readonly Fault[] {
  return told(check.faults(values, context), check.reads, context);
}

/** The settings that remain when every faulty one is left out and takes its default. */
function remainder(
  values: Readonly<Record<string, unknown>>,
  issues: readonly z.core.$ZodIssue[],
): Settings | undefined {
  const sound = faultyPaths(issues).reduce<unknown>(without, values);
  const zones = issues.some(({ path }) => path[0] === "availabilityZones")
    ? { availabilityZones: SOME_ZONES }
    : {};
  return settings.safeParse({ ...(sound as object), ...zones }).data;
}

/** Checks the values of one stack: each setting by itself, then those checks over several that still make sense. */
export function check(
  values: Readonly<Record<string, unknown>>,
  context: CheckContext & FaultContext,
): Checked {
  const parsed = settings.safeParse(values);
  const issues = parsed.error?.issues ?? [];
  const faulty = faultyPaths(issues).map(pathText);
  const usable = parsed.data ?? remainder(values, issues);
  const checks = crossChecks.filter(
    ({ reads }) => !reads.some((path) => faulty.some((each) => overlaps(path, each))),
  );
  return {
    settings: usable,
    faults: [
      ...schemaFaults(context, issues, values),
      ...told(zoneFaults(values["availabilityZones"], context), ["availabilityZones"], context),
      ...(usable === undefined ? [] : checks.flatMap((each) => crossFaults(each, usable, context))),
    ],
  };
}
