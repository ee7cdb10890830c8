import assert from "node:assert/strict";
import { type PropertyMap, UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { loadBalancer } from "../../../../../../sandbox/providers/aws/resources/lb/load-balancer";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";

describe("aws.lb.LoadBalancer", () => {
  const good = {
    accessLogs: { bucket: "logs-1a2b3c4", enabled: true, prefix: "access" },
    clientKeepAlive: 3600,
    idleTimeout: 60,
    internal: false,
    loadBalancerType: "application",
    name: "web-1a2b3c4",
    securityGroups: ["sg-1"],
    subnets: ["subnet-1", "subnet-2"],
  };

  itRefuses(loadBalancer, good, [
    [
      "a name that is too long",
      { name: "a-name-of-more-than-32-characters" },
      'name: got "a-name-of-more-than-32-characters" (33 characters), expected 1 to 32 characters',
    ],
    [
      "a hyphen at the end of a name",
      { name: "web-" },
      'name: got "web-", expected no hyphen at either end',
    ],
    [
      "an underscore in a name",
      { name: "web_1" },
      'name: got "web_1", expected letters, digits and hyphens',
    ],
    [
      "a name that AWS keeps",
      { name: "internal-web" },
      'name: got "internal-web", expected no internal- at its beginning',
    ],
    [
      "no subnets",
      { subnets: null },
      "subnetMappings: got none of them, expected exactly one of subnetMappings, subnets",
    ],
    [
      "a single subnet",
      { subnets: ["subnet-1"] },
      'subnets: got 1 entries, expected at least 2 entries with loadBalancerType "application"',
    ],
    [
      "subnets in two forms",
      { subnetMappings: [{ subnetId: "subnet-1" }, { subnetId: "subnet-2" }] },
      "subnets: got subnets together with subnetMappings, expected exactly one of subnetMappings, subnets",
    ],
    [
      "a timeout that is too long",
      { idleTimeout: 4001 },
      "idleTimeout: got 4001, expected 1 to 4000",
    ],
    [
      "a connection that is kept too long",
      { clientKeepAlive: 604801 },
      "clientKeepAlive: got 604801, expected 60 to 604800",
    ],
    [
      "a type that is none",
      { loadBalancerType: "classic" },
      'loadBalancerType: got "classic", expected one of application, gateway, network',
    ],
    [
      "a security group of a gateway",
      { loadBalancerType: "gateway" },
      'securityGroups: got ["sg-1"], expected no value with loadBalancerType "gateway"',
    ],
    [
      "a slash at the end of a prefix",
      { accessLogs: { bucket: "logs-1a2b3c4", enabled: true, prefix: "access/" } },
      'accessLogs.prefix: got "access/", expected no slash at either end and no AWSLogs in it with accessLogs.enabled true',
    ],
    [
      "a bucket without a name",
      { accessLogs: { bucket: "", enabled: true } },
      'accessLogs.bucket: got "" (0 characters), expected 3 to 63 characters with accessLogs.enabled true',
    ],
    [
      "a mode that is none",
      { desyncMitigationMode: "off" },
      'desyncMitigationMode: got "off", expected one of defensive, monitor, strictest',
    ],
  ]);
  itTakes(loadBalancer, good, [
    [
      "a single subnet on an Outpost",
      { customerOwnedIpv4Pool: "ipv4pool-coip-1", subnets: ["subnet-1"] },
    ],
    [
      "no bucket for logs that are off",
      {
        accessLogs: { bucket: "", enabled: false },
        connectionLogs: { bucket: "", enabled: false },
      },
    ],
  ]);
});

describe("a network load balancer", () => {
  const before = {
    loadBalancerType: "network",
    securityGroups: ["sg-1"],
    subnetMappings: [{ subnetId: "subnet-1" }, { subnetId: "subnet-2" }],
    subnets: ["subnet-1", "subnet-2"],
  };
  const cases: readonly (readonly [what: string, PropertyMap, PropertyMap, string[]])[] = [
    ["another subnet more", {}, { subnets: ["subnet-3", "subnet-2", "subnet-1"] }, []],
    ["a subnet less", {}, { subnets: ["subnet-2"] }, ["subnets"]],
    ["another subnet instead", {}, { subnets: ["subnet-2", "subnet-3"] }, ["subnets"]],
    ["a subnet that is not known yet", {}, { subnets: ["subnet-2", UNKNOWN] }, []],
    ["subnets that are not known yet", {}, { subnets: UNKNOWN }, []],
    ["fewer subnets, one not known yet", {}, { subnets: [UNKNOWN] }, ["subnets"]],
    ["a mapping less", {}, { subnetMappings: [{ subnetId: "subnet-2" }] }, ["subnetMappings"]],
    ["a mapping not known yet", {}, { subnetMappings: [{ subnetId: "subnet-2" }, UNKNOWN] }, []],
    ["other groups", {}, { securityGroups: ["sg-2", "sg-3"] }, []],
    ["no groups any more", {}, { securityGroups: [] }, ["securityGroups"]],
    ["its first group", { securityGroups: [] }, { securityGroups: [UNKNOWN] }, ["securityGroups"]],
    ["groups as they are", {}, {}, []],
    [
      "a subnet less, but of the application type",
      { loadBalancerType: "application" },
      { securityGroups: [], subnets: ["subnet-2"] },
      [],
    ],
  ];
  for (const [what, then, now, replaced] of cases) {
    it(`is ${replaced.length > 0 ? "replaced" : "updated"} for ${what}`, () => {
      assert.deepEqual(loadBalancer.replacesIf?.({ ...before, ...then }, now), replaced);
    });
  }
});
