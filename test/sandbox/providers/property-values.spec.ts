import assert from "node:assert/strict";
import fc from "fast-check";
import {
  asText,
  hasUnknown,
  isPropertyMap,
  isSecret,
  isSpecial,
  propertiesOf,
  type PropertyValue,
  resourceReference,
  revealed,
  structOf,
  UNKNOWN,
} from "../../../sandbox/providers/property-values";
import { asset, secret } from "../../support/marked-values";

const REFERENCE = resourceReference("urn:pulumi:dev::multizone::aws:ec2/vpc:Vpc::vpc", "vpc-1");

describe("property values", () => {
  it("come out of a message as they went in", () => {
    const values = fc.dictionary(
      fc.string(),
      fc.jsonValue().map((value) => value as PropertyValue),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(values, (properties) => {
        // A message loses what has this name, at any depth.
        fc.pre(!JSON.stringify(properties).includes('"__proto__"'));
        // Neither JSON nor the message knows minus zero.
        const plain = JSON.parse(JSON.stringify(properties)) as typeof properties;
        assert.deepEqual(propertiesOf(structOf(plain)), plain);
      }),
    );
  });

  it("are none where a message has none", () => {
    assert.deepEqual(propertiesOf(undefined), {});
  });

  const kinds: [value: PropertyValue, isMap: boolean, isMarked: boolean, isHidden: boolean][] = [
    [{}, true, false, false],
    [{ a: 1 }, true, false, false],
    [secret("a"), true, true, true],
    [asset("a"), true, true, false],
    [REFERENCE, true, true, false],
    [[secret("a")], false, false, false],
    ["a", false, false, false],
    [null, false, false, false],
  ];
  for (const [value, isMap, isMarked, isHidden] of kinds) {
    it(`tell what ${JSON.stringify(value)} is`, () => {
      const marked = isPropertyMap(value) && isSpecial(value);
      assert.deepEqual(
        [isPropertyMap(value), marked, isSecret(value)],
        [isMap, isMarked, isHidden],
      );
    });
  }

  it("are none where nothing is given", () => {
    assert.deepEqual(
      [isPropertyMap(undefined), isSecret(undefined), revealed(undefined)],
      [false, false, undefined],
    );
  });

  const inside: [value: PropertyValue, revealed: PropertyValue][] = [
    [secret("a"), "a"],
    [secret({ b: 1 }), { b: 1 }],
    [secret(null), null],
    ["plain", "plain"],
    [{ value: "a" }, { value: "a" }],
    [asset("a"), asset("a")],
  ];
  for (const [value, plain] of inside) {
    it(`are taken out of a secret's wrapping, and no other: ${JSON.stringify(value)}`, () => {
      assert.deepEqual(revealed(value), plain);
    });
  }

  const unknown: [value: PropertyValue, isUnknown: boolean][] = [
    [UNKNOWN, true],
    [[1, UNKNOWN], true],
    [{ a: [{ b: UNKNOWN }] }, true],
    [secret(UNKNOWN), true],
    [`id is ${UNKNOWN}`, false],
    [{ [UNKNOWN]: 1 }, false],
    [[], false],
    [null, false],
  ];
  for (const [value, isUnknown] of unknown) {
    it(`are ${isUnknown ? "" : "not "}unknown: ${JSON.stringify(value)}`, () => {
      assert.equal(hasUnknown(value), isUnknown);
    });
  }

  const texts: [value: PropertyValue | undefined, text: string][] = [
    ["a", "a"],
    ["", ""],
    [5, "5"],
    [true, "true"],
    [null, "null"],
    [undefined, "null"],
    [{ a: [1] }, '{"a":[1]}'],
  ];
  for (const [value, written] of texts) {
    it(`are written as ${JSON.stringify(written)}`, () => {
      assert.equal(asText(value), written);
    });
  }
});
