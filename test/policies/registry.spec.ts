import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { headOf, listOf, pageOf, ruleFiles, withGenerated } from "../../docs/generate-rules";
import { rules } from "../../policies/registry";
import { categories } from "../../policies/support/tags";

const root = path.join(__dirname, "..", "..");

/** Rule ids are public: exemptions, policy groups and bookmarks hold them. */
const ids = [
  "backup-enabled",
  "backup-plan-covered",
  "capacity-multi-az",
  "database-cluster-multi-az",
  "database-multi-az",
  "deletion-protection-enabled",
  "health-check-declared",
  "health-check-evaluated",
  "lb-target-group-health-check",
  "managed-service-multi-az",
  "placement-multi-az",
  "placement-unverified",
  "rds-instance-multi-az",
  "stack-multi-az",
  "vpc-subnets-multi-az",
  "vpc-zones-covered",
  "exemption-in-force",
];

const sorted = [...ids].sort();

/** The pages beside those of the rules. */
const otherPages = ["coverage"];

function filesIn(folder: string, suffix: string): string[] {
  return readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith(suffix) && file !== "README.md")
    .map((file) => file.slice(0, -suffix.length))
    .sort();
}

describe("the registry", () => {
  it("holds exactly the public rule ids, in order, each once", () => {
    assert.deepEqual(
      rules.map(({ name }) => name),
      ids,
    );
    // The account of the exemptions is settled when all other rules have judged.
    const last = "exemption-in-force";
    assert.deepEqual(ids, [...new Set(sorted.filter((id) => id !== last)), last]);
  });

  it("holds every rule file, and each has a spec and a page", () => {
    assert.deepEqual(filesIn("policies/rules", ".ts"), sorted);
    assert.deepEqual(filesIn("test/policies/rules", ".spec.ts"), sorted);
    const pages = filesIn("docs/rules", ".md").filter((page) => !otherPages.includes(page));
    assert.deepEqual(pages, sorted);
  });

  it("holds every rule under the name of its file", () => {
    for (const { name } of rules) {
      const source = readFileSync(path.join(root, "policies", "rules", `${name}.ts`), "utf8");
      assert.equal(source.match(/^export const /gm)?.length, 1, `${name} exports one rule`);
      assert.ok(source.includes(`\n  name: "${name}",`), `${name} is the name in its file`);
    }
  });

  it("has one pack, and it is the only one that starts a server", () => {
    const folder = path.join(root, "policies");
    const starts = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !/^(bin|node_modules)\b/.test(file))
      .filter((file) => readFileSync(path.join(folder, file), "utf8").includes("new PolicyPack("));
    assert.deepEqual(starts, ["index.ts"]);
  });

  it("catches an exception in one place only", () => {
    const folder = path.join(root, "policies");
    const catching = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !/^(bin|node_modules)\b/.test(file))
      .filter((file) => /\bcatch\b\s*[({]/.test(readFileSync(path.join(folder, file), "utf8")));
    assert.deepEqual(catching, [path.join("support", "values.ts")]);
  });
});

describe("the metadata of each rule", () => {
  for (const rule of rules) {
    it(`is complete and well-formed: ${rule.name}`, () => {
      assert.match(rule.name, /^[a-z]+(-[a-z]+)+$/, "dashed words without numbers");
      assert.doesNotMatch(
        rule.name,
        /^check-|(?<!health)-checks?-|\bno\b/,
        "a desired state, not a mechanism",
      );
      assert.match(rule.description, /^[A-Z][^.]*\.$/, "one sentence");
      assert.match(rule.displayName, /^[A-Z].*[^.]$/, "a title");
      assert.ok(["low", "medium", "high", "critical"].includes(rule.severity));
      assert.match(rule.remediationSteps, /\.$/, "sentences");
      assert.match(rule.url, /^https:\/\/docs\.aws\.amazon\.com\/\S+$/);
      for (const [field, value] of Object.entries(rule.framework)) {
        assert.ok(String(value).trim() !== "", `framework.${field} is filled`);
      }
      assert.deepEqual(Object.keys(rule.framework).sort(), [
        "name",
        "reference",
        "specification",
        "version",
      ]);
    });

    it(`has exactly one category among its tags, the first: ${rule.name}`, () => {
      const known: readonly string[] = categories;
      assert.deepEqual(
        rule.tags.filter((tag) => known.includes(tag)),
        [rule.tags[0]],
      );
      assert.ok(rule.tags.length > 1, "names the services that it judges");
      assert.equal(new Set(rule.tags).size, rule.tags.length);
    });
  }

  it("makes mandatory what a lost zone takes down, and what needs judgement advisory", () => {
    const advisory = rules.filter(({ enforcementLevel }) => enforcementLevel === "advisory");
    const expected = rules.filter(
      ({ name, tags }) =>
        ["backup", "resilience"].includes(tags[0]) || name === "placement-unverified",
    );
    assert.deepEqual(advisory, expected);
    assert.ok(rules.every((rule) => ["advisory", "mandatory"].includes(rule.enforcementLevel)));
  });

  it("covers every category", () => {
    assert.deepEqual([...new Set(rules.map(({ tags }) => tags[0]))].sort(), [...categories].sort());
  });
});

describe("the rule pages", () => {
  it("and every list of rules say what the rules say (npm run generate)", async () => {
    for (const { file, text } of await ruleFiles()) {
      assert.equal(readFileSync(file, "utf8"), text, `${path.basename(file)} is out of date`);
    }
  });

  for (const rule of rules) {
    it(`have the same sections in the same order: ${rule.name}`, () => {
      const headings = readFileSync(pageOf(rule), "utf8").match(/^#{1,2} .*$/gm);
      assert.deepEqual(headings, [
        `# ${rule.name}`,
        "## Summary",
        "## Why",
        "## Avoid",
        "## Prefer",
        "## What it cannot see",
        "## Related controls",
      ]);
    });

    it(`begin with all of the metadata: ${rule.name}`, () => {
      const head = headOf(rule);
      const fields = [
        rule.name,
        rule.displayName,
        rule.description,
        rule.severity,
        rule.enforcementLevel,
        rule.remediationSteps,
        rule.url,
        ...rule.tags,
        ...Object.values(rule.framework).map(String),
      ];
      assert.deepEqual(
        fields.filter((field) => !head.includes(field)),
        [],
      );
    });
  }

  it("are linked from the list, with what each rule wants", () => {
    const [first] = rules;
    assert.ok(first);
    assert.equal(
      listOf([first], "pages/").split("\n")[2],
      `| [\`${first.name}\`](pages/${first.name}.md) | ${first.tags[0]} | ${first.enforcementLevel} | ${first.description} |`,
    );
  });

  it("cannot be generated into a page that has no place for it", () => {
    assert.throws(() => withGenerated("# A page", "x"), /lacks the line <!-- Generated/);
  });
});
