import assert from "node:assert/strict";
import { rawValues } from "../../config/raw-values";

describe("rawValues", () => {
  it("reads the keys of its namespace from JSON, and leaves the others alone", () => {
    assert.deepEqual(
      rawValues({ "a:list": "[1]", "a:map": '{"x":true}', "b:list": "[2]", "aa:map": "{}" }, "a", [
        "list",
        "map",
      ]),
      { values: { list: [1], map: { x: true } }, faults: [] },
    );
  });

  it("leaves a text that is no JSON for the schema to refuse", () => {
    assert.deepEqual(rawValues({ "a:list": "[1" }, "a", ["list"]).values, { list: "[1" });
  });

  it("refuses a key that there is no setting for, and guesses which was meant", () => {
    assert.deepEqual(rawValues({ "a:lst": "[1]" }, "a", ["list", "map"]), {
      values: {},
      faults: [
        {
          key: "a:lst",
          value: [1],
          hint: "did you mean a:list?",
          fix: "pulumi config rm a:lst",
        },
      ],
    });
  });

  it("names every setting where it has no guess", () => {
    const { faults } = rawValues({ "a:unheardOf": "1" }, "a", ["list", "map"]);
    assert.deepEqual(
      faults.map(({ hint }) => hint),
      ["there are a:list, a:map"],
    );
  });
});
