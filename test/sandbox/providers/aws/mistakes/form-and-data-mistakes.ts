import type { Mistake } from "./mistake";

/** Mistakes of form, and in the load balancer, the instances and the data stores. */
export const FORM_AND_DATA_MISTAKES: readonly Mistake[] = [
  [
    "the zone of another region",
    "cache-nodes",
    { preferredCacheClusterAzs: ["us-west-2a", "eu-west-1a"] },
    [
      'preferredCacheClusterAzs[1]: got "eu-west-1a", expected a zone of us-west-2, such as us-west-2a',
    ],
  ],
  [
    "an unknown property",
    "django-tg",
    { healtCheck: { path: "/" } },
    ["healtCheck: got a property that does not exist, expected healthCheck, if that is meant"],
  ],
  [
    "an unknown property in a block",
    "django-tg",
    { healthCheck: { pth: "/" } },
    ["healthCheck.pth: got a property that does not exist, expected path, if that is meant"],
  ],
  [
    "a missing property",
    "database-instance",
    { instanceClass: undefined },
    ["instanceClass: got nothing, expected a string: it is required"],
  ],
  [
    "a missing property in a block",
    "django-rule-100",
    { actions: [{ targetGroupArn: "x" }] },
    ["actions[0].type: got nothing, expected a string: it is required"],
  ],
  ["a text for a number", "django-tg", { port: "http" }, ['port: got "http", expected a number']],
  [
    "a text for a yes or no",
    "database-instance",
    { multiAz: "yes" },
    ['multiAz: got "yes", expected a boolean'],
  ],
  [
    "a text for a list",
    "database-subnets",
    { subnetIds: "subnet-0" },
    ['subnetIds: got "subnet-0", expected a list, each entry a string'],
  ],
  [
    "a list for a block",
    "django-tg",
    { healthCheck: [{ path: "/" }] },
    ['healthCheck: got [{"path":"/"}], expected an object (lb.TargetGroupHealthCheck)'],
  ],
  [
    "a text for a map",
    "django-log-group",
    { tags: "team=web" },
    ['tags: got "team=web", expected a map, each value a string'],
  ],
  [
    "a protocol that does not exist",
    "django-tg",
    { protocol: "HTTP2" },
    [
      'protocol: got "HTTP2", expected one of GENEVE, HTTP, HTTPS, QUIC, TCP, TCP_UDP, TLS, UDP, TCP_QUIC',
    ],
  ],
  [
    "a health check that waits longer than its interval",
    "django-tg",
    { healthCheck: { path: "/", interval: 5, timeout: 6 } },
    [
      'healthCheck.timeout: got 6, expected less than healthCheck.interval (5) with healthCheck.protocol "HTTP"',
    ],
  ],
  [
    "a health check out of range",
    "django-tg",
    { healthCheck: { path: "/", interval: 301 } },
    ["healthCheck.interval: got 301, expected 5 to 300"],
  ],
  [
    "a path without a slash",
    "django-tg",
    { healthCheck: { path: "healthz" } },
    ['healthCheck.path: got "healthz", expected a path that begins with a slash'],
  ],
  [
    "a name that is too long",
    "django-tg",
    { name: "a".repeat(33) },
    ['name: got "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" (33 characters), expected 1 to 32 characters'],
  ],
  [
    "a name with characters that are not allowed",
    "load-balancer-alb",
    { name: "web_shop" },
    ['name: got "web_shop", expected letters, digits and hyphens'],
  ],
  [
    "a name beside a prefix",
    "django-tg",
    { name: "web", namePrefix: "web" },
    ["namePrefix: got namePrefix together with name, expected at most one of name, namePrefix"],
  ],
  [
    "a retention that does not exist",
    "django-log-group",
    { retentionInDays: 31 },
    [
      "retentionInDays: got 31, expected one of 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653",
    ],
  ],
  [
    "a port out of range",
    "load-balancer-ingress-80",
    { toPort: 70_000 },
    ["toPort: got 70000, expected -1 to 65535"],
  ],
  [
    "an address block with host bits",
    "load-balancer-ingress-80",
    { cidrIpv4: "10.0.0.1/8" },
    [
      'cidrIpv4: got "10.0.0.1/8", expected an IPv4 CIDR block of prefix length /0 to /32 that starts at its first address',
    ],
  ],
  [
    "two sources in one rule",
    "load-balancer-ingress-80",
    { referencedSecurityGroupId: "sg-0123456789abcdef0" },
    [
      "referencedSecurityGroupId: got referencedSecurityGroupId together with cidrIpv4, expected exactly one of cidrIpv4, cidrIpv6, prefixListId, referencedSecurityGroupId",
    ],
  ],
  [
    "backups kept too long",
    "database-instance",
    { backupRetentionPeriod: 36 },
    ["backupRetentionPeriod: got 36, expected 0 to 35"],
  ],
  [
    "a password beside a managed one",
    "database-instance",
    { password: "not-a-real-password" },
    [
      "password: got password together with manageMasterUserPassword, expected at most one of manageMasterUserPassword, password, passwordWo",
    ],
  ],
  [
    "a database name with a hyphen",
    "database-instance",
    { dbName: "the-shop" },
    [
      'dbName: got "the-shop", expected a letter, then letters, digits and underscores with engine "postgres"',
    ],
  ],
  [
    "a parameter group family of another form",
    "database-parameters",
    { family: "postgresql-17" },
    ['family: got "postgresql-17", expected a family such as postgres17 or mysql8.4'],
  ],
  [
    "failover of a cache with one node",
    "cache-nodes",
    { numCacheClusters: 1 },
    [
      "numCacheClusters: got 1, expected 2 to 6 with automaticFailoverEnabled true",
      "preferredCacheClusterAzs: got 2 zones, expected no more zones than numCacheClusters (1)",
    ],
  ],
  [
    "a maximum below the minimum",
    "django-fleet-group",
    { minSize: 4, maxSize: 2 },
    ["minSize: got 4, expected at most maxSize (2)"],
  ],
  [
    "a health check of an unknown kind",
    "django-fleet-group",
    { healthCheckType: "ALB" },
    ['healthCheckType: got "ALB", expected EC2, ELB, EBS or VPC_LATTICE, or several with commas'],
  ],
  [
    "a policy that is no JSON",
    "django-instance-policy",
    { policy: "{" },
    ['policy: got "{", expected a policy as a JSON object'],
  ],
  [
    "a bucket name in capitals",
    "load-balancer-logs-bucket",
    { bucket: "Access-Logs" },
    [
      'bucket: got "Access-Logs", expected small letters, digits, periods and hyphens',
      'bucket: got "Access-Logs", expected a small letter or digit first',
    ],
  ],
];
