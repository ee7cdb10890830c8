import assert from "node:assert/strict";

import { placementMultiAz } from "../../../policies/rules/placement-multi-az";
import { rdsInstanceMultiAz } from "../../../policies/rules/rds-instance-multi-az";
import type { ResourceRule, StackRule } from "../../../policies/support/rule";
import { computed, deploy, linked, ref, unknown } from "./deployment";
import {
  resourceTests,
  stackTests,
  type ResourceTable,
  type StackTable,
  type TableTest,
} from "./rule-tables";
import { runResourceRule } from "./run-rule";

const type = "test:index:Thing";

/** Rejects what has `bad`, and does not judge what has `skip`. */
const sound: ResourceRule = {
  ...rdsInstanceMultiAz,
  name: "sound",
  validateResource: (args, report) => {
    if ("skip" in args.props) {
      args.notApplicable("skipped");
    }
    if ("bad" in args.props) {
      report("is bad");
    }
  },
};

const table: ResourceTable = {
  valid: [{ title: "a good one", type, props: { good: true } }],
  invalid: [{ title: "a bad one", type, props: { bad: true }, messages: ["is bad"] }],
  notApplicable: [{ title: "another", type, props: { skip: true }, reason: "skipped" }],
};

const soundStack: StackRule = {
  ...placementMultiAz,
  name: "sound-stack",
  validateStack: (args, report) => {
    if (args.resources.length === 0) {
      args.notApplicable("empty");
    }
    for (const { props, urn } of args.resources) {
      if ("bad" in props) {
        report("is bad", urn);
      }
    }
  },
};

const stackTable: StackTable = {
  valid: [{ title: "a good stack", resources: [{ type, name: "good" }] }],
  invalid: [
    {
      title: "a bad stack",
      resources: [
        { type, name: "good" },
        { type, name: "bad", props: { bad: true } },
      ],
      violations: [{ resource: "bad", message: "is bad" }],
    },
  ],
  notApplicable: [{ title: "an empty stack", resources: [], reason: "empty" }],
};

async function failures(tests: readonly TableTest[]): Promise<string[]> {
  const failed: string[] = [];
  for (const { title, body } of tests) {
    await body().catch(() => failed.push(title));
  }
  return failed;
}

const resourceRule = (validateResource: ResourceRule["validateResource"]): ResourceRule => ({
  ...sound,
  validateResource,
});

const stackRule = (validateStack: StackRule["validateStack"]): StackRule => ({
  ...soundStack,
  validateStack,
});

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
    const idle = resourceRule(() => undefined);
    assert.deepEqual(await failures(resourceTests(idle, table)), [
      "rejects a bad one",
      "does not judge another",
    ]);
    const idleStack = stackRule(() => undefined);
    assert.equal((await failures(stackTests(idleStack, stackTable))).length, 4);
  });

  it("catch a rule that never applies", async () => {
    const shy = resourceRule((args) => args.notApplicable("skipped"));
    assert.deepEqual(await failures(resourceTests(shy, table)), [
      "accepts a good one",
      "rejects a bad one",
    ]);
  });

  it("catch a message too many, a message that differs and a reason that differs", async () => {
    const twice = resourceRule((args, report) => {
      void sound.validateResource(args, report);
      void sound.validateResource(args, report);
    });
    assert.deepEqual(await failures(resourceTests(twice, table)), ["rejects a bad one"]);
    const other = resourceRule((args, report) => {
      if ("skip" in args.props) {
        args.notApplicable("for another reason");
      }
      if ("bad" in args.props) {
        report("is bad, somehow");
      }
    });
    assert.deepEqual(await failures(resourceTests(other, table)), [
      "rejects a bad one",
      "does not judge another",
    ]);
  });

  it("catch a violation of another resource", async () => {
    const astray = stackRule((args, report) => {
      if (args.resources.length === 0) {
        args.notApplicable("empty");
      }
      if (args.resources.some(({ props }) => "bad" in props)) {
        report("is bad", args.resources[0]?.urn);
      }
    });
    assert.equal((await failures(stackTests(astray, stackTable))).length, 2);
    const wrong = resourceRule((args, report) => {
      void sound.validateResource(args, (message) => {
        report(message, "urn:another");
      });
    });
    assert.deepEqual(await failures(resourceTests(wrong, table)), ["rejects a bad one"]);
  });

  it("fail when a rule reads an unknown value", async () => {
    const careless = resourceRule(({ props }) => {
      if (props.later === true) {
        throw new Error("not reached");
      }
    });
    await assert.rejects(
      runResourceRule(careless, { type, props: { later: unknown } }),
      /can't be known during preview/,
    );
  });

  it("wait for a rule that works asynchronously, and see it fail", async () => {
    const slow = resourceRule(async (args, report) => {
      await Promise.resolve();
      await sound.validateResource(args, report);
    });
    assert.deepEqual(await failures(resourceTests(slow, table)), []);
    const failing = resourceRule(() => Promise.reject(new Error("late")));
    await assert.rejects(runResourceRule(failing, { type, props: {} }), /late/);
  });

  it("fail when a rule changes what it judges, or reports and then does not apply", async () => {
    const meddling = resourceRule(({ props }) => {
      props.added = true;
    });
    await assert.rejects(runResourceRule(meddling, { type, props: {} }), /changed the properties/);
    const undecided = resourceRule((args, report) => {
      report("is bad");
      args.notApplicable("after all");
    });
    await assert.rejects(runResourceRule(undecided, { type, props: {} }), /did not apply/);
  });

  it("answer isType for the class that is asked about", async () => {
    const Thing = { __pulumiType: type };
    const Other = { __pulumiType: "test:index:Other" };
    const answers: boolean[] = [];
    const curious = resourceRule((args) => {
      answers.push(args.isType(Thing as never), args.isType(Other as never));
      answers.push(args.asType(Thing as never) === args.props);
      answers.push(args.asType(Other as never) === undefined);
    });
    await runResourceRule(curious, { type, props: {} });
    assert.deepEqual(answers, [true, false, true, true]);
  });

  it("fill in the configuration as the engine does", async () => {
    let seen: object = {};
    const configured: ResourceRule = {
      ...resourceRule((args) => {
        seen = args.getConfig();
      }),
      configSchema: {
        properties: { zones: { type: "integer", default: 2 }, note: { type: "string" } },
        required: ["note"],
      },
    };
    const input = { type, props: {} };
    await runResourceRule(configured, input, { note: "x" });
    assert.deepEqual(seen, { zones: 2, note: "x" });
    await runResourceRule(configured, input, { note: "x", zones: 3 });
    assert.deepEqual(seen, { zones: 3, note: "x" });
    await assert.rejects(runResourceRule(configured, input), /needs .* "note"/);
    await assert.rejects(runResourceRule(configured, input, { note: "x", y: 1 }), /has no .* "y"/);
  });

  it("refuse a table that could pass for the wrong reason", () => {
    const [good] = table.valid;
    const [bad] = table.invalid;
    assert.ok(good && bad);
    const refused: readonly [Partial<ResourceTable>, RegExp][] = [
      [{ valid: [] }, /no valid case/],
      [{ invalid: [] }, /no invalid case/],
      [{ notApplicable: [] }, /no notApplicable case/],
      [{ valid: [good, { ...good, props: { other: 1 } }] }, /same title twice/],
      [{ valid: [good, { ...good, title: "the same again" }] }, /same case twice/],
      [{ invalid: [{ ...bad, messages: [] }] }, /expects no message/],
      [{ invalid: [{ ...bad, messages: [" "] }] }, /expects an empty message/],
    ];
    for (const [change, reason] of refused) {
      assert.throws(() => resourceTests(sound, { ...table, ...change }), reason);
    }
  });

  it("refuse to expect a violation of a resource that the program lacks", async () => {
    const [bad] = stackTable.invalid;
    assert.ok(bad);
    const invalid = [{ ...bad, violations: [{ resource: "missing", message: "is bad" }] }];
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
      props: { one: ref("a"), many: linked(["a"], ["x"]), set: computed("y"), fixed: "z" },
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
        ["set", []],
        ["fixed", []],
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
      { id: "b-id", one: "a-id", many: ["x"], set: "y", fixed: "z" },
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
