import type { Phase } from "../deployment";
import { isMeant } from "./meant";
import { changesOf, type Change } from "./operators";
import { changed, isOfProgram, type Program } from "./program";
import { reportsOf, type Report } from "./reports";

/** What the pack reports after one change. */
export interface Outcome {
  readonly change: Change;
  /** The type of the resource that was changed. */
  readonly type: string;
  readonly program: Program;
  readonly after: Program;
  readonly early: readonly Report[];
  /** In the update. */
  readonly late: readonly Report[];
}

/**
 * Does to a program everything that the operators can, each by itself; what no rule reports is left out.
 *
 * @param phases Those in which the rules look at it. @default both
 */
export function outcomesOf(
  program: Program,
  phases: readonly Phase[] = ["preview", "update"],
): readonly Outcome[] {
  const types = new Map(program.specs.map(({ name, type }) => [name, type]));
  return changesOf(program.specs)
    .filter((change) => isOfProgram(program, change))
    .flatMap((change) => {
      const after = changed(program, change);
      const report = (phase: Phase): readonly Report[] =>
        phases.includes(phase) ? reportsOf(phase, after, change.resource) : [];
      const [early, late] = [report("preview"), report("update")];
      const type = types.get(change.resource) ?? "";
      const isSilent = early.length + late.length === 0;
      return isSilent ? [] : [{ change, type, program, after, early, late }];
    });
}

/** The rules that report something, sorted. */
export function rulesIn(reports: readonly Report[]): readonly string[] {
  return [...new Set(reports.map(({ rule }) => rule))].sort();
}

/** The pairs of rules that report one change. */
export function pairsIn(reports: readonly Report[]): readonly string[] {
  const names = rulesIn(reports);
  return names.flatMap((one, index) => names.slice(index + 1).map((other) => `${one} + ${other}`));
}

/** What is reported although it has nothing to do with what was changed. */
export function unmeantIn({ change, program, after, early, late }: Outcome): readonly string[] {
  return [...early, ...late]
    .filter((report) => !isMeant(program, after, change, report))
    .map(({ rule, resource, property }) => `${change.title}: ${rule} at ${resource}, ${property}`);
}

/** What the preview reports and the update does not. */
export function revokedIn({ change, early, late }: Outcome): readonly string[] {
  return early
    .filter(
      ({ rule, resource }) =>
        !late.some((each) => each.rule === rule && each.resource === resource),
    )
    .map(({ rule, resource }) => `${change.title}: ${rule} at ${resource}`);
}
