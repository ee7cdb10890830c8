import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { parseConfig, readConfig, type StackConfig } from "../config";
import { record } from "./support/mocks";
import { asTexts } from "./support/program/run-program";

type Values = Readonly<Record<string, unknown>>;

const SOUND: Values = {
  "aws:region": "us-west-2",
  "multizone:availabilityZones": ["us-west-2a", "us-west-2b", "us-west-2c"],
};

/** Parses configuration over a sound one; an undefined value takes a key away. */
function parse(values: Values = {}, secret?: string): StackConfig {
  const given = Object.entries({ ...SOUND, ...values }).filter(([, value]) => value !== undefined);
  return parseConfig({
    values: asTexts(Object.fromEntries(given)),
    namespace: "multizone",
    ...(secret === undefined ? {} : { isSecret: (key) => key.startsWith(secret) }),
  });
}

/** The lines of the error, without its first. */
function faults(values: Values, secret?: string): string[] {
  try {
    parse(values, secret);
  } catch (error) {
    assert.ok(pulumi.RunError.isInstance(error), "a fault must not show a stack trace");
    return error.message
      .split("\n")
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
}

describe("parseConfig", () => {
  it("fills in every default from a Region and its zones", () => {
    assert.deepEqual(parse(), {
      region: "us-west-2",
      availabilityZones: ["us-west-2a", "us-west-2b", "us-west-2c"],
      network: { cidrBlock: "10.0.0.0/16", flowLogRetentionDays: 30 },
      domain: undefined,
      loadBalancer: { deletionProtection: true, accessLogRetentionDays: 90 },
      web: {
        container: {
          image: "public.ecr.aws/docker/library/caddy:2",
          command: ["caddy", "respond", "--listen", ":8080", "--body", "multizone"],
        },
        port: 8080,
        instanceType: "t4g.small",
        ami: "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
        volumeSizeGiB: 16,
        capacity: { minimum: 3, maximum: 6 },
        healthCheck: {
          path: "/healthz",
          intervalSeconds: 10,
          timeoutSeconds: 5,
          healthyThreshold: 2,
          unhealthyThreshold: 2,
          matcher: "200",
        },
        deregistrationDelaySeconds: 60,
        healthCheckGracePeriodSeconds: 300,
        warmupSeconds: 120,
        cpuTargetPercent: 50,
        logRetentionDays: 30,
      },
      database: {
        engine: "postgres",
        engineVersion: "17",
        instanceClass: "db.t4g.small",
        name: "app",
        allocatedStorageGiB: 20,
        maxAllocatedStorageGiB: 100,
        backupRetentionDays: 7,
        deletionProtection: true,
        finalSnapshot: true,
      },
      cache: { engineVersion: "8.0", nodeType: "cache.t4g.small", snapshotRetentionDays: 7 },
    });
  });

  it("keeps the other defaults of a map when a part of it is given, at any depth", () => {
    const { web, database } = parse({
      "multizone:web": { healthCheck: { path: "/live" } },
      "multizone:database": { engine: "mysql" },
    });
    assert.equal(web.healthCheck.path, "/live");
    assert.equal(web.healthCheck.intervalSeconds, 10);
    assert.equal(web.port, 8080);
    assert.equal(database.engineVersion, "8.4");
    assert.equal(database.backupRetentionDays, 7);
  });

  it("ignores the keys of other namespaces", () => {
    assert.deepEqual(parse({ "aws:profile": "work", "elsewhere:web": { port: 1 } }), parse());
  });

  const single: readonly (readonly [title: string, values: Values, line: string])[] = [
    [
      "a missing Region",
      { "aws:region": undefined },
      "aws:region: is missing; expected the name of an AWS Region such as us-west-2; fix: pulumi config set aws:region us-west-2",
    ],
    [
      "a Region that is a zone",
      { "aws:region": "us-west-2a" },
      'aws:region: got "us-west-2a"; expected the name of an AWS Region such as us-west-2',
    ],
    [
      "missing zones",
      { "multizone:availabilityZones": undefined },
      "multizone:availabilityZones: is missing; expected a list of 2 to 8 Availability Zones; fix: pulumi config set --path 'multizone:availabilityZones[0]' <zone> && pulumi config set --path 'multizone:availabilityZones[1]' <another zone>",
    ],
    [
      "a single zone",
      { "multizone:availabilityZones": ["us-west-2a"] },
      'multizone:availabilityZones: got ["us-west-2a"]; expected a list of 2 to 8 Availability Zones',
    ],
    [
      "a list that is a text",
      { "multizone:availabilityZones": "us-west-2a" },
      'multizone:availabilityZones: got "us-west-2a"; expected a list of 2 to 8 Availability Zones',
    ],
    [
      "a Local Zone",
      { "multizone:availabilityZones": ["us-west-2a", "us-west-2-lax-1a"] },
      'multizone:availabilityZones[1]: got "us-west-2-lax-1a"; expected the name of an Availability Zone such as us-west-2a, not of a Local or Wavelength Zone',
    ],
    [
      "a zone of another Region",
      { "multizone:availabilityZones": ["us-west-2a", "us-east-1b"] },
      'multizone:availabilityZones[1]: got "us-east-1b"; expected a zone of us-west-2, the Region in aws:region',
    ],
    [
      "the same zone twice",
      { "multizone:availabilityZones": ["us-west-2a", "us-west-2b", "us-west-2a"] },
      'multizone:availabilityZones[2]: got "us-west-2a"; expected each zone once; it is availabilityZones[0] already',
    ],
    [
      "an unknown key",
      { "multizone:databse": { engine: "mysql" } },
      'multizone:databse: got {"engine":"mysql"}; there is no such setting; did you mean multizone:database?; fix: pulumi config rm multizone:databse',
    ],
    [
      "an unknown key inside a map",
      { "multizone:web": { healthCheck: { pth: "/" } } },
      'multizone:web.healthCheck.pth: got "/"; there is no such setting; did you mean multizone:web.healthCheck.path?',
    ],
    [
      "a knob that there must not be",
      { "multizone:database": { multiAz: false } },
      "multizone:database.multiAz: got false; there is no such setting; there are engine, engineVersion, instanceClass, name, allocatedStorageGiB, maxAllocatedStorageGiB, backupRetentionDays, deletionProtection, finalSnapshot",
    ],
    [
      "a map that is JSON cut short",
      { "multizone:web": '{"port": 80' },
      'multizone:web: got "{\\"port\\": 80"; expected a map of settings',
    ],
    [
      "a number that is a text",
      { "multizone:web": { port: "80" } },
      'multizone:web.port: got "80"; expected a whole number from 1 to 65535',
    ],
    [
      "a switch that is a text",
      { "multizone:database": { finalSnapshot: "no" } },
      'multizone:database.finalSnapshot: got "no"; expected true or false',
    ],
    [
      "a setting that is null",
      { "multizone:cache": { nodeType: null } },
      "multizone:cache.nodeType: got null; expected an ElastiCache node type such as cache.t4g.small",
    ],
  ];

  for (const [title, values, line] of single) {
    it(`refuses ${title}, with one line that says what is allowed`, () => {
      assert.deepEqual(faults(values), [line]);
    });
  }

  it("lists every fault at once, those between settings too, each key once", () => {
    const keys = faults({
      "aws:region": undefined,
      "multizone:availabilityZones": ["us-west-2a", "us-west-2b"],
      "multizone:typo": 1,
      "multizone:web": {
        prot: 1,
        port: 0,
        cpuTargetPercent: 60,
        capacity: { minimum: 5, maximum: 6 },
        healthCheck: { timeoutSeconds: 10 },
      },
      "multizone:database": {
        engineVersion: 8.4,
        allocatedStorageGiB: 100,
        maxAllocatedStorageGiB: 100,
      },
    }).map((line) => line.split(": ", 1)[0]);
    assert.deepEqual(keys.sort(), [
      "aws:region",
      "multizone:database.engineVersion",
      "multizone:database.maxAllocatedStorageGiB",
      "multizone:typo",
      "multizone:web.capacity.maximum",
      "multizone:web.cpuTargetPercent",
      "multizone:web.healthCheck.timeoutSeconds",
      "multizone:web.port",
      "multizone:web.prot",
    ]);
  });

  it("says how many faults there are", () => {
    assert.throws(
      () => parse({ "aws:region": undefined, "multizone:typo": 1 }),
      /^Error: The stack's configuration has 2 faults:\n/,
    );
    assert.throws(
      () => parse({ "multizone:typo": 1 }),
      /^Error: The stack's configuration has a fault:\n/,
    );
  });

  it("never shows what a secret holds, not even by what does not fit it", () => {
    const lines = faults(
      {
        "multizone:web": {
          hush: "hush-value",
          port: "port-value",
          healthCheck: { intervalSeconds: 77, timeoutSeconds: 88 },
          capacity: { minimum: 44, maximum: 66 },
        },
        "multizone:hidden": "hidden-value",
      },
      "multizone:",
    );
    assert.deepEqual(lines, [
      "multizone:hidden: got a secret; there is no such setting; there are multizone:availabilityZones, multizone:network, multizone:domain, multizone:loadBalancer, multizone:web, multizone:database, multizone:cache; fix: pulumi config rm multizone:hidden",
      "multizone:web.port: got a secret; expected a whole number from 1 to 65535",
      "multizone:web: got a secret; expected no settings but container, port, instanceType, ami, volumeSizeGiB, capacity, healthCheck, deregistrationDelaySeconds, healthCheckGracePeriodSeconds, warmupSeconds, cpuTargetPercent, requestsPerTarget, logRetentionDays",
      "multizone:web.capacity.maximum: got a secret; expected a value that fits the other settings",
      "multizone:web.healthCheck.timeoutSeconds: got a secret; expected a value that fits the other settings",
    ]);
  });
});

describe("readConfig", () => {
  it("reads the stack that is being deployed, under the name of its project", async () => {
    const { result } = await record(() => readConfig(), {
      project: "shop",
      config: {
        "aws:region": "eu-west-1",
        "shop:availabilityZones": '["eu-west-1a","eu-west-1b"]',
        "multizone:web": '{"port":1}',
      },
    });
    assert.deepEqual(
      [result.region, result.availabilityZones, result.web.port],
      ["eu-west-1", ["eu-west-1a", "eu-west-1b"], 8080],
    );
  });

  it("reads anew each time, so that one process can deploy one stack after the other", async () => {
    const region = async (name: string): Promise<string> => {
      const zones = JSON.stringify([`${name}a`, `${name}b`]);
      const config = { "aws:region": name, "multizone:availabilityZones": zones };
      return (await record(() => readConfig(), { config })).result.region;
    };
    assert.deepEqual(
      [await region("us-west-2"), await region("eu-west-1")],
      ["us-west-2", "eu-west-1"],
    );
  });

  it("does not show a secret that does not fit", async () => {
    await assert.rejects(
      record(() => readConfig(), {
        config: { "aws:region": "us-west-2", "multizone:web": '{"port":"hush"}' },
        secretKeys: ["multizone:web"],
      }),
      (error: unknown) => {
        assert.ok(pulumi.RunError.isInstance(error));
        assert.match(error.message, /multizone:web\.port: got a secret/);
        assert.doesNotMatch(error.message, /hush/);
        return true;
      },
    );
  });
});
