import assert from "node:assert/strict";

import { rules } from "../../policies/registry";
import type { Rule } from "../../policies/support/rule";
import { compliantExamples } from "../support/policy/compliant/examples";
import type { ResourceSpec } from "../support/policy/deployment";
import { deciding } from "../support/policy/single-changes/meant";
import {
  outcomesOf,
  pairsIn,
  revokedIn,
  rulesIn,
  unmeantIn,
  type Outcome,
} from "../support/policy/single-changes/outcomes";
import { overlaps } from "../support/policy/single-changes/overlaps";
import { reportsOf, type Report } from "../support/policy/single-changes/reports";
import { inputAt } from "../support/policy/single-changes/sdk-types";
import { pathText, valuesIn } from "../support/policy/single-changes/tree";

const stack: ResourceSpec = { type: "pulumi:pulumi:Stack", name: "the-stack", component: true };
const phases = ["preview", "update"] as const;

/** The types that a rule judges. */
function typesOf(rule: Rule): ReadonlySet<string> {
  const groups = "types" in rule ? rule.types.map(({ group }) => group) : rule.groups;
  return new Set(groups.flatMap(({ types }) => [...types]));
}

/** Rules and types of theirs for which one change of a compliant program is not enough, and why. */
const unreachable: Readonly<Record<string, string>> = {
  "exemption-in-force pulumi:pulumi:Stack": "it judges what is configured, not what is deployed",
  "placement-unverified aws:ec2clientvpn/endpoint:Endpoint":
    "it names zones, which a stack can always tell",
  "placement-unverified aws:medialive/multiplex:Multiplex":
    "it names zones, which a stack can always tell",
  "vpc-subnets-multi-az aws:ec2/defaultSubnet:DefaultSubnet":
    "default subnets stand in the default VPC, some of whose subnets are elsewhere",
};

/** The pairs of a rule and a type for which a change of an example was reported. */
function reachedBy({ late, type, program }: Outcome): readonly string[] {
  return late.flatMap(({ rule, type: reported }) => {
    const isWhole = reported === stack.type;
    const types = isWhole ? program.specs.map((spec) => spec.type) : [reported, type];
    return types.map((each) => `${rule} ${each}`);
  });
}

describe("single changes of compliant programs", function () {
  this.timeout(60_000);

  const all = [stack, ...compliantExamples.flatMap(({ resources }) => resources)];
  let outcomes: readonly Outcome[] = [];
  before(() => {
    outcomes = compliantExamples.flatMap(({ resources }) =>
      outcomesOf({ specs: [stack, ...resources] }),
    );
  });

  it("begin with an example of every type that a rule judges", () => {
    const shown = new Set(all.map(({ type }) => type));
    const missing = rules.flatMap((rule) => [...typesOf(rule)].filter((type) => !shown.has(type)));
    assert.deepEqual(missing, []);
  });

  it("begin with properties that the SDK has", () => {
    const unknown = all
      .filter(({ type }) => type.startsWith("aws:"))
      .flatMap(({ type, props = {} }) =>
        [...valuesIn(props)]
          .filter(({ path }) => inputAt(type, path) === undefined)
          .map(({ path }) => `${type}: ${pathText(path)}`),
      );
    assert.deepEqual(unknown, []);
  });

  for (const phase of phases) {
    it(`begin with programs against which no rule has anything, each alone and all in one stack, in the ${phase}`, () => {
      const alone = compliantExamples.flatMap(({ resources }) =>
        reportsOf(phase, { specs: [stack, ...resources] }),
      );
      const none: readonly Report[] = [];
      assert.deepEqual(alone, none);
      assert.deepEqual(reportsOf(phase, { specs: all }), none);
    });
  }

  it("are each reported by one rule alone, but for the pairs that are listed", () => {
    const found = new Set(outcomes.flatMap(({ late }) => pairsIn(late)));
    assert.deepEqual([...found].sort(), Object.keys(overlaps).sort());
  });

  it("are reported where they were made", () => {
    assert.deepEqual(outcomes.flatMap(unmeantIn), []);
  });

  it("need every property that is listed as deciding how a resource is judged", () => {
    const decided = outcomes.map(({ change }) => String(change.path?.[0]));
    assert.deepEqual(
      Object.keys(deciding).filter((property) => !decided.includes(property)),
      [],
    );
  });

  it("are reported in the update, too, where a preview reports them", () => {
    assert.deepEqual(outcomes.flatMap(revokedIn), []);
  });

  it("reach every rule by every type that it judges, but for those that are listed", () => {
    const reached = new Set(outcomes.flatMap(reachedBy));
    const missed = rules.flatMap((rule) =>
      [...typesOf(rule)].map((type) => `${rule.name} ${type}`).filter((each) => !reached.has(each)),
    );
    assert.deepEqual(missed.sort(), Object.keys(unreachable).sort());
  });

  it("reach every rule in a preview already", () => {
    const early = new Set(outcomes.flatMap((outcome) => rulesIn(outcome.early)));
    const late = new Set(outcomes.flatMap((outcome) => rulesIn(outcome.late)));
    assert.deepEqual([...early].sort(), [...late].sort());
  });
});
