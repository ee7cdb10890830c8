import assert from "node:assert/strict";
import { rawValues } from "../../config/raw-values";

describe("rawValues", () => {
  it("reads the keys of its namespace from JSON, and leaves the others alone", () => {
    assert.deepEqual(
      rawValues(
        { "web:list": "[1]", "web:map": '{"x":true}', "other:list": "[2]", "aws:map": "{}" },
        "web",
        ["list", "map"],
      ),
      { values: { list: [1], map: { x: true } }, faults: [] },
    );
  });

  it("refuses a key whose namespace is its own but for a slip", () => {
    assert.deepEqual(rawValues({ "mulitzone:list": "[1]" }, "multizone", ["list"]), {
      values: {},
      faults: [
        {
          key: "mulitzone:list",
          value: [1],
          hint: "did you mean multizone:list?",
          fix: "pulumi config rm mulitzone:list",
        },
      ],
    });
  });

  it("takes no namespace of a package for a slip, however near it is", () => {
    assert.deepEqual(rawValues({ "aws:region": "x", "awsx:a": "1" }, "awsz", []).faults, []);
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

  it("says of a key that there was once where what it said is said now", () => {
    assert.deepEqual(rawValues({ "a:web": '{"port":1}' }, "a", ["services"]).faults, [
      {
        key: "a:web",
        value: { port: 1 },
        hint: "services are declared in a:services",
        fix: "pulumi config rm a:web",
      },
    ]);
  });

  it("names every setting where it has no guess", () => {
    const { faults } = rawValues({ "a:unheardOf": "1" }, "a", ["list", "map"]);
    assert.deepEqual(
      faults.map(({ hint }) => hint),
      ["there are a:list, a:map"],
    );
  });
});
