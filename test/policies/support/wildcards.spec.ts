import assert from "node:assert/strict";

import fc from "fast-check";

import { fits } from "../../../policies/support/wildcards";

const arn = "arn:aws:ec2:us-east-1:123456789012:volume/vol-1";

describe("a pattern with wildcards", () => {
  for (const pattern of ["*", arn, "arn:*:ec2:*:volume/*", "arn:aws:ec2:*", "*vol-1", "a**1"]) {
    it(`"${pattern}" fits`, () => {
      assert.equal(fits(pattern, arn), true);
    });
  }

  for (const pattern of ["", "*file-system*", "arn:aws:s3*", "*vol-2", `${arn}*1`, "*vol-1*-1"]) {
    it(`"${pattern}" does not fit`, () => {
      assert.equal(fits(pattern, arn), false);
    });
  }

  it("takes nothing but the star for special", () => {
    assert.equal(fits("a.c", "abc"), false);
    assert.equal(fits("[a]*", "[a]b"), true);
  });

  it("agrees with a regular expression", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 8 });
    const patterns = fc.string({ unit: fc.constantFrom("a", "b", "*"), maxLength: 8 });
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        const expression = new RegExp(`^${pattern.replaceAll("*", ".*")}$`);
        assert.equal(fits(pattern, text), expression.test(text));
      }),
    );
  });
});
