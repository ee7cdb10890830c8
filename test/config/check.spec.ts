import assert from "node:assert/strict";
import { check } from "../../config/check";
import { aService } from "./services/support";

const ZONES = ["us-west-2a", "us-west-2b"];

const CONTEXT = { namespace: "m", region: "us-west-2", isSecret: () => false };

const keys = (values: Readonly<Record<string, unknown>>): string[] =>
  check(values, CONTEXT).faults.map(({ key }) => key);

describe("check", () => {
  it("gives sound settings back with their defaults", () => {
    const { faults, settings } = check(
      { availabilityZones: ZONES, services: [aService({ port: 81 })] },
      CONTEXT,
    );
    assert.deepEqual(faults, []);
    assert.equal(settings?.services[0]?.port, 81);
    assert.equal(settings.services[0].scaling.cpuTargetPercent, 50);
  });

  it("still checks what belongs together beside a setting that is faulty by itself", () => {
    assert.deepEqual(
      keys({
        availabilityZones: ZONES,
        database: { finalSnapshot: 1, engine: "mysql", engineVersion: "17" },
      }),
      ["m:database.finalSnapshot", "m:database.engineVersion"],
    );
  });

  it("does not check a setting against one that is faulty by itself", () => {
    assert.deepEqual(
      keys({ availabilityZones: ZONES, database: { engine: "oracle", engineVersion: "8.4" } }),
      ["m:database.engine"],
    );
  });

  it("hides no fault of one zone behind that of another", () => {
    assert.deepEqual(keys({ availabilityZones: ["nowhere", "us-west-2a", "us-west-2a"] }), [
      "m:availabilityZones[0]",
      "m:availabilityZones[2]",
    ]);
  });

  it("hides no secret of another Region behind a fault of the settings beside it", () => {
    const secret = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:own-AbCdEf";
    assert.deepEqual(
      keys({
        availabilityZones: ZONES,
        cache: { engine: "memcached", authTokenSecretArn: secret },
        services: [aService({ port: 0, secrets: { KEY: secret } })],
      }),
      [
        "m:services[0].port",
        "m:cache.engine",
        "m:cache.authTokenSecretArn",
        "m:services[0].secrets.KEY",
      ],
    );
  });

  it("hides no fault of one service, or between two, behind that of another", () => {
    const routes = [{ priority: 10, paths: ["/a"] }];
    assert.deepEqual(
      keys({
        availabilityZones: ZONES,
        services: [
          aService({ port: 0, backup: { weight: 1 } }),
          aService({ name: "Other", routes, connectsTo: ["databse"] }),
          aService({ routes: [] }),
        ],
      }),
      [
        "m:services[0].port",
        "m:services[1].name",
        "m:services[2].routes",
        "m:services[0].backup.weight",
        "m:services[2].name",
        "m:services[1].routes[0].priority",
        "m:services[1].connectsTo[0]",
      ],
    );
  });

  it("checks other settings beside services that are no list", () => {
    assert.deepEqual(
      keys({ availabilityZones: ZONES, services: {}, domain: { name: "a.example" } }),
      ["m:services", "m:domain.hostedZoneId"],
    );
  });

  it("does not count zones that are faulty by themselves", () => {
    assert.deepEqual(
      keys({
        availabilityZones: ["us-west-2a", "nowhere"],
        services: [
          aService({ scaling: { cpuTargetPercent: 90 }, healthCheck: { timeoutSeconds: 20 } }),
        ],
      }),
      ["m:availabilityZones[1]", "m:services[0].healthCheck.timeoutSeconds"],
    );
  });

  it("does not check the parts of a map that is none", () => {
    assert.deepEqual(keys({ availabilityZones: ZONES, database: [1] }), ["m:database"]);
  });

  it("checks the sign-in, and whether its secret is kept as one, even where it is faulty besides", () => {
    assert.deepEqual(
      keys({
        availabilityZones: ZONES,
        domain: { name: "a.example", hostedZoneId: "Z1" },
        signIn: { method: "userPool", clientSecret: "a b" },
      }),
      ["m:signIn.clientSecret", "m:signIn.clientSecret", "m:signIn.domainPrefix"],
    );
  });

  it("says nothing of a secret that other settings do not fit but that they do not", () => {
    const { faults } = check(
      {
        availabilityZones: ZONES,
        database: { allocatedStorageGiB: 100, maxAllocatedStorageGiB: 105 },
        services: [aService({ healthCheck: { timeoutSeconds: 20 } })],
      },
      { ...CONTEXT, isSecret: (key) => /^m:(?:database|services)/.test(key) },
    );
    const expected = "a value that fits the other settings";
    assert.equal(faults[0]?.key, "m:services");
    assert.deepEqual(faults.slice(1), [
      { key: "m:database.maxAllocatedStorageGiB", value: 105, expected, fix: undefined },
      { key: "m:services[0].healthCheck.timeoutSeconds", value: 20, expected, fix: undefined },
    ]);
  });
});
