import type { PropertyMap } from "../../../property-values";
import { type AwsResourceRow, text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import {
  absent,
  conflicting,
  entries,
  exactlyOne,
  form,
  length,
  notForm,
  oneOf,
  range,
} from "../../check/constraints";
import { when, without } from "../../check/conditions";
import { knownAt, placesAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import type { Identity } from "../../identity";
import { ELASTIC_IP, SECURITY_GROUP, SUBNET } from "../ec2/tokens";
import { textsAt } from "../../check/properties-at";
import { hostedZoneOf } from "./hosted-zones";
import { elbName } from "./names";
import { networkReplacement } from "./network-replacement";

const CREATE =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html";
const ATTRIBUTES =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html";
const LOGS =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/lb/loadbalancer/";

/** The kinds of load balancer as their ARNs spell them. */
const ARN_KIND: Readonly<Record<string, string>> = { gateway: "gwy", network: "net" };

const BUCKET = "aws:s3/bucket:Bucket";

const logs = ["accessLogs", "connectionLogs", "healthCheckLogs"].flatMap((block): Constraint[] => [
  when(
    `${block}.enabled`,
    [true],
    [
      length(`${block}.bucket`, 3, 63),
      notForm(`${block}.prefix`, /^\/|\/$|AWSLogs/, "no slash at either end and no AWSLogs in it"),
    ],
  ),
]);

/** A load balancer has one subnet of a zone. */
const oneSubnetPerZone: WorldConstraint = (inputs, lookup) => {
  const zones = placesAt(inputs, "subnets[]").flatMap(({ path, value }) => {
    const subnet = typeof value === "string" ? lookup(SUBNET, value) : undefined;
    const zone = knownAt(subnet ?? {}, "availabilityZone");
    return zone === undefined ? [] : [{ path, zone }];
  });
  return zones
    .filter(({ zone }, index) => zones.findIndex((other) => other.zone === zone) !== index)
    .map(({ path, zone }) => ({
      property: path,
      given: `a second subnet in ${JSON.stringify(zone)}`,
      expected: "each subnet in a zone of its own",
      source: CREATE,
    }));
};

export const loadBalancer: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  idIs: "arn",
  defaults: {
    clientKeepAlive: 3600,
    desyncMitigationMode: "defensive",
    dnsRecordClientRoutingPolicy: "any_availability_zone",
    dropInvalidHeaderFields: false,
    enableCrossZoneLoadBalancing: false,
    enableDeletionProtection: false,
    enableHttp2: true,
    enableTlsVersionAndCipherSuiteHeaders: false,
    enableWafFailOpen: false,
    enableXffClientPort: false,
    enableZonalShift: false,
    idleTimeout: 60,
    loadBalancerType: "application",
    preserveHostHeader: false,
    xffHeaderProcessingMode: "append",
    "accessLogs.enabled": false,
    "connectionLogs.enabled": false,
    "healthCheckLogs.enabled": false,
  },
  constraints: [
    documented(CREATE, [
      ...elbName,
      notForm("name", /^internal-/, "no internal- at its beginning"),
      oneOf("loadBalancerType", ["application", "gateway", "network"]),
      oneOf("ipAddressType", ["dualstack", "dualstack-without-public-ipv4", "ipv4"]),
      when("loadBalancerType", ["gateway"], [absent("securityGroups")]),
    ]),
    documented(ATTRIBUTES, [
      range("idleTimeout", 1, 4000),
      range("clientKeepAlive", 60, 604800),
      oneOf("desyncMitigationMode", ["defensive", "monitor", "strictest"]),
      oneOf("xffHeaderProcessingMode", ["append", "preserve", "remove"]),
      oneOf("dnsRecordClientRoutingPolicy", [
        "any_availability_zone",
        "availability_zone_affinity",
        "partial_availability_zone_affinity",
      ]),
    ]),
    documented(LOGS, logs),
    documented(PROVIDER, [
      exactlyOne("subnetMappings", "subnets"),
      conflicting("name", "namePrefix"),
      length("namePrefix", 1, 6),
      form("namePrefix", /^[a-zA-Z0-9][a-zA-Z0-9-]*$/, "letters, digits and hyphens inside"),
      oneOf("enforceSecurityGroupInboundRulesOnPrivateLinkTraffic", ["off", "on"]),
      range("secondaryIpsAutoAssignedPerSubnet", 0, 7),
    ]),
  ],
  refusedByAws: [
    documented(CREATE, [
      // On an Outpost, whose addresses the pool holds, one subnet is all there is.
      without(
        ["customerOwnedIpv4Pool"],
        [
          when(
            "loadBalancerType",
            ["application"],
            [entries("subnets", 2, Infinity), entries("subnetMappings", 2, Infinity)],
          ),
        ],
      ),
    ]),
    oneSubnetPerZone,
  ],
  outputs: (at, inputs) => {
    const kind = ARN_KIND[text(inputs, "loadBalancerType")] ?? "app";
    const suffix = `${kind}/${text(inputs, "name")}/${at.hex(16)}`;
    const subnets = subnetsOf(inputs);
    const subnet = at.find(SUBNET, subnets[0] ?? "") ?? {};
    return {
      arn: at.arn("elasticloadbalancing", `loadbalancer/${suffix}`),
      arnSuffix: suffix,
      dnsName: dnsName(at, inputs, suffix),
      enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: "",
      internal: false,
      ipAddressType: "ipv4",
      namePrefix: "",
      securityGroups: [],
      subnetMappings: subnets.map((subnetId) => ({ subnetId })),
      subnets,
      vpcId: text(subnet, "vpcId") || `vpc-${at.hex(17)}`,
      zoneId: hostedZoneOf(at.region, kind === "net"),
    };
  },
  replaceOn: ["customerOwnedIpv4Pool", "internal", "loadBalancerType", "name", "namePrefix"],
  replacesIf: networkReplacement,
  follows: { subnetMappings: ["subnets"], subnets: ["subnetMappings"] },
  unique: [{ properties: ["name"], scope: "region", code: "DuplicateLoadBalancerName" }],
  holds: {
    "securityGroups[]": SECURITY_GROUP,
    "subnetMappings[].allocationId": ELASTIC_IP,
    "subnetMappings[].subnetId": SUBNET,
    "subnets[]": SUBNET,
  },
  // AWS writes a file into the bucket at once, to see that it may.
  fills: ["accessLogs", "connectionLogs", "healthCheckLogs"].map((logs) => ({
    property: `${logs}.bucket`,
    type: BUCKET,
    where: `${logs}.enabled`,
  })),
  keeps: (outputs) =>
    outputs["enableDeletionProtection"] === true
      ? `OperationNotPermitted: Load balancer '${text(outputs, "arn")}' cannot be deleted because deletion protection is enabled; set enableDeletionProtection to false first`
      : undefined,
};

function subnetsOf(inputs: PropertyMap): string[] {
  return [...textsAt(inputs, "subnets[]"), ...textsAt(inputs, "subnetMappings[].subnetId")];
}

function dnsName(at: Identity, inputs: PropertyMap, suffix: string): string {
  const name = `${inputs["internal"] === true ? "internal-" : ""}${text(inputs, "name")}`;
  const domain = at.partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
  return suffix.startsWith("app/")
    ? `${name}-${Number.parseInt(at.hex(8), 16)}.${at.region}.elb.${domain}`
    : `${name}-${suffix.split("/")[2] ?? ""}.elb.${at.region}.${domain}`;
}
