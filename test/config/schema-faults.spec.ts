import assert from "node:assert/strict";
import { faultyPaths, pathText, schemaFaults, valueAt } from "../../config/schema-faults";
import { settings } from "../../config/settings";

const CONTEXT = { namespace: "m", isSecret: () => false };

const issuesOf = (value: unknown) => settings.safeParse(value).error?.issues ?? [];

describe("pathText", () => {
  for (const [path, text] of [
    [["services", 0, "capacity", "minimum"], "services[0].capacity.minimum"],
    [["availabilityZones", 1], "availabilityZones[1]"],
    [["services", 1, "routes", 0, "paths", 2], "services[1].routes[0].paths[2]"],
    [["services", 0, "environment", "a.b"], 'services[0].environment["a.b"]'],
    [["x-y"], "x-y"],
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
  const value = {
    availabilityZones: ["us-west-2a", 2],
    database: { colour: "red", backupRetentionDays: 0 },
  };

  it("names key, value and what is allowed", () => {
    const faults = schemaFaults(CONTEXT, issuesOf(value), value);
    assert.deepEqual(
      faults.map(({ key, value: found }) => [key, found]),
      [
        ["m:availabilityZones[1]", 2],
        ["m:database.backupRetentionDays", 0],
        ["m:database.colour", "red"],
      ],
    );
    assert.match(faults[2]?.hint ?? "", /^there are shape, engine, engineVersion, /);
  });

  it("names what there is in the entries of a list, however deep", () => {
    const services = [
      { name: "shop", platform: "instances", prot: 1, routes: [{ priority: 1, path: "/" }] },
    ];
    const given = { availabilityZones: ["us-west-2a", "us-west-2b"], services };
    assert.deepEqual(
      schemaFaults(CONTEXT, issuesOf(given), given).map(({ key, hint }) => [key, hint]),
      [
        ["m:services[0].routes[0].path", "did you mean m:services[0].routes[0].paths?"],
        ["m:services[0].prot", "did you mean m:services[0].port?"],
      ],
    );
  });

  it("says how to give zones where there are none, and nothing of the kind elsewhere", () => {
    const fixes = (given: unknown) =>
      schemaFaults(CONTEXT, issuesOf(given), given).map(({ fix }) => fix);
    const fix =
      "pulumi config set --path 'm:availabilityZones[0]' <zone> && pulumi config set --path 'm:availabilityZones[1]' <another zone>";
    assert.deepEqual(fixes({}), [fix]);
    assert.deepEqual(fixes({ availabilityZones: [], database: { finalSnapshot: 0 } }), [
      fix,
      undefined,
    ]);
    assert.deepEqual(fixes({ availabilityZones: ["us-west-2a"] }), [undefined]);
  });

  it("does not name what a secret holds", () => {
    const faults = schemaFaults({ ...CONTEXT, isSecret: () => true }, issuesOf(value), value);
    assert.deepEqual(
      faults.map(({ key }) => key),
      ["m:availabilityZones[1]", "m:database.backupRetentionDays", "m:database"],
    );
  });
});

describe("faultyPaths", () => {
  it("lists unknown settings by their own names", () => {
    assert.deepEqual(
      faultyPaths(issuesOf({ availabilityZones: ["us-west-2a", "us-west-2b"], cache: { x: 1 } })),
      [["cache", "x"]],
    );
  });
});
