import assert from "node:assert/strict";
import { settings } from "../../config/settings";

const ZONES = { availabilityZones: ["us-west-2a", "us-west-2b"] };

/** A value nested under a path such as `web.healthCheck.path`. */
function nested(path: string, value: unknown): Record<string, unknown> {
  return path
    .split(".")
    .reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Record<string, unknown>;
}

const takes = (path: string, value: unknown): boolean =>
  settings.safeParse({ ...ZONES, ...nested(path, value) }).success;

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
  [
    "web.container.image",
    [
      "nginx",
      "nginx:1.27",
      "localhost:5000/shop/web_1:v1.0-rc",
      "public.ecr.aws/docker/library/caddy:2",
      `123456789012.dkr.ecr.us-west-2.amazonaws.com/web@sha256:${"0".repeat(64)}`,
    ],
    ["", "nginx 1", "$(reboot)", "-v", "Nginx", "http://x/y", "nginx@", "x@y@z", "a..b/c"],
  ],
  ["web.container.command", [[], ["sh", "-c", "it's"]], ["sh", [1]]],
  ["web.port", [1, 65535], [0, 65536, "80"]],
  [
    "web.instanceType",
    ["t4g.small", "m7i-flex.large", "u-6tb1.112xlarge"],
    ["t4g", "T4G.small", ""],
  ],
  ["web.ami", ["ami-0abcdef1234567890", "resolve:ssm:/golden"], ["", "ami-1", "latest"]],
  ["web.volumeSizeGiB", [8, 16384], [7, 16385]],
  ["web.capacity.minimum", [2, 1000], [1, 1001]],
  ["web.capacity.maximum", [4, 2000], [3, 2001]],
  ["web.healthCheck.path", ["/", "/a?b=c"], ["", "healthz", "/ a"]],
  ["web.healthCheck.intervalSeconds", [5, 300], [4, 301]],
  ["web.healthCheck.timeoutSeconds", [2, 120], [1, 121]],
  ["web.healthCheck.healthyThreshold", [2, 10], [1, 11]],
  ["web.healthCheck.unhealthyThreshold", [2, 10], [1, 11]],
  [
    "web.healthCheck.matcher",
    ["200", 200, "200-299", "200,302"],
    ["", "20", "199", "500", 200.5, "200-", "299-200", "200-299-300"],
  ],
  ["web.deregistrationDelaySeconds", [0, 3600], [-1, 3601]],
  ["web.healthCheckGracePeriodSeconds", [0, 7200], [-1, 7201]],
  ["web.warmupSeconds", [0, 3600], [-1, 3601]],
  ["web.cpuTargetPercent", [10, 90], [9, 91]],
  ["web.requestsPerTarget", [1, 1_000_000], [0, 1_000_001]],
  ["web.logRetentionDays", [1, 365], [0, 366]],
  ["database.engine", ["postgres", "mysql"], ["oracle", "Postgres", ""]],
  ["database.engineVersion", ["17", 17, "8.4.6"], [8.4, "v17", "17.", ""]],
  ["database.instanceClass", ["db.t4g.micro"], ["t4g.micro", "db.t4g", ""]],
  ["database.name", ["app", "a_1"], ["", "1app", "App", "my-app", "a".repeat(64)]],
  ["database.allocatedStorageGiB", [20, 32768], [19, 32769]],
  ["database.maxAllocatedStorageGiB", [22, 65536], [21, 65537]],
  ["database.backupRetentionDays", [1, 35], [0, 36]],
  ["database.deletionProtection", [true, false], [0]],
  ["database.finalSnapshot", [true, false], ["no"]],
  ["cache.engineVersion", ["7.2", "8.0", "9.1"], ["7.1", "6.2", "8", 8.1, "8.0.1"]],
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
      "web.healthCheck.enabled",
      "web.keyName",
    ]) {
      assert.equal(takes(path, true), false, path);
    }
  });

  it("reads a version or a status code that was written as a whole number as a text", () => {
    const parsed = settings.parse({
      ...ZONES,
      database: { engineVersion: 17 },
      web: { healthCheck: { matcher: 204 } },
    });
    assert.equal(parsed.database.engineVersion, "17");
    assert.equal(parsed.web.healthCheck.matcher, "204");
  });
});
