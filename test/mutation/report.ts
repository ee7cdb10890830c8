/** A place in a file: lines and columns count from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** One change that Stryker made, and what became of it. */
interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

/**
 * What is read of Stryker's report.
 * https://github.com/stryker-mutator/mutation-testing-elements/tree/master/packages/report-schema
 */
export interface Report {
  readonly files: Readonly<
    Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>
  >;
}

/** A change that no test noticed. */
export interface Survivor {
  /** The file, within `policies`. */
  readonly file: string;
  readonly line: number;
  /** The kind of change, as Stryker names it. */
  readonly mutator: string;
  /** The text that was there, on one line and cut where it is long. */
  readonly original: string;
  /** The text that stood there instead, written likewise. */
  readonly replacement: string;
}

/** How many of the changes in a folder were noticed. */
export interface Score {
  readonly folder: string;
  readonly noticed: number;
  readonly all: number;
}

const noticed = ["Killed", "Timeout"];
const unnoticed = ["Survived", "NoCoverage"];
const longest = 80;

/** The changes that no test noticed, by file and line. */
export function survivorsOf({ files }: Report): readonly Survivor[] {
  const names = Object.keys(files).sort();
  return names.flatMap((name) => {
    const { source = "", mutants = [] } = files[name] ?? {};
    const lines = source.split("\n");
    return mutants
      .filter(({ status }) => unnoticed.includes(status))
      .map(({ mutatorName, replacement, location: { start, end } }) => ({
        file: inPolicies(name),
        line: start.line,
        mutator: mutatorName,
        original: brief(textBetween(lines, start, end)),
        replacement: brief(replacement ?? ""),
      }))
      .sort((one, other) => one.line - other.line);
  });
}

/** The scores of the folders of the pack, and of the whole. */
export function scoresOf({ files }: Report): readonly Score[] {
  const all = Object.entries(files).flatMap(([name, { mutants }]) =>
    mutants.map(({ status }) => ({ folder: inPolicies(name).split("/")[0] ?? "", status })),
  );
  const scoreOf = (folder: string, statuses: readonly string[]): Score => ({
    folder,
    noticed: statuses.filter((status) => noticed.includes(status)).length,
    all: statuses.filter((status) => [...noticed, ...unnoticed].includes(status)).length,
  });
  const folders = [...new Set(all.map(({ folder }) => folder))].sort();
  return [
    ...folders.map((folder) =>
      scoreOf(
        folder,
        all.filter((each) => each.folder === folder).map(({ status }) => status),
      ),
    ),
    scoreOf(
      "all",
      all.map(({ status }) => status),
    ),
  ];
}

function inPolicies(name: string): string {
  return name.replace(/^policies\//, "");
}

function textBetween(lines: readonly string[], start: Place, end: Place): string {
  const affected = lines.slice(start.line - 1, end.line);
  const last = affected.length - 1;
  return affected
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join("\n");
}

function brief(text: string): string {
  const oneLine = text.replace(/\s+/g, " ").trim();
  return oneLine.length > longest ? `${oneLine.slice(0, longest)}…` : oneLine;
}
