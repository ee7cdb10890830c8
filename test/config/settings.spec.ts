import assert from "node:assert/strict";
import { settings } from "../../config/settings";
import { aService } from "./services/support";

const ZONES = { availabilityZones: ["us-west-2a", "us-west-2b"] };

/** A value nested under a path such as `database.engine`. */
function nested(path: string, value: unknown): Record<string, unknown> {
  return path
    .split(".")
    .reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Record<string, unknown>;
}

/** What a setting is part of that stands in a list, with what else is required there. */
function inList(path: string, value: unknown): Record<string, unknown> {
  const service = /^services\[\]\.(?<rest>.*)$/.exec(path)?.groups?.["rest"];
  if (service === undefined) {
    return nested(path, value);
  }
  const route = /^routes\[\]\.(?<rest>.*)$/.exec(service)?.groups?.["rest"];
  const entry =
    route === undefined
      ? nested(service, value)
      : { routes: [{ priority: 1, ...nested(route, value) }] };
  return { services: [aService(entry)] };
}

const takes = (path: string, value: unknown): boolean =>
  settings.safeParse({ ...ZONES, ...inList(path, value) }).success;

const ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:token-AbCdEf";

const IMAGES = [
  [
    "nginx",
    "nginx:1.27",
    "localhost:5000/shop/web_1:v1.0-rc",
    "public.ecr.aws/docker/library/caddy:2",
    `123456789012.dkr.ecr.us-west-2.amazonaws.com/web@sha256:${"0".repeat(64)}`,
  ],
  ["", "nginx 1", "$(reboot)", "-v", "Nginx", "http://x/y", "nginx@", "x@y@z", "a..b/c"],
] as const;

const TAGS = [
  ["1", "v1.4.2-rc_1", `a${"b".repeat(127)}`],
  ["", ".1", "-1", "a b", "a:b", `a${"b".repeat(128)}`, 1],
] as const;

const URLS = [
  ["https://login.example.com", "https://login.example.com:443/saml?x=1", "https://a.b/"],
  [
    "http://login.example.com",
    "https://login.example.com:8443/",
    "login.example.com",
    "https://",
    "https://a b",
    "",
  ],
] as const;

/** For each setting, the values at its bounds: those that are just taken, and those that just are not. */
const BOUNDS: readonly (readonly [
  path: string,
  taken: readonly unknown[],
  refused: readonly unknown[],
])[] = [
  [
    "network.cidrBlock",
    ["10.0.0.0/16", "172.16.0.0/16", "192.168.16.0/20", "100.64.0.0/18"],
    [
      "10.0.0.0/15",
      "10.0.0.0/21",
      "10.0.0.1/16",
      "10.0/16",
      "10.0.0.0",
      "172.17.0.0/16",
      "127.0.0.0/16",
      "169.254.0.0/16",
      "224.0.0.0/16",
      "0.0.0.0/16",
      "fd00::/16",
      10,
    ],
  ],
  ["network.flowLogRetentionDays", [1, 30, 3653], [0, 2, 31, "30"]],
  [
    "domain.name",
    ["www.example.com", "a.io", "xn--bcher-kva.example", "example.xn--p1ai"],
    ["example", "*.example.com", "www.example.com.", "WWW.example.com", "-a.com", "a_b.com", ""],
  ],
  ["domain.hostedZoneId", ["Z0123456789ABCDEFGHIJ"], ["", "z1", "/hostedzone/Z1", "ABC"]],
  ["loadBalancer.deletionProtection", [true, false], ["true", 1, null]],
  ["loadBalancer.accessLogRetentionDays", [1, 3650], [0, 3651, 1.5]],
  ["loadBalancer.firewall.requestsPerAddress", [10, 2_000_000_000], [9, 2_000_000_001]],
  ["loadBalancer.firewall.bodyLimitBytes", [1, 8192], [0, 8193]],
  [
    "loadBalancer.firewall.largeBodyPaths",
    [[], ["/upload", "/upload/*", "/"], Array.from({ length: 10 }, (_, index) => `/${index}`)],
    [
      ["upload"],
      ["/*/a"],
      ["/a?"],
      ["/a b"],
      [`/${"a".repeat(200)}`],
      Array.from({ length: 11 }, (_, index) => `/${index}`),
      "/upload",
    ],
  ],
  ["loadBalancer.firewall.logRetentionDays", [1, 365], [0, 366]],
  ["signIn.method", ["userPool", "userPoolSaml", "userPoolOidc", "oidc"], ["saml", "", null]],
  [
    "signIn.domainPrefix",
    ["shop", "s", "a-1", "a".repeat(63)],
    ["", "Shop", "-a", "a-", "a.b", "my-aws-shop", "amazonia", "cognito", "a".repeat(64)],
  ],
  ["signIn.samlMetadataUrl", ...URLS],
  ["signIn.issuer", ...URLS],
  ["signIn.authorizationEndpoint", ...URLS],
  ["signIn.tokenEndpoint", ...URLS],
  ["signIn.userInfoEndpoint", ...URLS],
  ["signIn.clientId", ["id", "a".repeat(1024)], ["", "a b", "a".repeat(1025), 1]],
  ["signIn.clientSecret", ["hush"], ["", "a b", 1]],
  [
    "signIn.clientSecretArn",
    [ARN, "arn:aws-us-gov:secretsmanager:us-gov-west-1:123456789012:secret:a/b+c-XyZ123"],
    [
      "hush",
      `${ARN}:key::`,
      ARN.replace("secretsmanager", "ssm"),
      ARN.replace("123456789012", "1"),
    ],
  ],
  [
    "signIn.scopes",
    [["openid"], ["email", "openid"]],
    [[], ["email"], ["openid", "a b"], "openid"],
  ],
  ["signIn.sessionHours", [1, 168], [0, 169]],
  ["signIn.unauthenticated", ["authenticate", "deny"], ["allow", ""]],
  ["signIn.deletionProtection", [true, false], ["true"]],
  [
    "services",
    [[aService()], Array(50).fill(aService())],
    [[], Array(51).fill(aService()), {}, [7]],
  ],
  [
    "services[].name",
    ["shop", "a", "a1-b2", "a".repeat(20)],
    [
      "",
      "Shop",
      "1shop",
      "-a",
      "a-",
      "a--b",
      "a_b",
      "a".repeat(21),
      "network",
      "database",
      "cache",
      "load-balancer",
      "discovery",
      "containers",
      "sign-in",
    ],
  ],
  ["services[].platform", ["instances", "containers"], ["lambda", "", undefined]],
  ["services[].image", ...IMAGES],
  ["services[].tag", ...TAGS],
  ["services[].command", [[], ["sh", "-c", "it's"]], ["sh", [1]]],
  ["services[].port", [1, 65535], [0, 65536, "80"]],
  [
    "services[].environment",
    [{}, { A: "x", _B1: "", DATABASEX: "x", PORT: 80, DEBUG: true }],
    [{ a: "x" }, { "1A": "x" }, { "A-B": "x" }, { A: null }, { A: ["x"] }, ["A"], "A=x"],
  ],
  [
    "services[].environment",
    [{ AWS: "x" }],
    [{ AWS_REGION: "x" }, { ECS_X: "x" }, { DATABASE_HOST: "x" }, { CACHE_HOST: "x" }],
  ],
  ["services[].secrets", [{}, { TOKEN: ARN }], [{ token: ARN }, { TOKEN: "hush" }, { AWS_X: ARN }]],
  [
    "services[].routes",
    [[{ priority: 1, paths: ["/a"] }], Array(100).fill({ priority: 1 })],
    [[], {}, undefined, Array(101).fill({ priority: 1 })],
  ],
  ["services[].routes[].priority", [1, 50_000], [0, 50_001, "1", undefined]],
  [
    "services[].routes[].paths",
    [[], ["/", "/*", "*.php", `/a_-.$/~"'@:+&*?`, `/${"a".repeat(127)}`]],
    [["a"], ["?"], [""], ["/a b"], ["/a#"], ["/%20"], [`/${"a".repeat(128)}`], "/*", [1]],
  ],
  [
    "services[].routes[].hosts",
    [[], ["a.example", "*.Example.com", "a?-b.c", "*.io"]],
    [["localhost"], ["*"], ["a.b1"], ["a.*"], ["a_b.c"], [`${"a".repeat(126)}.io`], "a.b"],
  ],
  ["services[].healthCheck.path", ["/", "/a?b=c"], ["", "healthz", "/ a"]],
  ["services[].healthCheck.intervalSeconds", [5, 300], [4, 301]],
  ["services[].healthCheck.timeoutSeconds", [2, 120], [1, 121]],
  ["services[].healthCheck.healthyThreshold", [2, 10], [1, 11]],
  ["services[].healthCheck.unhealthyThreshold", [2, 10], [1, 11]],
  [
    "services[].healthCheck.matcher",
    ["200", 200, "200-299", "200,302"],
    ["", "20", "199", "500", 200.5, "200-", "299-200", "200-299-300"],
  ],
  ["services[].healthCheck.gracePeriodSeconds", [0, 7200], [-1, 7201]],
  ["services[].capacity.perZone", [1, 500], [0, 501]],
  ["services[].capacity.minimum", [2, 1000], [1, 1001]],
  ["services[].capacity.maximum", [4, 2000], [3, 2001]],
  ["services[].scaling.cpuTargetPercent", [10, 90], [9, 91]],
  ["services[].scaling.requestsPerTarget", [1, 1_000_000], [0, 1_000_001]],
  ["services[].scaling.warmupSeconds", [0, 3600], [-1, 3601]],
  [
    "services[].algorithm",
    ["roundRobin", "leastConnections", "fastestResponse"],
    ["round_robin", "random", ""],
  ],
  ["services[].slowStartSeconds", [0, 30, 900], [-1, 1, 29, 901]],
  ["services[].stickinessSeconds", [1, 604_800], [0, 604_801]],
  ["services[].signIn", [true, false], ["true", 1]],
  ["services[].connectsTo", [[], ["cache", "anything"]], ["cache", [1]]],
  ["services[].deregistrationDelaySeconds", [0, 3600], [-1, 3601]],
  ["services[].logRetentionDays", [1, 365], [0, 366]],
  ["services[].backup.weight", [0, 100], [-1, 101]],
  ["services[].backup.capacity", [0, 1000], [-1, 1001]],
  ["services[].backup.image", ...IMAGES],
  ["services[].backup.tag", ...TAGS],
  ["services[].backup.command", [[], ["x"]], ["x"]],
  [
    "services[].instances.instanceTypes",
    [["t4g.small"], ["m7i-flex.large", "u-6tb1.112xlarge"], Array(40).fill("t4g.small")],
    [[], ["t4g"], ["T4G.small"], [""], "t4g.small", Array(41).fill("t4g.small")],
  ],
  [
    "services[].instances.ami",
    ["ami-0abcdef1234567890", "resolve:ssm:/golden"],
    ["", "ami-1", "latest"],
  ],
  ["services[].instances.volumeSizeGiB", [8, 16_384], [7, 16_385]],
  ["services[].instances.standby", [0, 1000], [-1, 1001]],
  ["services[].instances.onDemandBase", [0, 2000], [-1, 2001]],
  ["services[].instances.spotPercent", [0, 100], [-1, 101]],
  [
    "services[].instances.dataVolume",
    [{ sizeGiB: 1 }, { sizeGiB: 16_384 }],
    [{}, 1, { sizeGiB: 0 }],
  ],
  [
    "services[].instances.dataVolume",
    [
      { sizeGiB: 1, mountPath: "/srv/my-data_1.d" },
      { sizeGiB: 1, snapshotIntervalHours: 1 },
      { sizeGiB: 1, snapshotIntervalHours: 24 },
      { sizeGiB: 1, retainedSnapshots: 1 },
      { sizeGiB: 1, retainedSnapshots: 1000 },
    ],
    [
      { sizeGiB: 16_385 },
      { sizeGiB: 1, mountPath: "data" },
      { sizeGiB: 1, mountPath: "/" },
      { sizeGiB: 1, mountPath: "/a/../b" },
      { sizeGiB: 1, mountPath: "/a:ro" },
      { sizeGiB: 1, mountPath: `/${"a".repeat(255)}` },
      { sizeGiB: 1, snapshotIntervalHours: 5 },
      { sizeGiB: 1, snapshotIntervalHours: 0 },
      { sizeGiB: 1, retainedSnapshots: 0 },
      { sizeGiB: 1, retainedSnapshots: 1001 },
    ],
  ],
  ["services[].containers.cpuUnits", [256, 16_384], [0, 300, 32_768, "256"]],
  ["services[].containers.memoryMiB", [512, 122_880], [511, 122_881]],
  ["services[].containers.architecture", ["arm64", "x86_64"], ["amd64", ""]],
  ["services[].containers.onDemandBase", [0, 2000], [-1, 2001]],
  ["services[].containers.spotPercent", [0, 100], [-1, 101]],
  [
    "services[].containers.healthCheckCommand",
    [
      ["CMD", "/check"],
      ["CMD-SHELL", "true"],
    ],
    [[], ["CMD"], ["/check", "x"], ["NONE", "x"], "CMD /check"],
  ],
  [
    "namespace",
    ["multizone.internal", "a.b", "xn--a.local", `${"a".repeat(50)}.${"b".repeat(55)}`],
    [
      `${"a".repeat(50)}.${"b".repeat(56)}`,
      "internal",
      "Multi.zone",
      "a..b",
      ".a.b",
      "a.b.",
      "a_b.c",
      "a.1b",
      "",
      1,
    ],
  ],
  ["repositories.retainedImages", [1, 1000], [0, 1001]],
  ["repositories.forceDelete", [true, false], ["no"]],
  ["database.engine", ["postgres", "mysql"], ["oracle", "Postgres", ""]],
  ["database.engineVersion", ["17", 17, "8.4.6"], [8.4, "v17", "17.", ""]],
  ["database.instanceClass", ["db.t4g.micro"], ["t4g.micro", "db.t4g", ""]],
  ["database.name", ["app", "a_1"], ["", "1app", "App", "my-app", "a".repeat(64)]],
  ["database.allocatedStorageGiB", [20, 32768], [19, 32769]],
  ["database.maxAllocatedStorageGiB", [22, 65536], [21, 65537]],
  ["database.backupRetentionDays", [1, 35], [0, 36]],
  ["database.deletionProtection", [true, false], [0]],
  ["database.finalSnapshot", [true, false], ["no"]],
  ["cache.engineVersion", ["7.2", "8.0", "9.1"], ["8", 8.1, "8.0.1"]],
  ["cache.nodeType", ["cache.t4g.micro"], ["t4g.micro", "cache.t4g", ""]],
  ["cache.snapshotRetentionDays", [1, 35], [0, 36]],
];

describe("settings", () => {
  for (const [path, taken, refused] of BOUNDS) {
    for (const value of taken) {
      it(`takes ${JSON.stringify(value)} as ${path}`, () => {
        assert.equal(takes(path, value), true);
      });
    }
    for (const value of refused) {
      it(`refuses ${JSON.stringify(value)} as ${path}`, () => {
        assert.equal(takes(path, value), false);
      });
    }
  }

  it("has no switch for what keeps the system alive when a zone is lost, or closed to others", () => {
    for (const path of [
      "database.multiAz",
      "database.publiclyAccessible",
      "database.storageEncrypted",
      "cache.multiAzEnabled",
      "cache.automaticFailoverEnabled",
      "cache.transitEncryptionEnabled",
      "network.natGateways",
      "loadBalancer.firewall.enabled",
      "repositories.mutableTags",
      "services[].healthCheck.enabled",
      "services[].keyName",
      "services[].containers.publicIp",
    ]) {
      assert.equal(takes(path, true), false, path);
    }
  });

  it("reads a version or a status code that was written as a whole number as a text", () => {
    const parsed = settings.parse({
      ...ZONES,
      database: { engineVersion: 17 },
      services: [aService({ healthCheck: { matcher: 204 } })],
    });
    assert.equal(parsed.database.engineVersion, "17");
    assert.equal(parsed.services[0]?.healthCheck.matcher, "204");
  });
});
