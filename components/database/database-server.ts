import type * as pulumi from "@pulumi/pulumi";
import type * as ec2 from "@pulumi/aws/ec2";
import type * as rds from "@pulumi/aws/rds";

/** Name of the master user; its password is known to AWS Secrets Manager alone. */
export const MASTER_USER = "multizone";

/** What a database stands on, whatever its shape. */
export interface DatabaseFoundation {
  readonly securityGroup: ec2.SecurityGroup;
  readonly subnetGroup: rds.SubnetGroup;
  /** ARN of the key that encrypts storage, backups, insights and the master user's secret. */
  readonly keyArn: pulumi.Output<string>;
  /** Role with which RDS reports what each instance's operating system does; undefined where it does not. */
  readonly monitoringRoleArn: pulumi.Output<string> | undefined;
}

/** What RDS Proxy connects to. */
export type ProxyTargetId =
  | { readonly dbInstanceIdentifier: pulumi.Output<string> }
  | { readonly dbClusterIdentifier: pulumi.Output<string> };

/** A database of some shape. */
export interface DatabaseServer {
  /** Host name of whichever instance is the primary. */
  readonly endpoint: pulumi.Output<string>;
  /** Host names to read from beside it. */
  readonly readerEndpoints: pulumi.Output<string[]>;
  readonly arn: pulumi.Output<string>;
  /** ARN of the secret that holds the master user's name and password. */
  readonly secretArn: pulumi.Output<string>;
  /** ARN of the key that the secret is encrypted with; undefined where it is no key of this stack. */
  readonly secretKeyArn: pulumi.Output<string> | undefined;
  readonly proxyTarget: ProxyTargetId;
  /** Whether RDS Proxy leads to what can be read from too. */
  readonly hasProxiedReaders: boolean;
  /** Instances that serve and do not wait to take over: the primary, and what can only be read from. */
  readonly servingCount: number;
  /** Instances that can take over. */
  readonly standbyCount: number;
  /** Instances that can be read from beside the primary. */
  readonly readerCount: number;
  /** What must be there before anybody connects, beside what `proxyTarget` is known from. */
  readonly members: readonly pulumi.Resource[];
}
