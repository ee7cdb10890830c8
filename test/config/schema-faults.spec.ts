import assert from "node:assert/strict";
import { faultyPaths, pathText, schemaFaults, valueAt } from "../../config/schema-faults";
import { settings } from "../../config/settings";

const CONTEXT = { namespace: "m", isSecret: () => false };

const issuesOf = (value: unknown) => settings.safeParse(value).error?.issues ?? [];

describe("pathText", () => {
  for (const [path, text] of [
    [["web", "capacity", "minimum"], "web.capacity.minimum"],
    [["availabilityZones", 1], "availabilityZones[1]"],
    [["web", "container", "command", 0], "web.container.command[0]"],
    [[], ""],
  ] as const) {
    it(`writes ${JSON.stringify(path)} as Pulumi does: ${JSON.stringify(text)}`, () => {
      assert.equal(pathText(path), text);
    });
  }
});

describe("valueAt", () => {
  it("finds what stands under a path, and nothing where the path leads nowhere", () => {
    assert.equal(valueAt({ a: [{ b: 1 }] }, ["a", 0, "b"]), 1);
    assert.equal(valueAt({ a: 1 }, ["a", "b", "c"]), undefined);
    assert.equal(valueAt(null, ["a"]), undefined);
  });
});

describe("schemaFaults", () => {
  const value = { availabilityZones: ["us-west-2a", 2], web: { colour: "red", port: 0 } };

  it("names key, value and what is allowed", () => {
    const faults = schemaFaults(CONTEXT, issuesOf(value), value);
    assert.deepEqual(
      faults.map(({ key, value: found }) => [key, found]),
      [
        ["m:availabilityZones[1]", 2],
        ["m:web.port", 0],
        ["m:web.colour", "red"],
      ],
    );
    assert.match(faults[2]?.hint ?? "", /^there are container, port, /);
  });

  it("says how to give zones where there are none, and nothing of the kind elsewhere", () => {
    const fixes = (given: unknown) =>
      schemaFaults(CONTEXT, issuesOf(given), given).map(({ fix }) => fix);
    const fix =
      "pulumi config set --path 'm:availabilityZones[0]' <zone> && pulumi config set --path 'm:availabilityZones[1]' <another zone>";
    assert.deepEqual(fixes({}), [fix]);
    assert.deepEqual(fixes({ availabilityZones: [], web: { port: 0 } }), [fix, undefined]);
    assert.deepEqual(fixes({ availabilityZones: ["us-west-2a"] }), [undefined]);
  });

  it("does not name what a secret holds", () => {
    const faults = schemaFaults({ ...CONTEXT, isSecret: () => true }, issuesOf(value), value);
    assert.deepEqual(
      faults.map(({ key }) => key),
      ["m:availabilityZones[1]", "m:web.port", "m:web"],
    );
  });
});

describe("faultyPaths", () => {
  it("lists unknown settings by their own names", () => {
    assert.deepEqual(
      faultyPaths(issuesOf({ availabilityZones: ["us-west-2a", "us-west-2b"], web: { x: 1 } })),
      [["web", "x"]],
    );
  });
});
