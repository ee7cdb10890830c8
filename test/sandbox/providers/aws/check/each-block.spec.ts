import assert from "node:assert/strict";
import { runtime } from "@pulumi/pulumi";
import { oneOf, required } from "../../../../../sandbox/providers/aws/check/constraints";
import { eachBlock } from "../../../../../sandbox/providers/aws/check/each-block";
import { type PropertyMap, UNKNOWN } from "../../../../../sandbox/providers/property-values";

const rules = eachBlock("rules[]", [oneOf("protocol", ["tcp"]), required("port")]);
const secret = (value: PropertyMap): PropertyMap => ({
  [runtime.specialSigKey]: runtime.specialSecretSig,
  value,
});

describe("a constraint on each block", () => {
  it("tells which block is wrong", () => {
    assert.deepEqual(
      rules({
        rules: [
          { port: 1, protocol: "tcp" },
          { port: 2, protocol: "udp" },
        ],
      }),
      [{ property: "rules[1].protocol", given: '"udp"', expected: "one of tcp" }],
    );
  });

  it("tells of every block", () => {
    const properties = rules({ rules: [{}, {}] }).map(({ property }) => property);
    assert.deepEqual(properties, ["rules[0].port", "rules[1].port"]);
  });

  it("does not tell what is in a secret block", () => {
    assert.deepEqual(rules({ rules: [secret({ port: 1, protocol: "hidden" })] }), [
      { property: "rules[0].protocol", given: "a secret", expected: "one of tcp" },
    ]);
  });

  for (const [what, inputs] of [
    ["a block that is not known yet", { rules: [UNKNOWN] }],
    ["blocks that are not known yet", { rules: UNKNOWN }],
    ["no blocks", {}],
  ] as const) {
    it(`says nothing of ${what}`, () => {
      assert.deepEqual(rules(inputs), []);
    });
  }
});
