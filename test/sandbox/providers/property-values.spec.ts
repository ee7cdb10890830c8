import assert from "node:assert/strict";
import { runtime } from "@pulumi/pulumi";
import fc from "fast-check";
import {
  changedKeys,
  propertiesOf,
  revealed,
  structOf,
} from "../../../sandbox/providers/property-values";

const values = fc.dictionary(
  fc.string(),
  fc.jsonValue().map((value) => value as string),
);

describe("property values", () => {
  it("come out of a message as they went in", () => {
    const properties = { list: [1, "two", { three: true }], nothing: null };
    assert.deepEqual(propertiesOf(structOf(properties)), properties);
  });

  it("are none where a message has none", () => {
    assert.deepEqual(propertiesOf(undefined), {});
  });

  it("differ from themselves in nothing", () => {
    fc.assert(
      fc.property(values, (properties) => {
        assert.deepEqual(changedKeys(properties, structuredClone(properties)), []);
      }),
    );
  });

  it("are the same in any order of keys, at any depth", () => {
    assert.deepEqual(changedKeys({ tags: { a: "1", b: "2" } }, { tags: { b: "2", a: "1" } }), []);
  });

  it("differ in what is added, removed or changed, but not in the provider's notes", () => {
    assert.deepEqual(
      changedKeys(
        { __defaults: [], kept: 1, removed: 1, changed: { a: 1, __defaults: [] } },
        { __defaults: ["x"], kept: 1, added: 1, changed: { a: 2, __defaults: ["y"] } },
      ),
      ["added", "changed", "removed"],
    );
  });

  it("are taken out of a secret's wrapping", () => {
    const secret = { [runtime.specialSigKey]: runtime.specialSecretSig, value: "s3cret" };
    assert.equal(revealed(secret), "s3cret");
    assert.equal(revealed("plain"), "plain");
  });
});
