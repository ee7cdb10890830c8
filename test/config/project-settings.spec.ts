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
        "secondaryRegion string",
        "network object",
        "domain object",
        "loadBalancer object",
        "signIn object",
        "services array",
        "namespace string",
        "repositories object",
        "database object",
        "cache object",
        "tables array",
        "queues array",
        "topics array",
        "buckets array",
        "bucketLogRetentionDays integer",
        "backup object",
        "dataProtection object",
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
      interfaceEndpoints: [],
    });
    assert.equal(declared["secondaryRegion"]?.default, "");
    assert.deepEqual(declared["domain"]?.default, {});
    // A map that a stack need not give has no defaults of its own.
    assert.ok(!("serverless" in (declared["cache"]?.default as object)));
    assert.deepEqual(declared["signIn"]?.default, {
      scopes: ["openid"],
      sessionHours: 8,
      unauthenticated: "authenticate",
      deletionProtection: true,
    });
    assert.equal(declared["namespace"]?.default, "multizone.internal");
  });

  it("says what lists are of, and gives one of maps its default", () => {
    assert.deepEqual(declared["availabilityZones"]?.items, { type: "string" });
    assert.deepEqual(declared["services"]?.items, { type: "object" });
    assert.deepEqual(declared["services"].default, [
      {
        name: "web",
        platform: "instances",
        routes: [{ priority: 1000, paths: ["/*"] }],
        connectsTo: ["database", "cache"],
      },
    ]);
    assert.equal(declared["namespace"]?.items, undefined);
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
