import { type AwsResourceRow, named, text } from "../aws-resource";

/** Amazon EC2 Auto Scaling, IAM and CloudWatch Logs: what instances need around them. */
export const compute: Readonly<Record<string, AwsResourceRow>> = {
  "aws:autoscaling/group:Group": {
    autoName: "name",
    id: named(),
    outputs: (at, inputs) => ({
      arn: at.arn("autoscaling", `autoScalingGroup:${at.hex(8)}:autoScalingGroupName/${at.id}`),
      availabilityZones: [],
      defaultCooldown: 300,
      desiredCapacity: inputs["minSize"] ?? 0,
      healthCheckType: "EC2",
      loadBalancers: [],
      serviceLinkedRoleArn: at.globalArn("iam", "role/aws-service-role/autoscaling.amazonaws.com"),
      vpcZoneIdentifiers: [],
    }),
    replaceOn: ["name"],
  },
  "aws:autoscaling/policy:Policy": {
    autoName: "name",
    id: named(),
    outputs: (at) => ({
      arn: at.arn("autoscaling", `scalingPolicy:${at.hex(8)}:policyName/${at.id}`),
    }),
    replaceOn: ["autoscalingGroupName", "name"],
  },
  "aws:cloudwatch/logGroup:LogGroup": {
    autoName: "name",
    id: named(),
    outputs: (at) => ({ arn: at.arn("logs", `log-group:${at.id}`) }),
    replaceOn: ["name"],
  },
  "aws:iam/role:Role": {
    autoName: "name",
    id: named(),
    outputs: (at) => ({
      arn: at.globalArn("iam", `role/${at.id}`),
      managedPolicyArns: [],
      uniqueId: `AROA${at.hex(17).toUpperCase()}`,
    }),
    replaceOn: ["name", "path"],
  },
  "aws:iam/rolePolicy:RolePolicy": {
    autoName: "name",
    id: (inputs) => `${text(inputs, "role")}:${text(inputs, "name")}`,
    replaceOn: ["name", "role"],
  },
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": {
    id: (inputs, hex) => `${text(inputs, "role")}-${hex(24)}`,
    replaceOn: ["policyArn", "role"],
  },
  "aws:iam/instanceProfile:InstanceProfile": {
    autoName: "name",
    id: named(),
    outputs: (at) => ({
      arn: at.globalArn("iam", `instance-profile/${at.id}`),
      uniqueId: `AIPA${at.hex(17).toUpperCase()}`,
    }),
    replaceOn: ["name", "path"],
  },
};
