import assert from "node:assert/strict";

import { apply } from "../../../policies/support/remedy";
import { proxied, unknown } from "../../support/policy/deployment";

/** The properties behind the proxy that a policy gets. */
function remedied(
  properties: Record<string, unknown>,
  remedy: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  apply(proxied(properties), remedy);
  return properties;
}

describe("a remedy", () => {
  it("sets what is absent and replaces what is wrong", () => {
    assert.deepEqual(remedied({ a: 1 }, { multiAz: true }), { a: 1, multiAz: true });
    assert.deepEqual(remedied({ multiAz: false }, { multiAz: true }), { multiAz: true });
    assert.deepEqual(remedied({ multiAz: null }, { multiAz: true }), { multiAz: true });
    assert.deepEqual(remedied({ multiAz: { on: 1 } }, { multiAz: true }), { multiAz: true });
  });

  it("keeps the rest of a block, and makes one that is not there", () => {
    assert.deepEqual(
      remedied({ healthCheck: { path: "/", enabled: false } }, { healthCheck: { enabled: true } }),
      { healthCheck: { path: "/", enabled: true } },
    );
    assert.deepEqual(remedied({}, { healthCheck: { enabled: true } }), {
      healthCheck: { enabled: true },
    });
    assert.deepEqual(remedied({ healthCheck: "x" }, { healthCheck: { enabled: true } }), {
      healthCheck: { enabled: true },
    });
  });

  it("leaves alone what is not known yet", () => {
    assert.deepEqual(remedied({ password: unknown, block: { a: unknown } }, { block: { b: 1 } }), {
      password: unknown,
      block: { a: unknown, b: 1 },
    });
  });
});
