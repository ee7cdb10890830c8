import assert from "node:assert/strict";
import fc from "fast-check";
import { withoutSecrets, withSecretsOf } from "../../../../../sandbox/providers/aws/world/secrets";
import type { PropertyMap, PropertyValue } from "../../../../../sandbox/providers/property-values";
import { asset, secret } from "../../../../support/marked-values";

const key = fc.stringMatching(/^[a-z]{1,3}$/);

/** Properties with secrets at any depth. */
const properties: fc.Arbitrary<PropertyMap> = fc.letrec<{ value: PropertyValue; map: PropertyMap }>(
  (tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.oneof(
        fc.string({ maxLength: 3 }),
        fc.integer(),
        fc.boolean(),
      ) as fc.Arbitrary<PropertyValue>,
      fc.constant(secret("hunter2")),
      fc.constant(secret({ password: "hunter2" })),
      fc.array(tie("value"), { maxLength: 3 }) as fc.Arbitrary<PropertyValue>,
      tie("map"),
    ),
    map: fc.dictionary(key, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  }),
).map;

describe("secrets and the world", () => {
  it("are kept apart: a secret is left out, an entry leaves a hole", () => {
    const given = {
      name: "db",
      password: secret("hunter2"),
      users: [{ name: "a", password: secret("hunter2") }, secret("b"), "c"],
      code: asset("x"),
      none: null,
    };
    assert.deepEqual(withoutSecrets(given), {
      name: "db",
      users: [{ name: "a" }, null, "c"],
      code: asset("x"),
      none: null,
    });
  });

  it("come back from the engine's state, around what AWS tells", () => {
    const read = { name: "renamed", users: [{ name: "a" }, { name: "new" }], arn: "arn" };
    const state = {
      name: "db",
      password: secret("hunter2"),
      users: [{ name: "x", password: secret("hunter2") }],
      gone: "x",
    };
    assert.deepEqual(withSecretsOf(read, state), {
      name: "renamed",
      password: secret("hunter2"),
      users: [{ name: "a", password: secret("hunter2") }, { name: "new" }],
      arn: "arn",
    });
  });

  it("stay marked where AWS tells the value in the open", () => {
    const password = secret("hunter2");
    assert.deepEqual(withSecretsOf({ password: "hunter2" }, { password }), { password });
  });

  it("are nothing to a resource without state, as one that is imported", () => {
    assert.deepEqual(withSecretsOf({ users: [null], name: "db" }, {}), {
      users: [null],
      name: "db",
    });
  });

  it("are nowhere in what the world keeps, and whole again beside the state", () => {
    fc.assert(
      fc.property(properties, (given) => {
        const kept = withoutSecrets(given);
        assert.ok(!JSON.stringify(kept).includes("hunter2"));
        assert.deepEqual(withSecretsOf(kept, given), given);
      }),
    );
  });
});
