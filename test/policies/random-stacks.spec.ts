import assert from "node:assert/strict";

import { rules } from "../../policies/registry";
import type { ResourceRule, Rule, StackRule } from "../../policies/support/rule";
import * as caches from "../../policies/types/caches";
import * as compute from "../../policies/types/compute";
import * as databases from "../../policies/types/databases";
import * as loadBalancing from "../../policies/types/load-balancing";
import * as managedServices from "../../policies/types/managed-services";
import * as network from "../../policies/types/network";
import * as storage from "../../policies/types/storage";
import { readSchema } from "../../sandbox/providers/aws/schema/read-schema";
import { deploy, type Phase, type ResourceSpec } from "../support/policy/deployment";
import { countReads } from "../support/policy/count-reads";
import { RandomStacks } from "../support/policy/random-stacks";
import { runResourceRule, runStackRule, type Outcome } from "../support/policy/run-rule";

const STACKS = 10_000;

const tokens = [caches, compute, databases, loadBalancing, managedServices, network, storage]
  .flatMap((groups) => Object.values(groups))
  .flatMap(({ types }) => [...types]);

const schemas = tokens.map((token) => {
  const schema = readSchema(token);
  assert.ok(schema, `${token} is no type of the installed SDK`);
  return schema;
});

const resourceRules = rules.filter((rule): rule is ResourceRule => "types" in rule);
const stackRules = rules.filter((rule): rule is StackRule => !("types" in rule));

/** What a rule reported, as `urn` and message; a rule that throws, for an unknown value too, fails the test. */
async function reported(rule: Rule, run: Promise<Outcome>): Promise<readonly string[]> {
  const outcome = await run;
  const violations = outcome.kind === "judged" ? outcome.violations : [];
  const texts = violations.map(({ message, urn }) => `${urn ?? ""} ${message}`);
  for (const text of texts) {
    assert.doesNotMatch(text, /undefined|NaN|Infinity|\[object|04da6b54/, rule.name);
  }
  return texts;
}

function judgedStack(
  rule: StackRule,
  phase: Phase,
  specs: readonly ResourceSpec[],
): Promise<readonly string[]> {
  return reported(rule, runStackRule(rule, deploy(phase, specs)));
}

/** Who was reported by which rule, whatever for. */
function culprits(texts: readonly string[]): string[] {
  return texts.map((text) => text.split(" ", 1)[0] ?? "");
}

describe("random stacks", function () {
  this.timeout(300_000);

  it(`never make a stack rule fail, in ${STACKS} stacks, and each cause is reported once`, async () => {
    for (let seed = 0; seed < STACKS; seed += 1) {
      const random = new RandomStacks(seed, schemas, { unknown: 0.2, malformed: 0.1 });
      const specs = random.stack(1 + (seed % 12));
      const phase = seed % 2 === 0 ? "preview" : "update";
      for (const rule of stackRules) {
        const texts = await judgedStack(rule, phase, specs);
        assert.equal(new Set(texts).size, texts.length, `${rule.name}, seed ${seed}`);
      }
    }
  });

  it("never make a resource rule fail, for every type that rules judge", async () => {
    for (const [index, schema] of schemas.entries()) {
      for (let round = 0; round < 60; round += 1) {
        const seed = index * 1_000 + round;
        const random = new RandomStacks(seed, [schema], { unknown: 0.25, malformed: 0.15 });
        const input = { type: schema.token, props: random.inputs(schema) };
        for (const rule of resourceRules) {
          await reported(rule, runResourceRule(rule, input));
        }
      }
    }
  });

  it("are never rejected at preview for what the update finds right", async () => {
    for (let seed = 0; seed < STACKS / 5; seed += 1) {
      const random = new RandomStacks(seed, schemas, { unknown: 0.3, malformed: 0 });
      const specs = random.stack(2 + (seed % 10));
      // What cannot be verified at preview may well be in the update.
      for (const rule of stackRules.filter(({ name }) => name !== "placement-unverified")) {
        const early = culprits(await judgedStack(rule, "preview", specs));
        const late = new Set(culprits(await judgedStack(rule, "update", specs)));
        const revoked = early.filter((urn) => !late.has(urn));
        assert.deepEqual(revoked, [], `${rule.name}, seed ${seed}`);
      }
    }
  });

  for (const rule of stackRules) {
    it(`are read in a time that grows with their size, by ${rule.name}`, async () => {
      const reads = async (parts: number): Promise<number> => {
        const specs = Array.from({ length: parts }, (_, part) =>
          new RandomStacks(part % 25, schemas, { unknown: 0.2, malformed: 0 }).stack(
            20,
            `p${part}-`,
          ),
        ).flat();
        const resources = deploy("preview", specs);
        const count = countReads(resources);
        await runStackRule(rule, resources);
        return count();
      };
      const [small, large] = [await reads(25), await reads(100)];
      assert.ok(large <= 4.2 * small, `${large} reads for four times what took ${small}`);
    });
  }
});
