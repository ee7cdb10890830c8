import assert from "node:assert/strict";

import fc from "fast-check";

import { isPattern, mayFit } from "../../../../policies/graph/backups/arn-patterns";
import { fits } from "../../../../policies/support/wildcards";

const volume = "arn:aws:ec2:us-east-1:123456789012:volume/vol-1";

describe("the ARN patterns of AWS Backup", () => {
  it("are told from ARNs by a star", () => {
    assert.equal(isPattern("*"), true);
    assert.equal(isPattern("arn:aws:ec2:*:*:volume/*"), true);
    assert.equal(isPattern(volume), false);
  });

  const created = "arn:*:ec2:*:*:volume/*";

  for (const pattern of ["*", "arn:aws:ec2:*:volume/*", "*:volume/vol-1", "arn:*", volume]) {
    it(`may fit a volume that is not created yet by ${pattern}`, () => {
      assert.equal(mayFit(pattern, created), true);
    });
  }

  for (const pattern of [
    "",
    "arn:aws:s3:::*",
    "arn:*:ec2:*:*:instance/*",
    "arn:aws:elasticfilesystem:*",
  ]) {
    it(`cannot fit a volume that is not created yet by "${pattern}"`, () => {
      assert.equal(mayFit(pattern, created), false);
    });
  }

  it("may fit what begins with a star, of which nothing may be left", () => {
    assert.equal(mayFit("", "*"), true);
    assert.equal(mayFit("", "**"), true);
    assert.equal(mayFit("", "a*"), false);
    assert.equal(mayFit("a", "*a*"), true);
  });

  const texts = fc.string({ unit: fc.constantFrom("a", "b", ":"), maxLength: 6 });
  const patterns = fc.string({ unit: fc.constantFrom("a", "b", ":", "*"), maxLength: 6 });
  const asRegExp = (pattern: string, star: string): RegExp =>
    new RegExp(`^${pattern.replaceAll("*", star)}$`);

  it("agree with a regular expression", () => {
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        assert.equal(mayFit(pattern, text), asRegExp(pattern, ".*").test(text));
      }),
    );
  });

  it("may fit an ARN whenever a text is found that fits both", () => {
    fc.assert(
      fc.property(patterns, patterns, texts, (pattern, arn, text) => {
        const both = fits(pattern, text) && asRegExp(arn, "[^:]*").test(text);
        assert.ok(!both || mayFit(pattern, arn));
      }),
    );
  });
});
