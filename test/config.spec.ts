import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { parseConfig, readConfig, type StackConfig } from "../config";
import { cacheConfig } from "../config/cache/cache-config";
import { databaseConfig } from "../config/database/database-config";
import { settings } from "../config/settings";
import { aService } from "./config/services/support";
import { record } from "./support/mocks";
import { asTexts } from "./support/program/run-program";

type Values = Readonly<Record<string, unknown>>;

const SOUND: Values = {
  "aws:region": "us-west-2",
  "multizone:availabilityZones": ["us-west-2a", "us-west-2b", "us-west-2c"],
};

const ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:token-AbCdEf";

const WEB = {
  image: { reference: "public.ecr.aws/docker/library/caddy:2" },
  command: ["caddy", "respond", "--listen", ":8080", "--body", "web"],
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
    const given = settings.parse({ availabilityZones: SOUND["multizone:availabilityZones"] });
    assert.deepEqual(parse(), {
      region: "us-west-2",
      availabilityZones: ["us-west-2a", "us-west-2b", "us-west-2c"],
      secondaryRegion: undefined,
      network: { cidrBlock: "10.0.0.0/16", flowLogRetentionDays: 30, interfaceEndpoints: [] },
      domain: undefined,
      loadBalancer: {
        deletionProtection: true,
        accessLogRetentionDays: 90,
        firewall: {
          requestsPerAddress: 2000,
          bodyLimitBytes: 8192,
          largeBodyPaths: [],
          logRetentionDays: 30,
        },
      },
      signIn: undefined,
      services: [
        {
          name: "web",
          platform: "instances",
          container: WEB,
          port: 8080,
          environment: {},
          secrets: {},
          routes: [{ priority: 1000, paths: ["/*"], hosts: [] }],
          healthCheck: {
            path: "/healthz",
            intervalSeconds: 10,
            timeoutSeconds: 5,
            healthyThreshold: 2,
            unhealthyThreshold: 2,
            matcher: "200",
            gracePeriodSeconds: 300,
          },
          capacity: { minimum: 3, maximum: 6, afterZoneLoss: 2 },
          scaling: { cpuTargetPercent: 50, requestsPerTarget: 1000, warmupSeconds: 120 },
          algorithm: "roundRobin",
          slowStartSeconds: 0,
          stickinessSeconds: undefined,
          signIn: false,
          connectsTo: ["database", "cache"],
          deregistrationDelaySeconds: 60,
          logRetentionDays: 30,
          repository: { retainedImages: 30, forceDelete: false },
          backup: { weight: 0, capacity: 0, container: WEB },
          instances: {
            instanceTypes: ["t4g.small"],
            ami: "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
            volumeSizeGiB: 16,
            standby: 0,
            onDemandBase: 3,
            spotPercent: 0,
          },
        },
      ],
      namespace: "multizone.internal",
      database: databaseConfig(given),
      cache: cacheConfig(given),
      tables: [],
      queues: [],
      topics: [],
      buckets: [],
      bucketLogRetentionDays: 90,
      backup: {
        startHour: 5,
        retentionDays: 35,
        lock: { minRetentionDays: 35, maxRetentionDays: 350, coolingOffDays: undefined },
        forceDestroy: false,
      },
      dataProtection: { protect: true, retainOnDelete: true },
    });
  });

  it("keeps the other defaults of a map when a part of it is given, at any depth", () => {
    const { loadBalancer, services, database } = parse({
      "multizone:loadBalancer": { firewall: { bodyLimitBytes: 1024 } },
      "multizone:services": [aService({ healthCheck: { path: "/live" } })],
      "multizone:database": { engine: "mysql" },
    });
    assert.equal(loadBalancer.firewall.bodyLimitBytes, 1024);
    assert.equal(loadBalancer.firewall.requestsPerAddress, 2000);
    assert.equal(loadBalancer.accessLogRetentionDays, 90);
    assert.equal(services[0]?.healthCheck.path, "/live");
    assert.equal(services[0].healthCheck.intervalSeconds, 10);
    assert.equal(services[0].port, 8080);
    assert.equal(database.engineVersion, "8.4");
    assert.equal(database.backupRetentionDays, 7);
  });

  it("ignores the keys of other namespaces", () => {
    assert.deepEqual(parse({ "aws:profile": "work", "elsewhere:services": { port: 1 } }), parse());
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
      "the key that services were once declared in",
      { "multizone:web": { port: 80 } },
      'multizone:web: got {"port":80}; there is no such setting; services are declared in multizone:services; fix: pulumi config rm multizone:web',
    ],
    [
      "an unknown key inside a map of a list",
      { "multizone:services": [aService({ healthCheck: { pth: "/" } })] },
      'multizone:services[0].healthCheck.pth: got "/"; there is no such setting; did you mean multizone:services[0].healthCheck.path?',
    ],
    [
      "a list without an entry",
      { "multizone:services": [] },
      "multizone:services: got []; expected a list of 1 to 50 services",
    ],
    [
      "an entry that is no map",
      { "multizone:services": ["shop"] },
      'multizone:services[0]: got "shop"; expected a map of settings',
    ],
    [
      "a service without a route",
      { "multizone:services": [aService({ routes: undefined })] },
      "multizone:services[0].routes: is missing; expected a list of 1 to 100 routes",
    ],
    [
      "the settings of the other platform, as they were given",
      { "multizone:services": [aService({ containers: { cpuUnits: 512 } })] },
      'multizone:services[0].containers: got {"cpuUnits":512}; expected none, because the service\'s platform is instances',
    ],
    [
      "a path for large bodies that does not begin with /",
      { "multizone:loadBalancer": { firewall: { largeBodyPaths: ["upload"] } } },
      'multizone:loadBalancer.firewall.largeBodyPaths[0]: got "upload"; expected a path such as /upload/* that begins with /, of at most 200 ASCII characters, without spaces, without ?, and with * at its end or nowhere',
    ],
    [
      "a mount path with parts of dots alone",
      {
        "multizone:services": [
          aService({ instances: { dataVolume: { sizeGiB: 1, mountPath: "/etc/../x" } } }),
        ],
      },
      'multizone:services[0].instances.dataVolume.mountPath: got "/etc/../x"; expected an absolute path such as /data, of at most 255 characters, whose parts are letters, digits, dots, hyphens and underscores, and none of them dots alone',
    ],
    [
      "a variable that the program sets",
      { "multizone:services": [aService({ environment: { DATABASE_HOST: "x" } })] },
      'multizone:services[0].environment.DATABASE_HOST: got "x"; expected a name of capital letters, digits and underscores that does not begin with AWS_, ECS_, DATABASE_ or CACHE_: those are set by the program and by AWS',
    ],
    [
      "a back end that there is not",
      { "multizone:services": [aService({ connectsTo: ["databse"] })] },
      'multizone:services[0].connectsTo[0]: got "databse"; expected one of database, cache; did you mean database?',
    ],
    [
      "a secret where its ARN belongs, without showing it",
      { "multizone:services": [aService({ secrets: { TOKEN: "hush" } })] },
      "multizone:services[0].secrets.TOKEN: got a secret; expected the ARN of a Secrets Manager secret such as arn:aws:secretsmanager:us-west-2:123456789012:secret:name-AbCdEf",
    ],
    [
      "a plain client secret under a mistyped name, without showing it",
      { "multizone:signIn": { clientSecrt: "hush" } },
      "multizone:signIn.clientSecrt: got a secret; there is no such setting; did you mean multizone:signIn.clientSecret?",
    ],
    [
      "a knob that there must not be",
      { "multizone:database": { multiAz: false } },
      "multizone:database.multiAz: got false; there is no such setting; there are shape, engine, engineVersion, instanceClass, name, readReplicas, masterSecretArn, masterSecretVersionStage, serverless, storageType, iops, allocatedStorageGiB, maxAllocatedStorageGiB, proxy, insights, backupRetentionDays, backupWindow, maintenanceWindow, snapshot, deletionProtection, finalSnapshot, readsPerSecond, uncachedReadsPerSecond",
    ],
    [
      "a map that is JSON cut short",
      { "multizone:database": '{"engine": "mysql' },
      'multizone:database: got "{\\"engine\\": \\"mysql"; expected a map of settings',
    ],
    [
      "a number that is a text",
      { "multizone:services": [aService({ port: "80" })] },
      'multizone:services[0].port: got "80"; expected a whole number from 1 to 65535',
    ],
    [
      "a switch that is a text",
      { "multizone:database": { finalSnapshot: "no" } },
      'multizone:database.finalSnapshot: got "no"; expected true or false',
    ],
    [
      "a setting that is null",
      { "multizone:database": { deletionProtection: null } },
      "multizone:database.deletionProtection: got null; expected true or false",
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
      "multizone:signIn": { method: "userPool" },
      "multizone:services": [
        aService({ prot: 1, port: 0, scaling: { cpuTargetPercent: 60 } }),
        aService({ capacity: { minimum: 5, maximum: 6 }, healthCheck: { timeoutSeconds: 10 } }),
      ],
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
      "multizone:domain.name",
      "multizone:services[0].port",
      "multizone:services[0].prot",
      "multizone:services[0].scaling.cpuTargetPercent",
      "multizone:services[1].capacity.maximum",
      "multizone:services[1].healthCheck.timeoutSeconds",
      "multizone:services[1].name",
      "multizone:services[1].routes[0].priority",
      "multizone:signIn.domainPrefix",
      "multizone:typo",
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
        "multizone:database": { engine: "mysql", hush: "hush-value", engineVersion: "17" },
        "multizone:signIn": { clientId: "id", method: "method-value" },
        "multizone:services": [
          aService({
            hush: "hush-value",
            port: "port-value",
            healthCheck: { intervalSeconds: 77, timeoutSeconds: 88 },
            capacity: { minimum: 44, maximum: 66 },
          }),
        ],
        "multizone:hidden": "hidden-value",
      },
      "multizone:",
    );
    assert.deepEqual(lines, [
      "multizone:hidden: got a secret; there is no such setting; there are multizone:availabilityZones, multizone:secondaryRegion, multizone:network, multizone:domain, multizone:loadBalancer, multizone:signIn, multizone:services, multizone:namespace, multizone:repositories, multizone:database, multizone:cache, multizone:tables, multizone:queues, multizone:topics, multizone:buckets, multizone:bucketLogRetentionDays, multizone:backup, multizone:dataProtection; fix: pulumi config rm multizone:hidden",
      "multizone:services: got a secret; expected services without a secret, whose value would stand in plain text in the state; keep the value in AWS Secrets Manager and name its ARN under the secrets of the service",
      "multizone:signIn.method: got a secret; expected one of userPool, userPoolSaml, userPoolOidc, oidc",
      "multizone:services[0].port: got a secret; expected a whole number from 1 to 65535",
      "multizone:services[0]: got a secret; expected no settings but name, platform, image, tag, command, port, environment, secrets, routes, healthCheck, capacity, scaling, algorithm, slowStartSeconds, stickinessSeconds, signIn, connectsTo, deregistrationDelaySeconds, logRetentionDays, backup, instances, containers",
      "multizone:database: got a secret; expected no settings but shape, engine, engineVersion, instanceClass, name, readReplicas, masterSecretArn, masterSecretVersionStage, serverless, storageType, iops, allocatedStorageGiB, maxAllocatedStorageGiB, proxy, insights, backupRetentionDays, backupWindow, maintenanceWindow, snapshot, deletionProtection, finalSnapshot, readsPerSecond, uncachedReadsPerSecond",
      "multizone:database.engineVersion: got a secret; expected a value that fits the other settings",
      "multizone:services[0].healthCheck.timeoutSeconds: got a secret; expected a value that fits the other settings",
      "multizone:services[0].capacity.maximum: got a secret; expected a value that fits the other settings",
    ]);
  });

  describe("with a client secret", () => {
    const OIDC = {
      method: "userPoolOidc",
      domainPrefix: "shop",
      issuer: "https://login.example.com",
      clientId: "id",
    };
    const DOMAIN = { name: "a.example", hostedZoneId: "Z1" };
    const values = (signIn: Values): Values => ({
      "multizone:domain": DOMAIN,
      "multizone:signIn": { ...OIDC, ...signIn },
      "multizone:services": [aService({ signIn: true })],
    });

    it("refuses one that is plain text, and does not show it", () => {
      assert.deepEqual(faults(values({ clientSecret: "hush" })), [
        "multizone:signIn.clientSecret: got a secret; expected a value that Pulumi keeps encrypted; this one is plain text; fix: pulumi config set --secret --path 'multizone:signIn.clientSecret'",
      ]);
    });

    it("takes one that Pulumi keeps, and keeps it a secret", async () => {
      const { signIn } = parse(values({ clientSecret: "hush" }), "multizone:signIn");
      assert.ok(signIn?.method === "userPoolOidc" && "value" in signIn.clientSecret);
      assert.ok(pulumi.Output.isInstance(signIn.clientSecret.value));
      assert.equal(await pulumi.isSecret(pulumi.output(signIn.clientSecret.value)), true);
    });

    it("takes the ARN of one in Secrets Manager", () => {
      const { signIn, services } = parse(values({ clientSecretArn: ARN }));
      assert.ok(signIn?.method === "userPoolOidc");
      assert.deepEqual(signIn.clientSecret, { arn: ARN });
      assert.equal(services[0]?.signIn, true);
    });

    it("says what is missing although the map counts as a secret", () => {
      assert.deepEqual(
        faults(values({ clientSecret: "hush", issuer: undefined }), "multizone:signIn"),
        [
          "multizone:signIn.issuer: is missing; expected it: the methods userPoolOidc and oidc require it",
        ],
      );
    });
  });
});

describe("readConfig", () => {
  it("reads the stack that is being deployed, under the name of its project", async () => {
    const { result } = await record(() => readConfig(), {
      project: "shop",
      config: {
        "aws:region": "eu-west-1",
        "shop:availabilityZones": '["eu-west-1a","eu-west-1b"]',
        "multizone:namespace": "elsewhere.internal",
      },
    });
    assert.deepEqual(
      [result.region, result.availabilityZones, result.namespace],
      ["eu-west-1", ["eu-west-1a", "eu-west-1b"], "multizone.internal"],
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
        config: { "aws:region": "us-west-2", "multizone:services": '[{"port":"hush"}]' },
        secretKeys: ["multizone:services"],
      }),
      (error: unknown) => {
        assert.ok(pulumi.RunError.isInstance(error));
        assert.match(error.message, /multizone:services\[0\]\.port: got a secret/);
        assert.doesNotMatch(error.message, /hush/);
        return true;
      },
    );
  });
});
