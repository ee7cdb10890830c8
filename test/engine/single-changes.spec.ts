import assert from "node:assert/strict";

import type { PolicyResource } from "@pulumi/policy";

import { rules } from "../../policies/registry";
import { ENGINE_TIMEOUT_MS, openSandbox } from "../support/engine";
import { inOneZone } from "../support/policy/single-changes/operators";
import {
  outcomesOf,
  pairsIn,
  rulesIn,
  unmeantIn,
  type Outcome,
} from "../support/policy/single-changes/outcomes";
import { resourcesOf, type Program } from "../support/policy/single-changes/program";
import { programOf } from "../support/policy/single-changes/recorded-program";
import { writeRecorder, type Recording } from "../support/policy/single-changes/recording";
import { reportsOf, stackReports } from "../support/policy/single-changes/reports";

/** Rules of whose types the stack has some, and that no single change of it breaks. */
const unbroken: Readonly<Record<string, string>> = {
  "database-cluster-multi-az":
    "its database is one instance with a standby, and without read replicas",
  "exemption-in-force": "it judges what is configured, not what is deployed",
  "stack-multi-az": "its load balancer, instances, database and cache stand in three zones each",
  "vpc-subnets-multi-az": "its VPC has subnets in three zones",
};

/** What the policies of a pack get in the first preview of the program's production stack. */
async function recordedPreview(): Promise<Recording> {
  const recorder = await writeRecorder();
  const open = await openSandbox({ policyPacks: [recorder.folder] });
  try {
    const preview = await open.sandbox.preview("prod");
    assert.deepEqual(preview.errors, []);
    return await recorder.read();
  } finally {
    await open.remove();
    await recorder.remove();
  }
}

/** A resource as a recording tells it, with the names that a program made of it gives. */
function told(resource: PolicyResource): unknown {
  const { type, parent, props, dependencies, propertyDependencies, opts } = resource;
  const sorted = (of: readonly PolicyResource[]): string[] => of.map(({ name }) => name).sort();
  return {
    type,
    parent: parent?.name ?? null,
    // Past the proxy that throws for what is not known yet.
    props: props.__getSpecialProxyTarget as unknown,
    dependencies: sorted(dependencies),
    propertyDependencies: Object.fromEntries(
      Object.entries(propertyDependencies).map(([name, of]) => [name, sorted(of)]),
    ),
    ignoreChanges: opts.ignoreChanges,
  };
}

describe("single changes of the production stack, as the real engine plans it", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let recording: Recording;
  let program: Program;
  let outcomes: readonly Outcome[] = [];
  before(async () => {
    recording = await recordedPreview();
    program = programOf(recording);
    outcomes = outcomesOf(program, ["preview"]);
  });

  it("begin with what the engine sent", () => {
    const names = new Map(
      recording.resources.map(({ urn }, index) => [urn, program.specs[index]?.name ?? ""]),
    );
    const sorted = (urns: readonly string[]): string[] =>
      urns.map((urn) => names.get(urn) ?? urn).sort();
    assert.deepEqual(
      resourcesOf("preview", program).map(told),
      recording.resources.map((each) => ({
        type: each.type,
        parent: each.parent === null ? null : names.get(each.parent),
        props: each.props,
        dependencies: sorted(each.dependencies),
        propertyDependencies: Object.fromEntries(
          Object.entries(each.propertyDependencies).map(([name, urns]) => [name, sorted(urns)]),
        ),
        ignoreChanges: each.ignoreChanges,
      })),
    );
  });

  it("begin with a stack against which no rule has anything", () => {
    assert.deepEqual(reportsOf("preview", program), []);
  });

  it("are each reported by one rule alone", () => {
    const several = outcomes.filter(({ early }) => pairsIn(early).length > 0);
    assert.deepEqual(
      several.map(({ change, early }) => `${change.title}: ${rulesIn(early).join()}`),
      [],
    );
  });

  it("are reported where they were made", () => {
    assert.deepEqual(outcomes.flatMap(unmeantIn), []);
  });

  it("break every rule of whose types the stack has some, but for those that are listed", () => {
    const types = new Set(recording.resources.map(({ type }) => type));
    const applying = rules.filter((rule) => {
      const groups = "types" in rule ? rule.types.map(({ group }) => group) : rule.groups;
      return groups.some((group) => [...group.types].some((type) => types.has(type)));
    });
    const broken = rulesIn(outcomes.flatMap(({ early }) => early));
    assert.deepEqual(
      [...broken, ...Object.keys(unbroken)].sort(),
      applying.map(({ name }) => name).sort(),
    );
  });

  it("leave the stack as a whole alone, which one zone for everything does not", () => {
    const specs = inOneZone(program.specs);
    const reports = stackReports(resourcesOf("preview", { ...program, specs }));
    assert.deepEqual(rulesIn(reports), [
      "placement-multi-az",
      "stack-multi-az",
      "vpc-subnets-multi-az",
    ]);
  });
});
