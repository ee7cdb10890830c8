import type { PropertyMap } from "../../property-values";
import { type AwsResourceRow, text } from "../aws-resource";
import type { Identity } from "../identity";

/** The kinds of load balancer as their ARNs spell them. */
const ARN_KIND: Readonly<Record<string, string>> = { gateway: "gwy", network: "net" };

function loadBalancerSuffix(inputs: PropertyMap, hex: Identity["hex"]): string {
  const kind = ARN_KIND[text(inputs, "loadBalancerType")] ?? "app";
  return `${kind}/${text(inputs, "name")}/${hex(16)}`;
}

/** Everything behind `<service>:<region>:<account>:`, the resource part of an ARN. */
function resourcePart(arn: string): string {
  return arn.split(":").slice(5).join(":");
}

/** The ARN of something under another resource: its parent's, with a kind of its own and sixteen digits more. */
function childArn(at: Identity, parentArn: string, parentKind: string, kind: string): string {
  return at.arn(
    "elasticloadbalancing",
    `${resourcePart(parentArn).replace(parentKind, kind)}/${at.hex(16)}`,
  );
}

const loadBalancer: AwsResourceRow = {
  autoName: "name",
  idIs: "arn",
  outputs: (at, inputs) => {
    const suffix = loadBalancerSuffix(inputs, at.hex);
    const scheme = inputs["internal"] === true ? "internal-" : "";
    return {
      arn: at.arn("elasticloadbalancing", `loadbalancer/${suffix}`),
      arnSuffix: suffix,
      dnsName: `${scheme}${text(inputs, "name")}-${at.hex(9)}.${at.region}.elb.amazonaws.com`,
      ipAddressType: "ipv4",
      securityGroups: [],
      subnetMappings: [],
      subnets: [],
      vpcId: `vpc-${at.hex(17)}`,
      zoneId: `Z${at.hex(13).toUpperCase()}`,
    };
  },
  replaceOn: ["internal", "loadBalancerType", "name"],
};

const targetGroup: AwsResourceRow = {
  autoName: "name",
  idIs: "arn",
  outputs: (at, inputs) => {
    const suffix = `targetgroup/${text(inputs, "name")}/${at.hex(16)}`;
    return {
      arn: at.arn("elasticloadbalancing", suffix),
      arnSuffix: suffix,
      healthCheck: { enabled: true },
      ipAddressType: "ipv4",
      loadBalancerArns: [],
      loadBalancingAlgorithmType: "round_robin",
      protocolVersion: "HTTP1",
    };
  },
  replaceOn: ["name", "port", "protocol", "targetType", "vpcId"],
};

const listener: AwsResourceRow = {
  idIs: "arn",
  outputs: (at, inputs) => ({
    arn: childArn(at, text(inputs, "loadBalancerArn"), "loadbalancer/", "listener/"),
    sslPolicy: "",
  }),
  replaceOn: ["loadBalancerArn"],
};

const listenerRule: AwsResourceRow = {
  idIs: "arn",
  outputs: (at, inputs) => ({
    arn: childArn(at, text(inputs, "listenerArn"), "listener/", "listener-rule/"),
    priority: 1,
  }),
  replaceOn: ["listenerArn"],
};

/** Elastic Load Balancing: the same resources under the two module names of the SDK. */
export const loadBalancing: Readonly<Record<string, AwsResourceRow>> = Object.fromEntries(
  ["lb", "alb"].flatMap((module) => [
    [`aws:${module}/loadBalancer:LoadBalancer`, loadBalancer],
    [`aws:${module}/targetGroup:TargetGroup`, targetGroup],
    [`aws:${module}/listener:Listener`, listener],
    [`aws:${module}/listenerRule:ListenerRule`, listenerRule],
  ]),
);
