import assert from "node:assert/strict";
import { interfaceIn, parseText } from "../../../../../sandbox/providers/aws/schema/declarations";
import { propertyType } from "../../../../../sandbox/providers/aws/schema/property-type";
import type { PropertyType } from "../../../../../sandbox/providers/aws/schema/resource-schema";

function typeOf(text: string): PropertyType {
  const [property] = interfaceIn(parseText(`interface T { p: ${text} }`), "T") ?? [];
  assert.ok(property);
  return propertyType(property.type);
}

describe("the type of a property", () => {
  const string: PropertyType = { kind: "string" };
  const block: PropertyType = { kind: "block", name: "ec2.SecurityGroupIngress" };
  const types: [text: string, type: PropertyType][] = [
    ["string", string],
    ["number", { kind: "number" }],
    ["boolean", { kind: "boolean" }],
    ["any", { kind: "any" }],
    ["pulumi.Input<string>", string],
    ["pulumi.Output<string | undefined>", string],
    ["(string)", string],
    ["pulumi.Input<pulumi.Input<string>[]>", { kind: "list", of: string }],
    [
      "pulumi.Input<{[key: string]: pulumi.Input<number>}>",
      { kind: "map", of: { kind: "number" } },
    ],
    ["pulumi.Input<inputs.ec2.SecurityGroupIngress>", block],
    ["pulumi.Output<outputs.ec2.SecurityGroupIngress[]>", { kind: "list", of: block }],
    [
      "pulumi.Input<enums.autoscaling.MetricsGranularity>",
      { kind: "enum", values: ["1Minute"], open: false },
    ],
    [
      "pulumi.Input<string | enums.autoscaling.MetricsGranularity>",
      { kind: "enum", values: ["1Minute"], open: true },
    ],
    ["pulumi.Input<string | Role>", { kind: "resource" }],
    ["pulumi.Input<Role>", { kind: "resource" }],
    ["pulumi.Input<pulumi.asset.Archive>", { kind: "asset" }],
    ["pulumi.Input<pulumi.asset.Asset | pulumi.asset.Archive>", { kind: "asset" }],
    [
      "pulumi.Input<string | inputs.ec2.SecurityGroupIngress>",
      { kind: "union", of: [string, block] },
    ],
    ["lambda.Callback", { kind: "any" }],
    ["undefined", { kind: "any" }],
    ["() => void", { kind: "any" }],
    ["{ a: string }", { kind: "any" }],
  ];
  for (const [text, type] of types) {
    it(`${text} is ${JSON.stringify(type)}`, () => {
      assert.deepEqual(typeOf(text), type);
    });
  }

  it("is refused where it names an enum that the SDK does not have", () => {
    assert.throws(() => typeOf("enums.autoscaling.Nothing"), {
      message: "@pulumi/aws declares no enum autoscaling.Nothing",
    });
  });
});
