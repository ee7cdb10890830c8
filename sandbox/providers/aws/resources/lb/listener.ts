import { type AwsResourceRow, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { absent, arn, entries, form, oneOf, range, required } from "../../check/constraints";
import { when } from "../../check/conditions";
import { agrees } from "../../check/world-constraints";
import { actionDefaults, actions } from "./actions";
import { signsInOverHttps } from "./authentication";
import { childArn } from "./names";
import { LOAD_BALANCER, TARGET_GROUP } from "./tokens";

const CREATE =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html";
const ATTRIBUTES =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ListenerAttribute.html";

/** The protocols of the listeners of each type of load balancer. */
const PROTOCOLS: Readonly<Record<string, readonly string[]>> = {
  application: ["HTTP", "HTTPS"],
  gateway: ["GENEVE"],
  network: ["QUIC", "TCP", "TCP_QUIC", "TCP_UDP", "TLS", "UDP"],
};

const SECURE = ["HTTPS", "TLS"];
const PLAIN = ["HTTP", "TCP", "TCP_UDP", "UDP"];

export const listener: AwsResourceRow = {
  idIs: "arn",
  defaults: actionDefaults("defaultActions[]"),
  constraints: [
    documented(CREATE, [
      arn("loadBalancerArn"),
      arn("certificateArn"),
      range("port", 1, 65535),
      oneOf("protocol", Object.values(PROTOCOLS).flat()),
      oneOf("alpnPolicy", ["HTTP1Only", "HTTP2Only", "HTTP2Optional", "HTTP2Preferred", "None"]),
      form("sslPolicy", /^ELBSecurityPolicy-/, "the name of a policy: ELBSecurityPolicy-…"),
      when("protocol", SECURE, [required("certificateArn")]),
      when("protocol", PLAIN, [absent("certificateArn"), absent("sslPolicy")]),
      when("protocol", ["HTTP", "HTTPS"], [required("port"), absent("alpnPolicy")]),
      entries("defaultActions", 1, Infinity),
      oneOf("mutualAuthentication.mode", ["off", "passthrough", "verify"]),
      when(
        "mutualAuthentication.mode",
        ["verify"],
        [required("mutualAuthentication.trustStoreArn")],
      ),
      when(
        "mutualAuthentication.mode",
        ["off", "passthrough"],
        [absent("mutualAuthentication.trustStoreArn")],
      ),
    ]),
    documented(ATTRIBUTES, [range("tcpIdleTimeoutSeconds", 60, 6000)]),
    actions("defaultActions[]"),
  ],
  worldConstraints: [
    agrees("protocol", "loadBalancerArn", LOAD_BALANCER, "loadBalancerType", (protocol, type) =>
      (PROTOCOLS[type] ?? [protocol]).includes(protocol),
    ),
  ],
  refusedByAws: [signsInOverHttps],
  outputs: (at, inputs) => {
    const loadBalancerArn = text(inputs, "loadBalancerArn");
    const protocol = text(inputs, "protocol");
    return {
      arn: childArn(at, loadBalancerArn, "loadbalancer/", "listener/"),
      protocol: loadBalancerArn.includes("loadbalancer/app/") ? "HTTP" : "",
      sslPolicy: SECURE.includes(protocol) ? "ELBSecurityPolicy-2016-08" : "",
      tcpIdleTimeoutSeconds: protocol === "TCP" ? 350 : 0,
    };
  },
  replaceOn: ["loadBalancerArn"],
  unique: [{ properties: ["loadBalancerArn", "port"], scope: "region", code: "DuplicateListener" }],
  goesWith: [{ property: "loadBalancerArn", type: LOAD_BALANCER }],
  holds: {
    certificateArn: "aws:acm/certificate:Certificate",
    "defaultActions[].forward.targetGroups[].arn": TARGET_GROUP,
    "defaultActions[].targetGroupArn": TARGET_GROUP,
  },
};
