import type { Input, Output } from "@pulumi/pulumi";
import * as autoscaling from "@pulumi/aws/autoscaling";
import * as ec2 from "@pulumi/aws/ec2";
import * as lb from "@pulumi/aws/lb";

type Subnets = Input<Input<string>[]>;

/** A load balancer and its target group, which declares a health check. */
export function loadBalancer(
  vpcId: Output<string>,
  subnets: Subnets,
  targetType: "instance" | "ip" = "instance",
): lb.TargetGroup {
  const balancer = new lb.LoadBalancer("web", { loadBalancerType: "application", subnets });
  const targets = new lb.TargetGroup("web", {
    vpcId,
    targetType,
    port: 8080,
    protocol: "HTTP",
    healthCheck: { path: "/healthz" },
  });
  forward(balancer, targets);
  return targets;
}

/** A load balancer that hands its requests to a function: a Lambda target needs no health check. */
export function functionBalancer(subnets: Subnets): lb.TargetGroup {
  const balancer = new lb.LoadBalancer("web", { loadBalancerType: "application", subnets });
  const targets = new lb.TargetGroup("web", { targetType: "lambda" });
  forward(balancer, targets);
  return targets;
}

function forward(balancer: lb.LoadBalancer, targets: lb.TargetGroup): void {
  new lb.Listener("web", {
    loadBalancerArn: balancer.arn,
    port: 80,
    protocol: "HTTP",
    defaultActions: [{ type: "forward", targetGroupArn: targets.arn }],
  });
}

/** An Auto Scaling group of two instances and more. */
export function group(
  vpcZoneIdentifiers: Subnets,
  more: Pick<autoscaling.GroupArgs, "healthCheckType" | "targetGroupArns"> = {},
): autoscaling.Group {
  const template = new ec2.LaunchTemplate("web", {
    imageId: "ami-0123456789abcdef0",
    instanceType: "t4g.small",
  });
  return new autoscaling.Group("web", {
    minSize: 2,
    maxSize: 6,
    vpcZoneIdentifiers,
    launchTemplate: { id: template.id, version: "$Latest" },
    ...more,
  });
}
