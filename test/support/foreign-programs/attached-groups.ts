import * as autoscaling from "@pulumi/aws/autoscaling";
import type * as lb from "@pulumi/aws/lb";
import type { Declare, FlawedProgram } from "./foreign-program";
import { handMadeNetwork, ZONES } from "./networks";
import { group, loadBalancer } from "./web-tier";

type Attach = (instances: autoscaling.Group, targets: lb.TargetGroup) => void;

/** A group that knows nothing of the target group: another resource ties the two. */
function webTier(attach: Attach, healthCheckType?: "EC2" | "ELB"): Declare {
  return () => {
    const { vpcId, publicSubnetIds, privateSubnetIds } = handMadeNetwork(ZONES);
    const targets = loadBalancer(vpcId, publicSubnetIds);
    attach(group(privateSubnetIds, healthCheckType && { healthCheckType }), targets);
  };
}

const byAttachment: Attach = (instances, targets) => {
  new autoscaling.Attachment("web", {
    autoscalingGroupName: instances.name,
    lbTargetGroupArn: targets.arn,
  });
};

const byTrafficSource: Attach = (instances, targets) => {
  new autoscaling.TrafficSourceAttachment("web", {
    autoscalingGroupName: instances.id,
    trafficSource: { identifier: targets.arn, type: "elbv2" },
  });
};

function flawed(tie: string, attach: Attach, healthCheckType?: "EC2"): FlawedProgram {
  return {
    flaw: `a group with ${healthCheckType ?? "the default"} health checks that ${tie} ties to a target group`,
    rule: "health-check-evaluated",
    resource: "web",
    declare: webTier(attach, healthCheckType),
    twins: [
      {
        title: `a group with ELB health checks that ${tie} ties to a target group`,
        declare: webTier(attach, "ELB"),
      },
    ],
  };
}

/** AWS's default is EC2: the group's instances count as healthy for as long as they run. */
export const attachedGroups: readonly FlawedProgram[] = [
  flawed("an Attachment", byAttachment),
  flawed("a TrafficSourceAttachment", byTrafficSource, "EC2"),
];
