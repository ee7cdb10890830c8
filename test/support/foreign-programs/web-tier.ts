import type { Input, Output } from "@pulumi/pulumi";
import * as autoscaling from "@pulumi/aws/autoscaling";
import * as ec2 from "@pulumi/aws/ec2";
import * as lb from "@pulumi/aws/lb";

type Subnets = Input<Input<string>[]>;

/** A target group, and the listener that sends requests to it. */
export interface Balanced {
  readonly targetGroup: lb.TargetGroup;
  readonly listener: lb.Listener;
}

/** A load balancer and the target group of instances behind it, which declares a health check. */
export function loadBalancer(vpcId: Output<string>, subnets: Subnets): lb.TargetGroup {
  return balanced(vpcId, subnets, "instance").targetGroup;
}

/** A load balancer and the target group of tasks behind it, which declares a health check. */
export function taskBalancer(vpcId: Output<string>, subnets: Subnets): Balanced {
  return balanced(vpcId, subnets, "ip");
}

function balanced(
  vpcId: Output<string>,
  subnets: Subnets,
  targetType: "instance" | "ip",
): Balanced {
  const balancer = new lb.LoadBalancer("web", { loadBalancerType: "application", subnets });
  const targets = new lb.TargetGroup("web", {
    vpcId,
    targetType,
    port: 8080,
    protocol: "HTTP",
    healthCheck: { path: "/healthz" },
  });
  return { targetGroup: targets, listener: forward(balancer, targets) };
}

/** A load balancer that hands its requests to a function: a Lambda target needs no health check. */
export function functionBalancer(subnets: Subnets): lb.TargetGroup {
  const balancer = new lb.LoadBalancer("web", { loadBalancerType: "application", subnets });
  const targets = new lb.TargetGroup("web", { targetType: "lambda" });
  forward(balancer, targets);
  return targets;
}

function forward(balancer: lb.LoadBalancer, targets: lb.TargetGroup): lb.Listener {
  return new lb.Listener("web", {
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
