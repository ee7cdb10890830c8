import assert from "node:assert/strict";
import {
  type ResourceModel,
  ResourceModels,
} from "../../../../sandbox/providers/aws/resource-model";
import type {
  InputSchema,
  PropertyType,
  ResourceSchema,
} from "../../../../sandbox/providers/aws/schema/resource-schema";
import { UnknownTypeError } from "../../../../sandbox/providers/aws/schema/schemas";
import { input, madeUpSchema, model, schemas } from "../../../support/aws-models";

function madeUp(schema: Partial<ResourceSchema>): ResourceModel {
  const whole = madeUpSchema(schema);
  return new ResourceModels({ of: () => whole }).of(whole.token);
}

describe("the model of a type that no table describes", () => {
  it("has the defaults and the replacements that the SDK documents, in blocks as well", () => {
    const { defaults, replaceOn } = model("aws:fsx/lustreFileSystem:LustreFileSystem");
    assert.equal(defaults["storageType"], "SSD");
    assert.equal(defaults["copyTagsToBackups"], false);
    assert.equal(defaults["logConfiguration.level"], "DISABLED");
    assert.deepEqual(replaceOn, ["fileSystemTypeVersion", "metadataConfiguration.mode"]);
  });

  it("has no default where AWS computes the value, or where it must be given", () => {
    const documentedDefault = 1;
    const { defaults } = madeUp({
      inputs: {
        plain: input({ kind: "number" }, { documentedDefault }),
        computed: input({ kind: "number" }, { documentedDefault, computed: true }),
        required: input({ kind: "number" }, { documentedDefault, required: true }),
      },
    });
    assert.deepEqual(defaults, { plain: 1 });
  });

  const names: [title: string, name: InputSchema, isNamed: boolean][] = [
    ["may be left out", input({ kind: "string" }, { computed: true }), true],
    ["must be given", input({ kind: "string" }, { required: true }), false],
    ["may be none", input({ kind: "string" }), false],
    ["is no text", input({ kind: "number" }, { computed: true }), false],
  ];
  for (const [title, name, isNamed] of names) {
    it(`${isNamed ? "gives a name" : "gives no name"} where its name ${title}`, () => {
      const autoName = isNamed ? { property: "name", maxLength: 255 } : undefined;
      assert.deepEqual(madeUp({ inputs: { name } }).autoName, autoName);
    });
  }

  it("gives no name where the type has none", () => {
    assert.equal(model("aws:mq/broker:Broker").autoName, undefined);
  });

  it("has an id of hex digits, no outputs and no rules of its own", () => {
    const { id, outputs, constraints } = model("aws:kinesis/stream:Stream");
    assert.equal(
      id(
        {},
        (digits) => "f".repeat(digits),
        () => undefined,
        "eu-west-1",
      ),
      "f".repeat(17),
    );
    assert.deepEqual([outputs.length, constraints], [0, []]);
  });

  it("follows a block that holds itself once", () => {
    const rule: PropertyType = { kind: "block", name: "test.Rule" };
    const { replaceOn } = madeUp({
      inputs: { rules: input({ kind: "list", of: rule }), rule: input(rule) },
      blocks: {
        "test.Rule": {
          port: input({ kind: "number" }, { replaces: true }),
          inner: input(rule, { replaces: true }),
        },
      },
    });
    assert.deepEqual(replaceOn, ["rules[].port", "rules[].inner", "rule.port", "rule.inner"]);
  });

  it("is made once, of the schema of its type", () => {
    const stream = model("aws:kinesis/stream:Stream");
    assert.equal(model("aws:kinesis/stream:Stream"), stream);
    assert.equal(stream.schema, schemas.of("aws:kinesis/stream:Stream"));
  });

  it("is none where the SDK has no such type", () => {
    assert.throws(() => model("aws:kinesis/strem:Stream"), UnknownTypeError);
  });
});
