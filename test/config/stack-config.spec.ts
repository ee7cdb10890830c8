import assert from "node:assert/strict";
import { settings } from "../../config/settings";
import { type StackConfig, stackConfig } from "../../config/stack-config";

const of = (values: Readonly<Record<string, unknown>> = {}): StackConfig =>
  stackConfig(
    settings.parse({ availabilityZones: ["us-west-2a", "us-west-2b", "us-west-2c"], ...values }),
    "us-west-2",
  );

describe("stackConfig", () => {
  it("has the service of the default where a stack names none", () => {
    assert.deepEqual(
      of().services.map(({ name, platform, routes, connectsTo, capacity }) => ({
        name,
        platform,
        routes,
        connectsTo,
        capacity,
      })),
      [
        {
          name: "web",
          platform: "instances",
          routes: [{ priority: 1000, paths: ["/*"], hosts: [] }],
          connectsTo: ["database", "cache"],
          capacity: { minimum: 3, maximum: 6, afterZoneLoss: 2 },
        },
      ],
    );
  });

  it("gives each service the zones' number and what is said of repositories", () => {
    const { services } = of({
      repositories: { retainedImages: 5, forceDelete: true },
      services: ["shop", "order"].map((name, index) => ({
        name,
        platform: "containers",
        routes: [{ priority: index + 1, paths: [`/${name}`] }],
      })),
    });
    assert.deepEqual(
      services.map(({ name, capacity: { minimum }, repository }) => [name, minimum, repository]),
      [
        ["shop", 3, { retainedImages: 5, forceDelete: true }],
        ["order", 3, { retainedImages: 5, forceDelete: true }],
      ],
    );
  });

  it("hands over the namespace, the firewall and the sign-in", () => {
    assert.equal(of({ namespace: "shop.internal" }).namespace, "shop.internal");
    assert.deepEqual(of({ loadBalancer: { firewall: { bodyLimitBytes: 1 } } }).loadBalancer, {
      deletionProtection: true,
      accessLogRetentionDays: 90,
      firewall: {
        requestsPerAddress: 2000,
        bodyLimitBytes: 1,
        largeBodyPaths: [],
        logRetentionDays: 30,
      },
    });
    assert.equal(of().signIn, undefined);
    const domain = { name: "a.example", hostedZoneId: "Z1" };
    const signIn = { method: "userPool", domainPrefix: "shop" };
    assert.equal(of({ domain, signIn }).signIn?.method, "userPool");
  });

  it("has a database, a cache and backups with the defaults that depend on other settings", () => {
    const { database, cache, backup } = of({ database: { engine: "mysql" } });
    assert.equal(database.engineVersion, "8.4");
    assert.deepEqual(cache.shape, {
      kind: "oneShard",
      nodeType: "cache.t4g.small",
      replicasPerShard: 2,
    });
    assert.equal(backup?.lock?.minRetentionDays, 35);
    assert.equal(of({ backup: { enabled: false } }).backup, undefined);
  });

  it("knows a domain only as a whole", () => {
    assert.equal(of().domain, undefined);
    assert.deepEqual(of({ domain: { name: "a.example", hostedZoneId: "Z1" } }).domain, {
      name: "a.example",
      hostedZoneId: "Z1",
    });
  });
});
