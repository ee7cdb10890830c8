import assert from "node:assert/strict";
import { documented } from "../../../../../sandbox/providers/aws/schema/documentation";

describe("the documentation of a property", () => {
  const defaults: [comment: string, value: string | number | boolean | undefined][] = [
    ["Time between checks. Defaults to `30`.", 30],
    ["Time between checks, in seconds. The default is 300 seconds.", 300],
    ["The default value is `10`, in minutes.", 10],
    ["Whether it is on. Default is `true`.", true],
    ["Whether it is on (default: false)", false],
    ["Whether it is on, defaults to false.", false],
    ["The class. Default to `STANDARD`.", "STANDARD"],
    ['The type. Defaults to `"io1"`.', "io1"],
    ["The prefix. Defaults to ``.", ""],
    ["The Region. Defaults to the Region of the provider.", undefined],
    ["Defaults to `true` for one, and defaults to `false` for others.", undefined],
    ["For network load balancers it defaults to `10`.", undefined],
    ["If it is left out, it defaults to `false`.", undefined],
    ["Only for some types. Defaults to `10`.", 10],
    ["The algorithm. Defaults to `roundRobin`.", undefined],
    ["The default is 10.5 seconds", undefined],
    ["No word of it.", undefined],
    ["", undefined],
  ];
  for (const [comment, value] of defaults) {
    it(`tells the default ${value === undefined ? "of nothing" : JSON.stringify(value)}: ${comment}`, () => {
      assert.equal(documented(comment).default, value);
      assert.equal(Object.hasOwn(documented(comment), "default"), value !== undefined);
    });
  }

  const replaces: [comment: string, isReplacing: boolean][] = [
    ["Name of it. Forces new resource.", true],
    ["Name of it (Forces a new resource).", true],
    ["Name of it; this forces replacement.", true],
    ["A change forces the creation of a new one.", true],
    ["Changing this will recreate it.", true],
    ["Changing this creates a new resource.", true],
    ["A change of this value replaces it.", true],
    ["Any value that changes forces a wait.", true],
    ["Whether to force deletion.", false],
    ["Changes are applied at once. A replacement needs more.", false],
    ["", false],
  ];
  for (const [comment, isReplacing] of replaces) {
    it(`tells ${isReplacing ? "" : "nothing "}of a replacement: ${comment}`, () => {
      assert.equal(documented(comment).replaces, isReplacing);
    });
  }
});
