import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { shellQuote } from "../../../components/services/shell-quote";

/** Texts that a shell argument can hold: anything but the null character. */
const texts = fc.string({ unit: "binary" }).map((text) => text.replaceAll("\0", ""));

describe("shellQuote", () => {
  const table = [
    ["plain", "'plain'"],
    ["", "''"],
    ["it's", String.raw`'it'\''s'`],
    ['$(reboot) `x` "y" \\', "'$(reboot) `x` \"y\" \\'"],
  ] as const;

  for (const [text, quoted] of table) {
    it(`writes ${JSON.stringify(text)} as ${quoted}`, () => {
      assert.equal(shellQuote(text), quoted);
    });
  }

  it("lets no text break out of its quotes", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const outside = shellQuote(text).replaceAll(/'[^']*'/g, "");
        assert.equal(outside.replaceAll("\\'", ""), "");
      }),
    );
  });

  it("gives a shell back exactly the text", () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 20 }), (words) => {
        const script = `printf '%s\\0' ${words.map(shellQuote).join(" ")}`;
        const printed = execFileSync("sh", ["-c", script], { encoding: "utf8" });
        assert.deepEqual(printed.split("\0").slice(0, -1), words);
      }),
      { numRuns: 20 },
    );
  });
});
