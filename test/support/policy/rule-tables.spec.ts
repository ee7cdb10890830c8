import assert from "node:assert/strict";

import { placementMultiAz } from "../../../policies/rules/placement-multi-az";
import { rdsInstanceMultiAz } from "../../../policies/rules/rds-instance-multi-az";
import type { Fault } from "../../../policies/support/message";
import type {
  JudgedType,
  NotJudged,
  ResourceRule,
  StackFault,
  StackRule,
} from "../../../policies/support/rule";
import type { Settings } from "../../../policies/support/settings";
import type { Properties } from "../../../policies/support/values";
import { typeGroup } from "../../../policies/types/type-group";
import type { PolicyResource } from "@pulumi/policy";
import { computed, deploy, linked, outside, ref, unknown } from "./deployment";
import {
  resourceTests,
  stackTests,
  type ResourceTable,
  type StackTable,
  type TableTest,
} from "./rule-tables";
import { runResourceRule } from "./run-rule";

const type = "test:index:Thing";

const things = typeGroup("thing", type);

const bad: Fault = {
  property: "bad",
  found: "it",
  expected: "none",
  why: "it is",
  fix: "remove it",
};

const isBad = 'Thing "under-test", bad: found it, expected none.\nWhy: it is.\nFix: remove it.';

/** Rejects what has `bad`, and does not judge what has `skip`. */
const sound: ResourceRule = {
  ...rdsInstanceMultiAz,
  name: "sound",
  types: [{ group: things, judge: (props) => judged(props) }],
};

function judged(props: Properties): readonly Fault[] | NotJudged {
  if ("skip" in props) {
    return { notJudged: "skipped" };
  }
  return "bad" in props ? [bad] : [];
}

const table: ResourceTable = {
  valid: [{ title: "a good one", type, props: { good: true } }],
  invalid: [{ title: "a bad one", type, props: { bad: true }, messages: [isBad] }],
  notApplicable: [{ title: "another", type, props: { skip: true }, reason: "skipped" }],
};

const soundStack: StackRule = {
  ...placementMultiAz,
  name: "sound-stack",
  appliesTo: "things",
  groups: [things],
  judge: (graph) => graph.ofGroup(things).filter(hasBad).map(faultOf),
};

function hasBad({ props }: PolicyResource): boolean {
  return "bad" in props;
}

function faultOf(resource: PolicyResource): StackFault {
  return { ...bad, resource, group: things };
}

const stackTable: StackTable = {
  valid: [{ title: "a good stack", resources: [{ type, name: "good" }] }],
  invalid: [
    {
      title: "a bad stack",
      resources: [
        { type, name: "good" },
        { type, name: "bad", props: { bad: true } },
      ],
      violations: [{ resource: "bad", message: isBad.replace("under-test", "bad") }],
    },
  ],
  notApplicable: [
    {
      title: "an empty stack",
      resources: [],
      reason: "applies to things, of which the stack has none",
    },
  ],
};

async function failures(tests: readonly TableTest[]): Promise<string[]> {
  const failed: string[] = [];
  for (const { title, body } of tests) {
    await body().catch(() => failed.push(title));
  }
  return failed;
}

const resourceRule = (judge: JudgedType["judge"]): ResourceRule => ({
  ...sound,
  types: [{ group: things, judge }],
});

const stackRule = (judge: StackRule["judge"]): StackRule => ({ ...soundStack, judge });

describe("the rule tables", () => {
  it("pass a rule that does what its table says", async () => {
    assert.deepEqual(await failures(resourceTests(sound, table)), []);
    assert.deepEqual(await failures(stackTests(soundStack, stackTable)), []);
  });

  it("run a stack rule at preview and in the update unless told otherwise", () => {
    assert.deepEqual(
      stackTests(soundStack, stackTable).map(({ title }) => title),
      [
        "accepts a good stack (preview)",
        "accepts a good stack (update)",
        "rejects a bad stack (preview)",
        "rejects a bad stack (update)",
        "does not judge an empty stack (preview)",
        "does not judge an empty stack (update)",
      ],
    );
  });

  it("catch a rule that never runs", async () => {
    const idle = resourceRule(() => []);
    assert.deepEqual(await failures(resourceTests(idle, table)), [
      "rejects a bad one",
      "does not judge another",
    ]);
    const idleStack = stackRule(() => []);
    assert.equal((await failures(stackTests(idleStack, stackTable))).length, 2);
  });

  it("catch a rule that never applies", async () => {
    const shy = resourceRule(() => ({ notJudged: "skipped" }));
    assert.deepEqual(await failures(resourceTests(shy, table)), [
      "accepts a good one",
      "rejects a bad one",
    ]);
  });

  it("catch a message too many, a message that differs and a reason that differs", async () => {
    const twice = resourceRule((props) => {
      const judgement = judged(props);
      return "notJudged" in judgement ? judgement : [...judgement, ...judgement];
    });
    assert.deepEqual(await failures(resourceTests(twice, table)), ["rejects a bad one"]);
    const other = resourceRule((props) => {
      const judgement = judged(props);
      return "notJudged" in judgement
        ? { notJudged: "for another reason" }
        : judgement.map((fault) => ({ ...fault, why: "somehow" }));
    });
    assert.deepEqual(await failures(resourceTests(other, table)), [
      "rejects a bad one",
      "does not judge another",
    ]);
  });

  it("catch a violation of another resource", async () => {
    const astray = stackRule((graph) => {
      const [first, ...others] = graph.ofGroup(things);
      return first === undefined ? [] : [first, ...others].filter(hasBad).map(() => faultOf(first));
    });
    assert.equal((await failures(stackTests(astray, stackTable))).length, 2);
  });

  it("fail when a rule reads an unknown value", async () => {
    const careless = resourceRule((props) => (props.later === true ? [bad] : []));
    await assert.rejects(
      runResourceRule(careless, { type, props: { later: unknown } }),
      /can't be known during preview/,
    );
  });

  it("fail when a rule changes what it judges", async () => {
    const meddling = resourceRule((props) => {
      Object.assign(props, { added: true });
      return [];
    });
    await assert.rejects(runResourceRule(meddling, { type, props: {} }), /changed the properties/);
  });

  it("fill in the configuration as the engine does, and refuse what the rule does not have", async () => {
    const seen: Settings[] = [];
    const configured: ResourceRule = {
      ...resourceRule((_, settings) => {
        seen.push(settings);
        return [];
      }),
      settings: ["minimumZones"],
    };
    const input = { type, props: {} };
    await runResourceRule(configured, input);
    await runResourceRule(configured, input, { minimumZones: 3 });
    assert.deepEqual(
      seen.map(({ minimumZones }) => minimumZones),
      [2, 3],
    );
    await assert.rejects(
      runResourceRule(configured, input, { minimumBackupDays: 1 }),
      /has no .* "minimumBackupDays"/,
    );
  });

  it("refuse a table that could pass for the wrong reason", () => {
    const [good] = table.valid;
    const [wrong] = table.invalid;
    assert.ok(good && wrong);
    const refused: readonly [Partial<ResourceTable>, RegExp][] = [
      [{ valid: [] }, /no valid case/],
      [{ invalid: [] }, /no invalid case/],
      [{ notApplicable: [] }, /no notApplicable case/],
      [{ valid: [good, { ...good, props: { other: 1 } }] }, /same title twice/],
      [{ valid: [good, { ...good, title: "the same again" }] }, /same case twice/],
      [{ invalid: [{ ...wrong, messages: [] }] }, /expects no message/],
      [{ invalid: [{ ...wrong, messages: [" "] }] }, /expects an empty message/],
    ];
    for (const [change, reason] of refused) {
      assert.throws(() => resourceTests(sound, { ...table, ...change }), reason);
    }
  });

  it("refuse to expect a violation of a resource that the program lacks", async () => {
    const [wrong] = stackTable.invalid;
    assert.ok(wrong);
    const invalid = [{ ...wrong, violations: [{ resource: "missing", message: "is bad" }] }];
    const [test] = stackTests(soundStack, { ...stackTable, invalid }).slice(2);
    await assert.rejects(async () => test?.body(), /which its program lacks/);
  });
});

describe("the test deployment", () => {
  const specs = [
    { type, name: "a" },
    { type, name: "parent", component: true },
    {
      type,
      name: "b",
      parent: "parent",
      props: {
        one: ref("a"),
        many: linked(["a"], ["x"]),
        set: computed("y"),
        far: [outside("o")],
        fixed: "z",
      },
      dependsOn: ["parent"],
    },
  ];

  it("hides at preview what comes later, and says what it depends on", () => {
    const [a, parent, b] = deploy("preview", specs);
    assert.ok(a && parent && b);
    for (const property of ["id", "one", "many", "set"]) {
      assert.throws(() => b.props[property] as unknown, /can't be known/);
    }
    assert.equal(b.props.fixed, "z");
    assert.deepEqual(
      Object.entries(b.propertyDependencies).map(([key, on]) => [key, on.map(({ name }) => name)]),
      [
        ["one", ["a"]],
        ["many", ["a"]],
        ["far", []],
      ],
    );
    assert.deepEqual(b.dependencies, [parent, a]);
    assert.equal(b.parent, parent);
    assert.ok(!("id" in parent.props));
  });

  it("shows everything in the update", () => {
    const [, , b] = deploy("update", specs);
    assert.ok(b);
    assert.deepEqual(
      { ...b.props },
      { id: "b-id", one: "a-id", many: ["x"], set: "y", far: ["o"], fixed: "z" },
    );
  });

  it("refuses two resources of one name and a reference to none", () => {
    assert.throws(() => deploy("update", [...specs, { type, name: "a" }]), /two resources/);
    assert.throws(
      () => deploy("update", [{ type, name: "c", props: { x: ref("nobody") } }]),
      /no resource is named "nobody"/,
    );
  });
});
