import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { reasonOf } from "../../../../../../sandbox/providers/aws/check/fault";
import { listener } from "../../../../../../sandbox/providers/aws/resources/lb/listener";
import { listenerRule } from "../../../../../../sandbox/providers/aws/resources/lb/listener-rule";
import { loadBalancer } from "../../../../../../sandbox/providers/aws/resources/lb/load-balancer";
import { targetGroup } from "../../../../../../sandbox/providers/aws/resources/lb/target-group";
import { outputsOf } from "../../../../../support/aws-refusals";

const ELB = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:";
const ALB = `${ELB}loadbalancer/app/web-1a2b3c4/0123456789abcdef`;
const LISTENER = `${ELB}listener/app/web-1a2b3c4/0123456789abcdef/fedcba9876543210`;

describe("what Elastic Load Balancing computes", () => {
  const name = "web-1a2b3c4";

  it("is the ARN and the names of a load balancer", () => {
    const outputs = outputsOf(loadBalancer, { loadBalancerType: "application", name });
    const suffix = text(outputs, "arnSuffix");
    assert.match(suffix, /^app\/web-1a2b3c4\/[0-9a-f]{16}$/);
    assert.equal(outputs["arn"], `${ELB}loadbalancer/${suffix}`);
    assert.match(text(outputs, "dnsName"), /^web-1a2b3c4-\d+\.eu-west-1\.elb\.amazonaws\.com$/);
    assert.equal(outputs["zoneId"], "Z32O12XQLNTSW2");
  });

  for (const [kind, inputs, region, form] of [
    [
      "inside a VPC",
      { internal: true },
      "eu-west-1",
      /^internal-web-1a2b3c4-\d+\.eu-west-1\.elb\./,
    ],
    [
      "of the network type",
      { loadBalancerType: "network" },
      "eu-west-1",
      /^web-1a2b3c4-[0-9a-f]{16}\.elb\.eu-west-1\./,
    ],
    ["in China", {}, "cn-north-1", /\.elb\.amazonaws\.com\.cn$/],
  ] as const) {
    it(`is the name of a load balancer ${kind}`, () => {
      assert.match(text(outputsOf(loadBalancer, { name, ...inputs }, region), "dnsName"), form);
    });
  }

  it("is the VPC of a load balancer from its subnets", () => {
    const outputs = outputsOf(loadBalancer, { name, subnets: ["subnet-1"] }, "eu-west-1", () => ({
      vpcId: "vpc-1",
    }));
    assert.equal(outputs["vpcId"], "vpc-1");
  });

  it("is the ARN of a target group", () => {
    const outputs = outputsOf(targetGroup, { name, protocol: "HTTP" });
    assert.match(text(outputs, "arn"), /:targetgroup\/web-1a2b3c4\/[0-9a-f]{16}$/);
    assert.equal(outputs["protocolVersion"], "HTTP1");
  });

  it("is the ARN of a listener from its load balancer's", () => {
    const outputs = outputsOf(listener, { loadBalancerArn: ALB, protocol: "HTTPS" });
    assert.match(
      text(outputs, "arn"),
      new RegExp(`^${ALB.replace("loadbalancer", "listener")}/[0-9a-f]{16}$`),
    );
    assert.deepEqual(
      [outputs["protocol"], outputs["sslPolicy"]],
      ["HTTP", "ELBSecurityPolicy-2016-08"],
    );
  });

  it("is the ARN of a rule from its listener's", () => {
    const outputs = outputsOf(listenerRule, { listenerArn: LISTENER });
    assert.match(
      text(outputs, "arn"),
      new RegExp(`^${LISTENER.replace(":listener", ":listener-rule")}/[0-9a-f]{16}$`),
    );
    const priority = Number(outputs["priority"]);
    assert.ok(priority >= 1 && priority <= 50000);
  });
});

describe("a load balancer among others", () => {
  it("has one subnet of a zone", () => {
    const zones: Record<string, string> = { "subnet-1": "a", "subnet-2": "b", "subnet-3": "a" };
    const reasons = (loadBalancer.refusedByAws ?? []).flatMap((constraint) =>
      constraint({ subnets: Object.keys(zones) }, (_type, id) => ({
        availabilityZone: zones[id] ?? "",
      })),
    );
    assert.deepEqual(reasons.map(reasonOf), [
      'subnets[2]: got a second subnet in "a", expected each subnet in a zone of its own (https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html)',
    ]);
  });

  it("does not judge subnets that it does not know", () => {
    const faults = (loadBalancer.refusedByAws ?? []).flatMap((constraint) =>
      constraint({ subnets: ["subnet-1", "subnet-2"] }, () => undefined),
    );
    assert.deepEqual(faults, []);
  });

  it("is kept by its protection", () => {
    assert.match(
      loadBalancer.keeps?.({ arn: ALB, enableDeletionProtection: true }, true) ?? "",
      /^OperationNotPermitted: Load balancer 'arn:.*' cannot be deleted/,
    );
    assert.equal(loadBalancer.keeps?.({ enableDeletionProtection: false }, true), undefined);
  });

  for (const [type, protocol, isRefused] of [
    ["application", "HTTPS", false],
    ["application", "TCP", true],
    ["network", "TCP", false],
    ["network", "HTTP", true],
  ] as const) {
    it(`of type ${type} ${isRefused ? "refuses" : "takes"} a listener for ${protocol}`, () => {
      const faults = (listener.worldConstraints ?? []).flatMap((constraint) =>
        constraint({ loadBalancerArn: ALB, protocol }, () => ({ loadBalancerType: type })),
      );
      assert.equal(faults.length, isRefused ? 1 : 0);
    });
  }
});
