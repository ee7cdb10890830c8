import assert from "node:assert/strict";
import { reasonOf } from "../../../../../sandbox/providers/aws/check/fault";
import { tagFaults } from "../../../../../sandbox/providers/aws/check/tags";
import { type PropertyMap, UNKNOWN } from "../../../../../sandbox/providers/property-values";
import { secret } from "../../../../support/marked-values";

const SEE =
  "(https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html)";

/** This many tags. */
function tags(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, ""]));
}

describe("tags", () => {
  const rows: [title: string, inputs: PropertyMap, reasons: string[]][] = [
    ["none", {}, []],
    ["plain ones", { tags: { Name: "web", owner: "" } }, []],
    ["unknown ones", { tags: UNKNOWN }, []],
    ["one with an unknown value", { tags: { Name: UNKNOWN } }, []],
    ["fifty", { tags: tags(50) }, []],
    ["fifty-one", { tags: tags(51) }, [`tags: got 51 tags, expected at most 50 ${SEE}`]],
    ["a key of 128 characters", { tags: { ["k".repeat(128)]: "" } }, []],
    [
      "a key of 129 characters",
      { tags: { ["k".repeat(129)]: "" } },
      [`tags.${"k".repeat(129)}: got a key of 129 characters, expected 1 to 128 ${SEE}`],
    ],
    [
      "an empty key",
      { tags: { "": "x" } },
      [`tags.: got a key of 0 characters, expected 1 to 128 ${SEE}`],
    ],
    [
      "a key of AWS's own",
      { tags: { "AWS:name": "x", awsome: "x" } },
      [`tags.AWS:name: got the key "AWS:name", expected no key that begins with aws: ${SEE}`],
    ],
    ["a value of 256 characters", { tags: { a: "v".repeat(256) } }, []],
    [
      "a value of 257 characters",
      { tags: { a: "v".repeat(257) } },
      [`tags.a: got "${"v".repeat(59)}… (257 characters), expected at most 256 characters ${SEE}`],
    ],
    [
      "a long secret value",
      { tags: { a: secret("v".repeat(257)) } },
      [`tags.a: got a secret (257 characters), expected at most 256 characters ${SEE}`],
    ],
    [
      "a long value in secret tags",
      { tags: secret({ a: "v".repeat(257) }) },
      [`tags.a: got a secret (257 characters), expected at most 256 characters ${SEE}`],
    ],
  ];
  for (const [title, inputs, reasons] of rows) {
    it(`may ${reasons.length === 0 ? "" : "not "}be ${title}`, () => {
      assert.deepEqual(tagFaults(inputs).map(reasonOf), reasons);
    });
  }
});
