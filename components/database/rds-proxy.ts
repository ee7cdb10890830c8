import * as pulumi from "@pulumi/pulumi";
import * as ec2 from "@pulumi/aws/ec2";
import * as iam from "@pulumi/aws/iam";
import * as rds from "@pulumi/aws/rds";
import { dnsSuffix } from "../shared/partition";
import { requireShortName } from "../shared/physical-name";
import { policyDocument, trustPolicy } from "../shared/policy-document";
import { linkSecurityGroups } from "../shared/security-group-link";
import type { ZonedSubnet } from "../shared/zoned-subnet";
import type { DatabaseServer } from "./database-server";
import type { ProxySpec } from "./database-spec";
import { databaseEngines, type DatabaseEngineName } from "./engines";
import { proxySubnets } from "./proxy-subnets";

/** Arguments of {@link RdsProxy}. */
export interface RdsProxyArgs extends Omit<ProxySpec, "enabled"> {
  readonly vpcId: pulumi.Input<string>;
  /** Isolated subnets, one in each Availability Zone. */
  readonly subnets: pulumi.Input<readonly ZonedSubnet[]>;
  readonly region: string;
  readonly engine: DatabaseEngineName;
  /** Security group of the database. */
  readonly databaseSecurityGroupId: pulumi.Input<string>;
  /** The database that the proxy leads to. */
  readonly server: DatabaseServer;
  /** ARN of the key that the master user's secret is encrypted with. */
  readonly keyArn: pulumi.Input<string>;
}

/** Characters that the name of a proxy or of one of its endpoints may have. */
const LONGEST_NAME = 63;

/**
 * Options of what stands in subnets that RDS Proxy cannot change: it stays in those it was made in. In another zone more, a
 * new proxy would take the name from under the connections there are.
 */
const STAYS_IN_SUBNETS = { ignoreChanges: ["vpcSubnetIds"] };

/** Makes the reader endpoint's name of the proxy's. */
const READERS_SUFFIX = "-readers";

/**
 * RDS Proxy between services and a database: it shares the database's connections among them, and holds theirs through a
 * failover. Services sign in with IAM tokens and TLS; the proxy alone reads the password.
 *
 * Creates the proxy in every zone that has RDS Proxy, its target, its role, its security group with a link to the database's, and a second
 * endpoint that only reads, where the database has readers that RDS Proxy leads to.
 */
export class RdsProxy extends pulumi.ComponentResource {
  /** Host name that leads to the primary. */
  public readonly endpoint: pulumi.Output<string>;
  /** Host names that lead to what can only be read from. */
  public readonly readerEndpoints: pulumi.Output<string[]>;
  /** Id by which the right to connect names the proxy, such as `prx-0123456789abcdef0`. */
  public readonly resourceId: pulumi.Output<string>;
  /** Security group that services connect to. */
  public readonly securityGroupId: pulumi.Output<string>;

  public constructor(name: string, args: RdsProxyArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:database:RdsProxy", name, {}, opts);
    requireShortName(this, `${name}-pool`, LONGEST_NAME - READERS_SUFFIX.length);

    const securityGroup = this.createSecurityGroup(name, args);
    const proxy = this.createProxy(name, args, securityGroup);
    const target = this.createTarget(name, args, proxy);

    this.endpoint = proxy.endpoint;
    this.readerEndpoints = args.server.hasProxiedReaders
      ? pulumi.all([this.createReaders(name, args, { proxy, target, securityGroup }).endpoint])
      : pulumi.output([]);
    this.resourceId = proxy.arn.apply((arn) => arn.split(":").at(-1) ?? arn);
    this.securityGroupId = securityGroup.id;
    this.registerOutputs({
      endpoint: this.endpoint,
      readerEndpoints: this.readerEndpoints,
      resourceId: this.resourceId,
      securityGroupId: this.securityGroupId,
    });
  }

  private createSecurityGroup(name: string, args: RdsProxyArgs): ec2.SecurityGroup {
    const securityGroup = new ec2.SecurityGroup(
      `${name}-security-group`,
      { vpcId: args.vpcId, description: "Database proxy: connections from services" },
      { parent: this },
    );
    linkSecurityGroups(
      `${name}-to-database`,
      {
        from: securityGroup.id,
        to: args.databaseSecurityGroupId,
        port: databaseEngines[args.engine].port,
        description: "Database proxy to database",
      },
      this,
    );
    return securityGroup;
  }

  /** RDS Proxy knows no condition on who calls it: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.html */
  private createRole(
    name: string,
    { region, server, keyArn }: RdsProxyArgs,
  ): { readonly role: iam.Role; readonly policy: iam.RolePolicy } {
    const role = new iam.Role(
      `${name}-role`,
      {
        description: "Database proxy: reads the master user's secret",
        assumeRolePolicy: trustPolicy("rds.amazonaws.com"),
      },
      { parent: this },
    );
    const secretsManager = `secretsmanager.${region}.${dnsSuffix(region)}`;
    const policy = new iam.RolePolicy(
      `${name}-policy`,
      {
        role: role.id,
        policy: policyDocument([
          {
            Sid: "ReadDatabaseSecret",
            Action: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
            Resource: server.secretArn,
          },
          {
            Sid: "DecryptDatabaseSecret",
            Action: ["kms:Decrypt"],
            Resource: keyArn,
            Condition: { StringEquals: { "kms:ViaService": secretsManager } },
          },
        ]),
      },
      { parent: this },
    );
    return { role, policy };
  }

  private createProxy(
    name: string,
    args: RdsProxyArgs,
    securityGroup: ec2.SecurityGroup,
  ): rds.Proxy {
    const { role, policy } = this.createRole(name, args);
    return new rds.Proxy(
      `${name}-pool`,
      {
        engineFamily: databaseEngines[args.engine].proxyFamily,
        requireTls: true,
        idleClientTimeout: args.idleClientTimeoutSeconds,
        roleArn: role.arn,
        auths: [{ authScheme: "SECRETS", iamAuth: "REQUIRED", secretArn: args.server.secretArn }],
        vpcSubnetIds: pulumi.output(args.subnets).apply(proxySubnets),
        vpcSecurityGroupIds: [securityGroup.id],
      },
      { parent: this, dependsOn: [policy], ...STAYS_IN_SUBNETS },
    );
  }

  private createTarget(name: string, args: RdsProxyArgs, proxy: rds.Proxy): rds.ProxyTarget {
    const group = new rds.ProxyDefaultTargetGroup(
      `${name}-targets`,
      {
        dbProxyName: proxy.name,
        connectionPoolConfig: {
          maxConnectionsPercent: args.maxConnectionsPercent,
          // RDS's own share, which would be too many beside a small maximum.
          maxIdleConnectionsPercent: Math.floor(args.maxConnectionsPercent / 2),
        },
      },
      { parent: this },
    );
    return new rds.ProxyTarget(
      `${name}-target`,
      { dbProxyName: proxy.name, targetGroupName: group.name, ...args.server.proxyTarget },
      { parent: this, dependsOn: [...args.server.members] },
    );
  }

  /** RDS makes an endpoint that only reads once there is something to read from. */
  private createReaders(
    name: string,
    { subnets }: RdsProxyArgs,
    {
      proxy,
      target,
      securityGroup,
    }: {
      readonly proxy: rds.Proxy;
      readonly target: rds.ProxyTarget;
      readonly securityGroup: ec2.SecurityGroup;
    },
  ): rds.ProxyEndpoint {
    return new rds.ProxyEndpoint(
      `${name}-readers`,
      {
        dbProxyName: proxy.name,
        dbProxyEndpointName: pulumi.interpolate`${proxy.name}${READERS_SUFFIX}`,
        targetRole: "READ_ONLY",
        vpcSubnetIds: pulumi.output(subnets).apply(proxySubnets),
        vpcSecurityGroupIds: [securityGroup.id],
      },
      { parent: this, dependsOn: [target], ...STAYS_IN_SUBNETS },
    );
  }
}
