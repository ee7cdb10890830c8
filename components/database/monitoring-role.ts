import * as pulumi from "@pulumi/pulumi";
import * as iam from "@pulumi/aws/iam";
import { partition } from "../shared/partition";
import { trustPolicy } from "../shared/policy-document";

/** Arguments of {@link MonitoringRole}. */
export interface MonitoringRoleArgs {
  /** Region that the database is in. */
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
}

/**
 * The role with which RDS reports Enhanced Monitoring to CloudWatch Logs.
 *
 * Creates the role and attaches AWS's policy for it. RDS can take it for databases of this account and Region only.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.Enabling.html
 */
export class MonitoringRole extends pulumi.ComponentResource {
  public readonly arn: pulumi.Output<string>;

  public constructor(
    name: string,
    { region, accountId }: MonitoringRoleArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("multizone:database:MonitoringRole", name, {}, opts);
    const databases = pulumi.interpolate`arn:${partition(region)}:rds:${region}:${accountId}:db:*`;

    const role = new iam.Role(
      `${name}-role`,
      {
        description: "Database: Enhanced Monitoring",
        assumeRolePolicy: trustPolicy("monitoring.rds.amazonaws.com", {
          StringEquals: { "aws:SourceAccount": accountId },
          ArnLike: { "aws:SourceArn": databases },
        }),
      },
      { parent: this },
    );
    const attachment = new iam.RolePolicyAttachment(
      `${name}-policy`,
      {
        role: role.name,
        policyArn: `arn:${partition(region)}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole`,
      },
      { parent: this },
    );

    // RDS tries the role when it is given it.
    this.arn = pulumi.all([role.arn, attachment.id]).apply(([arn]) => arn);
    this.registerOutputs({ arn: this.arn });
  }
}
