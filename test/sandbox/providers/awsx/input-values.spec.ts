import assert from "node:assert/strict";
import { runtime } from "@pulumi/pulumi";
import {
  asInput,
  dependenciesIn,
  revealedValue,
} from "../../../../sandbox/providers/awsx/input-values";
import { type PropertyMap, UNKNOWN } from "../../../../sandbox/providers/property-values";

function output(given: PropertyMap): PropertyMap {
  return { [runtime.specialSigKey]: runtime.specialOutputValueSig, ...given };
}

function secret(value: PropertyMap[string]): PropertyMap {
  return { [runtime.specialSigKey]: runtime.specialSecretSig, value };
}

describe("an output among the inputs of a component", () => {
  const inputs = {
    list: [output({ value: "a", dependencies: ["urn:a"] }), "b"],
    planned: output({ dependencies: ["urn:c", "urn:d"] }),
    hidden: output({ value: "e", secret: true }),
  };

  it("goes into a resource as its value, which may be unknown or secret", () => {
    assert.deepEqual(asInput(inputs), {
      list: ["a", "b"],
      planned: UNKNOWN,
      hidden: secret("e"),
    });
  });

  it("tells on which resources it depends", () => {
    assert.deepEqual(dependenciesIn(inputs), ["urn:a", "urn:c", "urn:d"]);
  });

  it("is read whether or not it is a secret", () => {
    assert.equal(revealedValue(inputs.hidden), "e");
    assert.equal(revealedValue(secret("e")), "e");
    assert.equal(revealedValue(inputs.planned), UNKNOWN);
  });
});
