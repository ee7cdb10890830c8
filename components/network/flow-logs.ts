import * as pulumi from "@pulumi/pulumi";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as ec2 from "@pulumi/aws/ec2";
import * as iam from "@pulumi/aws/iam";
import { partition } from "../shared/partition";
import { policyDocument, trustPolicy } from "../shared/policy-document";

/** Arguments of {@link FlowLogs}. */
export interface FlowLogsArgs {
  readonly vpcId: pulumi.Input<string>;
  /** Account that the VPC belongs to. */
  readonly accountId: pulumi.Input<string>;
  /** Region that the VPC is in. */
  readonly region: string;
  /** Days that CloudWatch Logs keeps the records. */
  readonly retentionDays: number;
}

/**
 * Records of all traffic in a VPC, accepted and rejected.
 *
 * Creates a log group, a role that only the flow logs of this account and Region can assume and that may write into
 * that log group alone, and the flow log.
 */
export class FlowLogs extends pulumi.ComponentResource {
  /** Name of the log group that holds the records. */
  public readonly logGroupName: pulumi.Output<string>;

  public constructor(name: string, args: FlowLogsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:network:FlowLogs", name, {}, opts);

    const logGroup = new cloudwatch.LogGroup(
      `${name}-log-group`,
      { retentionInDays: args.retentionDays },
      { parent: this },
    );
    const role = this.createRole(name, args);
    const policy = this.createPolicy(name, role, logGroup);
    new ec2.FlowLog(
      `${name}-flow-log`,
      {
        vpcId: args.vpcId,
        trafficType: "ALL",
        logDestination: logGroup.arn,
        iamRoleArn: role.arn,
        maxAggregationInterval: 60,
      },
      { parent: this, dependsOn: [policy] },
    );

    this.logGroupName = logGroup.name;
    this.registerOutputs({ logGroupName: this.logGroupName });
  }

  private createRole(name: string, { accountId, region }: FlowLogsArgs): iam.Role {
    const source = pulumi.interpolate`arn:${partition(region)}:ec2:${region}:${accountId}:vpc-flow-log/*`;
    return new iam.Role(
      `${name}-role`,
      {
        description: "Lets VPC flow logs write into their log group",
        assumeRolePolicy: trustPolicy("vpc-flow-logs.amazonaws.com", {
          StringEquals: { "aws:SourceAccount": accountId },
          ArnLike: { "aws:SourceArn": source },
        }),
      },
      { parent: this },
    );
  }

  private createPolicy(
    name: string,
    role: iam.Role,
    logGroup: cloudwatch.LogGroup,
  ): iam.RolePolicy {
    return new iam.RolePolicy(
      `${name}-role-policy`,
      {
        role: role.id,
        policy: policyDocument([
          {
            Sid: "WriteRecords",
            Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
            Resource: [logGroup.arn, pulumi.interpolate`${logGroup.arn}:*`],
          },
        ]),
      },
      { parent: this },
    );
  }
}
