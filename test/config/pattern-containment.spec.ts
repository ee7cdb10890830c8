import assert from "node:assert/strict";
import fc from "fast-check";
import { containsPattern } from "../../config/pattern-containment";

/** Whether a pattern matches a text, by another way: as a regular expression. */
function matches(pattern: string, text: string): boolean {
  const signs = Array.from(pattern, (sign) => {
    if (sign === "*") {
      return "[^]*";
    }
    return sign === "?" ? "[^]" : sign.replace(/[.$^+(){}[\]|\\/]/, "\\$&");
  });
  return new RegExp(`^${signs.join("")}$`).test(text);
}

const LETTERS = fc.constantFrom("a", "b", "/");
const PATTERN = fc
  .array(fc.oneof(LETTERS, fc.constantFrom("*", "?")), { maxLength: 7 })
  .map((signs) => signs.join(""));

/** A pattern and a text that it matches. */
const MATCHED = PATTERN.chain((pattern) =>
  fc
    .tuple(
      ...Array.from(pattern, (sign) => {
        if (sign === "*") {
          return fc.array(LETTERS, { maxLength: 3 }).map((letters) => letters.join(""));
        }
        return sign === "?" ? LETTERS : fc.constant(sign);
      }),
    )
    .map((parts) => ({ pattern, text: parts.join("") })),
);

describe("containsPattern", () => {
  const cases: readonly (readonly [wider: string, narrower: string, contains: boolean])[] = [
    ["/a", "/a", true],
    ["/a", "/b", false],
    ["/a", "/A", false],
    ["/a", "/a/", false],
    ["*", "", true],
    ["*", "/a?*", true],
    ["?", "*", false],
    ["*", "*", true],
    ["/*", "/api/*", true],
    ["/api/*", "/*", false],
    ["/api/*", "/api", false],
    ["/api*", "/api", true],
    ["/api*", "/api/v?/*", true],
    ["/*/b", "/a/*/b", true],
    ["/*/b", "/a/*/c", false],
    ["/a?c", "/abc", true],
    ["/a?c", "/a?c", true],
    ["/a?c", "/ac", false],
    ["/abc", "/a?c", false],
    ["*.example.com", "shop.example.com", true],
    ["*.example.com", "example.com", false],
    ["*.com", "*.example.com", true],
    ["?*", "*?", true],
    ["*", "**", true],
    ["**", "*", true],
    ["/a*b*c", "/axbxc", true],
    ["/a*b*c", "/a*c", false],
    ["", "", true],
    ["", "a", false],
  ];

  for (const [wider, narrower, contains] of cases) {
    it(`says that ${JSON.stringify(wider)} ${contains ? "takes all of" : "does not take all of"} ${JSON.stringify(narrower)}`, () => {
      assert.equal(containsPattern(wider, narrower), contains);
    });
  }

  it("is never wrong to say yes: the wider pattern matches each text that the narrower one does", () => {
    fc.assert(
      fc.property(PATTERN, MATCHED, (wider, { pattern, text }) => {
        assert.ok(matches(pattern, text));
        assert.ok(
          !containsPattern(wider, pattern) || matches(wider, text),
          `${wider} ${pattern} ${text}`,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("says of a text without wildcards exactly whether the pattern matches it", () => {
    fc.assert(
      fc.property(PATTERN, fc.array(LETTERS, { maxLength: 6 }), (pattern, letters) => {
        const text = letters.join("");
        assert.equal(containsPattern(pattern, text), matches(pattern, text));
      }),
    );
  });

  it("says yes of a text that the pattern was made for", () => {
    fc.assert(
      fc.property(MATCHED, ({ pattern, text }) => {
        assert.equal(containsPattern(pattern, text), true);
      }),
    );
  });

  it("says yes of a pattern and itself, and of whatever three in a row say", () => {
    fc.assert(
      fc.property(PATTERN, PATTERN, PATTERN, (a, b, c) => {
        assert.ok(containsPattern(a, a));
        if (containsPattern(a, b) && containsPattern(b, c)) {
          assert.ok(containsPattern(a, c), `${a} ${b} ${c}`);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
