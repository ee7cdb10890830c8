import type * as z from "zod";
import type { CheckContext, CrossCheck } from "./cross-check";
import { crossChecks } from "./cross-checks";
import { dataFaults } from "./data/data-faults";
import type { Fault } from "./fault";
import { type FaultContext, faultyPaths, pathText, schemaFaults } from "./schema-faults";
import { secretRegionFaults } from "./secret-region-faults";
import { secretServicesFaults } from "./services/secret-services";
import { servicesFaults } from "./services/services-faults";
import { overlaps, without } from "./setting-paths";
import { type Settings, settings } from "./settings";
import { plainSecretFaults, signInFaults } from "./sign-in-checks";
import { told } from "./told";
import { zoneFaults } from "./zone-checks";

/** Settings, and what is wrong with them. Where nothing is, they can be used. */
export interface Checked {
  readonly faults: readonly Fault[];
  /** Undefined where not even a part of the settings can be understood. */
  readonly settings: Settings | undefined;
}

/** Stands in for zones that are faulty by themselves, so that the settings beside them can still be checked. */
const SOME_ZONES = ["us-east-1a", "us-east-1b"];

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

/** What is wrong between settings each of which may be sound by itself. */
function faultsBetween(
  values: Readonly<Record<string, unknown>>,
  usable: Settings,
  faulty: readonly string[],
  context: CheckContext & FaultContext,
): readonly Fault[] {
  const checks = crossChecks.filter(
    ({ reads }) => !reads.some((path) => faulty.some((each) => overlaps(path, each))),
  );
  return [
    ...checks.flatMap((each) => crossFaults(each, usable, context)),
    ...signInFaults(usable, faulty, context),
    ...servicesFaults(values, { settings: usable, faulty, ...context }),
    ...dataFaults(values, { settings: usable, faulty, ...context }),
  ];
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
  return {
    settings: usable,
    faults: [
      ...plainSecretFaults(values["signIn"], context),
      ...secretServicesFaults(values["services"], context),
      ...schemaFaults(context, issues, values),
      ...told(zoneFaults(values["availabilityZones"], context), ["availabilityZones"], context),
      ...(usable === undefined ? [] : faultsBetween(values, usable, faulty, context)),
      ...secretRegionFaults(values, context),
    ],
  };
}
