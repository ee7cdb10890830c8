import assert from "node:assert/strict";

import { scoresOf, survivorsOf, type Report } from "./report";
import { pageOf, reckon } from "./survivors";
import type { Reason } from "./reasons";

const at = (
  line: number,
  from: number,
  to: number,
): Report["files"][string]["mutants"][number] => ({
  mutatorName: "EqualityOperator",
  replacement: "a <= b",
  status: "Survived",
  location: { start: { line, column: from }, end: { line, column: to } },
});

const report: Report = {
  files: {
    "policies/rules/b.ts": {
      source: "x;\nf(a < b);\nf(a <\n  b);",
      mutants: [at(3, 3, 6), at(2, 3, 8), { ...at(2, 1, 3), status: "Killed" }].map((mutant) =>
        mutant.location.start.line === 3
          ? { ...mutant, location: { start: { line: 3, column: 3 }, end: { line: 4, column: 4 } } }
          : mutant,
      ),
    },
    "policies/graph/a.ts": { source: "", mutants: [{ ...at(1, 1, 1), status: "Ignored" }] },
  },
};

const reason = (...changes: Reason["changes"][string]): Reason => ({
  title: "Equivalent",
  why: "Nothing differs.",
  changes: { "rules/b.ts": changes },
});
const survivor = ["EqualityOperator", "a < b", "a <= b"] as const;

describe("the survivors of mutation testing", () => {
  it("are read from the report by line, written on one line", () => {
    const common = {
      file: "rules/b.ts",
      mutator: "EqualityOperator",
      original: "a < b",
      replacement: "a <= b",
    };
    assert.deepEqual(survivorsOf(report), [
      { ...common, line: 2 },
      { ...common, line: 3 },
    ]);
  });

  it("are counted against all changes that were tried", () => {
    assert.deepEqual(scoresOf(report), [
      { folder: "graph", noticed: 0, all: 0 },
      { folder: "rules", noticed: 1, all: 3 },
      { folder: "all", noticed: 1, all: 3 },
    ]);
  });

  it("have a reason each, as often as they occur", () => {
    const found = reckon(survivorsOf(report), [reason(survivor, survivor)]);
    assert.deepEqual(found.errors, []);
    assert.match(
      pageOf(report, found),
      /### Equivalent\n\nNothing differs.\n\n- `rules\/b.ts:2` `a < b` → `a <= b`\n/,
    );
  });

  it("cannot go without one", () => {
    assert.deepEqual(reckon(survivorsOf(report), [reason(survivor)]).errors, [
      'has no reason: ["rules/b.ts","EqualityOperator","a < b","a <= b"]',
    ]);
  });

  it("are no longer there where a reason has none", () => {
    const gone = ["BooleanLiteral", "true", "false"] as const;
    assert.deepEqual(reckon(survivorsOf(report), [reason(survivor, survivor, gone)]).errors, [
      'survives no longer: ["rules/b.ts","BooleanLiteral","true","false"]',
    ]);
  });
});
