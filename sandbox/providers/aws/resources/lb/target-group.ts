import type { PropertyMap } from "../../../property-values";
import { type AwsResourceRow, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import {
  conflicting,
  form,
  length,
  notForm,
  oneOf,
  range,
  required,
} from "../../check/constraints";
import { when } from "../../check/conditions";
import { healthCheck } from "./health-check";
import { elbName } from "./names";

const CREATE =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html";
const ATTRIBUTES =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/lb/targetgroup/";

const COUNT = /^(?:off|[1-9]\d*)$/;
const PERCENTAGE = /^(?:off|100|[1-9]\d?)$/;
const BOOLEANS = ["false", "true"];
const HTTP = ["HTTP", "HTTPS"];
const TRANSPORT = ["TCP", "TCP_UDP", "TLS", "UDP"];

export const targetGroup: AwsResourceRow = {
  autoName: { property: "name", maxLength: 32 },
  idIs: "arn",
  defaults: {
    deregistrationDelay: 300,
    lambdaMultiValueHeadersEnabled: false,
    proxyProtocolV2: false,
    slowStart: 0,
    targetType: "instance",
    "healthCheck.enabled": true,
    "healthCheck.healthyThreshold": 3,
    "healthCheck.interval": 30,
    "healthCheck.port": "traffic-port",
    "healthCheck.protocol": "HTTP",
    "healthCheck.unhealthyThreshold": 3,
    "stickiness.cookieDuration": 86400,
    "stickiness.enabled": true,
    "targetGroupHealth.dnsFailover.minimumHealthyTargetsCount": "off",
    "targetGroupHealth.dnsFailover.minimumHealthyTargetsPercentage": "off",
    "targetGroupHealth.unhealthyStateRouting.minimumHealthyTargetsCount": 1,
    "targetGroupHealth.unhealthyStateRouting.minimumHealthyTargetsPercentage": "off",
    "targetHealthStates[].unhealthyDrainingInterval": 0,
  },
  constraints: [
    documented(CREATE, [
      ...elbName,
      oneOf("targetType", ["alb", "instance", "ip", "lambda"]),
      oneOf("protocol", ["GENEVE", ...HTTP, "QUIC", ...TRANSPORT, "TCP_QUIC"]),
      oneOf("protocolVersion", ["GRPC", "HTTP1", "HTTP2"]),
      oneOf("ipAddressType", ["ipv4", "ipv6"]),
      range("port", 1, 65535),
      when("protocol", ["GENEVE"], [oneOf("port", [6081])]),
      when("targetType", ["alb"], [oneOf("protocol", ["TCP"])]),
    ]),
    ...healthCheck,
    documented(ATTRIBUTES, [
      range("deregistrationDelay", 0, 3600),
      range("slowStart", 30, 900, [0]),
      range("stickiness.cookieDuration", 0, 604800),
      oneOf("stickiness.type", [
        "app_cookie",
        "lb_cookie",
        "source_ip",
        "source_ip_dest_ip",
        "source_ip_dest_ip_proto",
      ]),
      when(
        "stickiness.enabled",
        [undefined, true],
        [
          when("protocol", HTTP, [oneOf("stickiness.type", ["app_cookie", "lb_cookie"])]),
          when("protocol", TRANSPORT, [oneOf("stickiness.type", ["source_ip"])]),
          when("stickiness.type", ["app_cookie"], [required("stickiness.cookieName")]),
        ],
      ),
      notForm("stickiness.cookieName", /^AWSALB/, "no AWSALB at its beginning"),
      oneOf("loadBalancingAlgorithmType", [
        "least_outstanding_requests",
        "round_robin",
        "weighted_random",
      ]),
      when(
        "loadBalancingAlgorithmType",
        ["least_outstanding_requests", "weighted_random"],
        [oneOf("slowStart", [0])],
      ),
      oneOf("loadBalancingAnomalyMitigation", ["off", "on"]),
      oneOf("loadBalancingCrossZoneEnabled", [...BOOLEANS, "use_load_balancer_configuration"]),
      oneOf("preserveClientIp", BOOLEANS),
      range("targetGroupHealth.unhealthyStateRouting.minimumHealthyTargetsCount", 1, 2147483647),
      form(
        "targetGroupHealth.dnsFailover.minimumHealthyTargetsCount",
        COUNT,
        "off or a number from 1 on",
      ),
      ...["dnsFailover", "unhealthyStateRouting"].map((block) =>
        form(
          `targetGroupHealth.${block}.minimumHealthyTargetsPercentage`,
          PERCENTAGE,
          "off or a number from 1 to 100",
        ),
      ),
      range("targetHealthStates[].unhealthyDrainingInterval", 0, 360000),
    ]),
    documented(PROVIDER, [
      conflicting("name", "namePrefix"),
      length("namePrefix", 1, 6),
      when(
        "targetType",
        ["alb", "instance", "ip"],
        [required("port"), required("protocol"), required("vpcId")],
      ),
    ]),
  ],
  outputs: (at, inputs) => {
    const suffix = `targetgroup/${text(inputs, "name")}/${at.hex(16)}`;
    return {
      arn: at.arn("elasticloadbalancing", suffix),
      arnSuffix: suffix,
      connectionTermination: false,
      healthCheck: healthCheckOf(inputs),
      ipAddressType: "ipv4",
      loadBalancerArns: [],
      loadBalancingAlgorithmType: "round_robin",
      loadBalancingAnomalyMitigation: "off",
      loadBalancingCrossZoneEnabled: "use_load_balancer_configuration",
      namePrefix: "",
      preserveClientIp: "",
      stickiness: stickinessOf(inputs),
      protocolVersion: HTTP.includes(text(inputs, "protocol")) ? "HTTP1" : "",
    };
  },
  replaceOn: [
    "ipAddressType",
    "name",
    "namePrefix",
    "port",
    "protocol",
    "protocolVersion",
    "targetControlPort",
    "targetType",
    "vpcId",
  ],
  unique: [{ properties: ["name"], scope: "region", code: "DuplicateTargetGroupName" }],
  inUseCode: "ResourceInUse",
};

/** The health check that AWS makes where the program leaves something of it out. */
function healthCheckOf(inputs: PropertyMap): PropertyMap {
  const common = {
    enabled: true,
    interval: 30,
    port: "traffic-port",
    unhealthyThreshold: 2,
  };
  return HTTP.includes(text(inputs, "protocol"))
    ? {
        ...common,
        healthyThreshold: 5,
        matcher: "200",
        path: "/",
        protocol: text(inputs, "protocol"),
        timeout: 5,
      }
    : { ...common, healthyThreshold: 5, protocol: "TCP", timeout: 10 };
}

/** The stickiness that AWS notes where the program asks for none. */
function stickinessOf(inputs: PropertyMap): PropertyMap {
  return HTTP.includes(text(inputs, "protocol"))
    ? { cookieDuration: 86400, enabled: false, type: "lb_cookie" }
    : { enabled: false, type: "source_ip" };
}
