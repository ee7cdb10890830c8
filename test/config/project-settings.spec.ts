import assert from "node:assert/strict";
import { projectSettings } from "../../config/project-settings";
import { settings } from "../../config/settings";
import { parseConfig } from "../../config";

describe("projectSettings", () => {
  const declared = projectSettings(settings);

  it("declares every key, each with a type and a description", () => {
    assert.deepEqual(
      Object.entries(declared).map(([name, { type }]) => `${name} ${type}`),
      [
        "availabilityZones array",
        "network object",
        "domain object",
        "loadBalancer object",
        "web object",
        "database object",
        "cache object",
      ],
    );
    for (const { description } of Object.values(declared)) {
      assert.match(description, /^[A-Z].*\.$/);
    }
  });

  it("has a default for every key, so that Pulumi leaves it to the program to name what is missing", () => {
    assert.ok(Object.values(declared).every((each) => each.default !== undefined));
    assert.deepEqual(declared["availabilityZones"]?.default, []);
  });

  it("declares what is fixed, and leaves to the program what depends on other settings", () => {
    assert.deepEqual(declared["network"]?.default, {
      cidrBlock: "10.0.0.0/16",
      flowLogRetentionDays: 30,
    });
    assert.deepEqual(declared["domain"]?.default, {});
    const web = declared["web"]?.default as Readonly<Record<string, unknown>>;
    assert.equal((web["healthCheck"] as { path: string }).path, "/healthz");
    assert.deepEqual(
      ["ami", "capacity", "container", "requestsPerTarget"].filter((name) => name in web),
      [],
    );
  });

  it("declares defaults that mean the same as none: the engine hands them over as if they were given", () => {
    const required = {
      "aws:region": "us-west-2",
      "multizone:availabilityZones": '["us-west-2a","us-west-2b"]',
    };
    const defaults = Object.fromEntries(
      Object.entries(declared).flatMap(([name, each]) =>
        each.default === undefined ? [] : [[`multizone:${name}`, JSON.stringify(each.default)]],
      ),
    ) as Record<string, string>;
    const namespace = "multizone";
    assert.deepEqual(
      parseConfig({ namespace, values: { ...defaults, ...required } }),
      parseConfig({ namespace, values: required }),
    );
  });
});
