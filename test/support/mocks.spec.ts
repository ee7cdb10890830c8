import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import { record } from "./mocks";
import { assertHouseRules, tree } from "./mocks-tree";

type Children = (parent: Thing) => void;

/** A component that breaks the rules of the house as a test asks it to. */
class Thing extends pulumi.ComponentResource {
  public readonly answer = 42;

  public constructor(name: string, children: Children, outputs: readonly object[]) {
    super("multizone:test:Thing", name);
    children(this);
    for (const each of outputs) {
      this.registerOutputs(each);
    }
  }
}

const ANSWER = { answer: 42 };

const thing = (children: Children, ...outputs: object[]) =>
  record(() => new Thing("thing", children, outputs));

const nothing: Children = () => undefined;

describe("record", () => {
  it("fails a program that looks something up", async () => {
    await assert.rejects(
      record(() => pulumi.runtime.invoke("aws:index/getRegion:getRegion", {})),
      /aws:index\/getRegion:getRegion was called: a preview must not look anything up/,
    );
  });

  it("answers the look-ups that a test names, and fails any other", async () => {
    const lookUps = { "aws:index/getRegion:getRegion": () => ({ name: "us-west-2" }) };
    const { result } = await record<unknown>(
      () => pulumi.runtime.invoke("aws:index/getRegion:getRegion", {}),
      { lookUps },
    );
    assert.deepEqual(result, { name: "us-west-2" });
    await assert.rejects(
      record(() => pulumi.runtime.invoke("aws:index/getPartition:getPartition", {}), { lookUps }),
      /aws:index\/getPartition:getPartition was called: a preview must not look anything up/,
    );
  });

  it("waits for resources that wait for others", async () => {
    const { inputsOf } = await record(() => {
      const first = new cloudwatch.LogGroup("first", { retentionInDays: 1 });
      const late = first.name.apply(
        (name) => new Promise<string>((resolve) => setTimeout(resolve, 50, `${name}-late`)),
      );
      new cloudwatch.LogGroup("second", { name: late });
    });
    assert.deepEqual(inputsOf("aws:cloudwatch/logGroup:LogGroup", "second"), {
      name: "first-1a2b3c4-late",
    });
  });

  it("knows each resource's parent", async () => {
    const recording = await thing(
      (parent) => new cloudwatch.LogGroup("thing-logs", {}, { parent }),
      ANSWER,
    );
    assert.deepEqual(tree(recording), [
      "aws:cloudwatch/logGroup:LogGroup thing-logs < thing",
      "multizone:test:Thing thing < stack",
    ]);
    assertHouseRules(recording);
  });

  it("hands an error of the program on", async () => {
    await assert.rejects(
      record(() => {
        throw new pulumi.RunError("no");
      }),
      (error: unknown) => pulumi.RunError.isInstance(error),
    );
  });
});

describe("assertHouseRules", () => {
  const broken: readonly (readonly [string, () => ReturnType<typeof thing>, RegExp])[] = [
    [
      "a child without a parent",
      () => thing(() => new cloudwatch.LogGroup("thing-logs"), ANSWER),
      /thing-logs has no parent/,
    ],
    [
      "a child that is not named after its parent",
      () => thing((parent) => new cloudwatch.LogGroup("logs", {}, { parent }), ANSWER),
      /logs does not begin with the name of its parent thing/,
    ],
    ["a component that registers nothing", () => thing(nothing), /thing must register exactly/],
    [
      "a component that registers twice",
      () => thing(nothing, ANSWER, ANSWER),
      /thing must register exactly/,
    ],
    [
      "a component that registers other fields than its public ones",
      () => thing(nothing, { question: 1 }),
      /thing must register exactly/,
    ],
  ];

  for (const [title, run, message] of broken) {
    it(`refuses ${title}`, async () => {
      const recording = await run();
      assert.throws(() => {
        assertHouseRules(recording);
      }, message);
    });
  }
});
