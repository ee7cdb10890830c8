import * as pulumi from "@pulumi/pulumi";
import * as ec2 from "@pulumi/aws/ec2";
import * as rds from "@pulumi/aws/rds";
import { EncryptionKey } from "../encryption/encryption-key";
import type { Connection } from "../shared/connection";
import { carriesData } from "../shared/data-protection";
import { refuseFaults } from "../shared/refuse-faults";
import { createAurora } from "./aurora";
import type { DatabaseArgs } from "./database-args";
import { directConnection, proxyConnection } from "./database-connection";
import { databaseFaults } from "./database-faults";
import type { DatabaseFoundation, DatabaseServer } from "./database-server";
import { CLUSTER_ZONES } from "./database-shapes";
import { databaseEngines } from "./engines";
import { MonitoringRole } from "./monitoring-role";
import { createMultiAzCluster } from "./multi-az-cluster";
import { createMultiAzInstance } from "./multi-az-instance";
import { RdsProxy } from "./rds-proxy";
import { locksShape, SHAPE_TAG, shapeOf } from "./shape-lock";

/**
 * A relational database that another instance, in another Availability Zone, takes over by itself when one is lost.
 *
 * Creates an RDS instance with a standby and read replicas, a Multi-AZ DB cluster, or a cluster of Amazon Aurora, as
 * `shape` says: encrypted, with backups and a master password that RDS keeps and rotates in AWS Secrets Manager. With it
 * come its key, its subnet group, parameter groups that refuse connections without TLS, a role for Enhanced Monitoring
 * where insights are advanced, the copy of its backups in a second Region where the shape has one, RDS Proxy where it is
 * enabled, and a security group without any rule but the proxy's: each service that has the {@link connection} adds its
 * own. It refuses to become another database: docs/database.md tells how to move one.
 */
export class Database extends pulumi.ComponentResource {
  /** Host name of whichever instance is the primary. */
  public readonly endpoint: pulumi.Output<string>;
  /** Host names to read from beside it; empty where nobody reads. */
  public readonly readerEndpoints: pulumi.Output<string[]>;
  /** TCP port of the database. */
  public readonly port: number;
  /** ARN of the instance or of the cluster. */
  public readonly arn: pulumi.Output<string>;
  /** ARN of the secret that holds the master user's name and password. */
  public readonly secretArn: pulumi.Output<string>;
  /** Instances that serve and do not wait to take over: the primary, and what can only be read from. */
  public readonly servingCount: number;
  /** Instances that can take over. */
  public readonly standbyCount: number;
  /** Instances that can be read from beside the primary. */
  public readonly readerCount: number;
  /** Host name of the proxy; undefined where there is none. */
  public readonly proxyEndpoint: pulumi.Output<string> | undefined;
  /** Security group that services connect to: the proxy's where there is one, otherwise the database's. */
  public readonly securityGroupId: pulumi.Output<string>;
  /** What a service needs in order to reach the database. */
  public readonly connection: Connection;

  public constructor(name: string, args: DatabaseArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:database:Database", name, {}, opts);
    refuseFaults(this, databaseFaults(args));

    const foundation = this.createFoundation(name, args);
    const server = this.createServer(name, args, foundation);

    this.endpoint = server.endpoint;
    this.readerEndpoints = server.readerEndpoints;
    this.port = databaseEngines[args.engine].port;
    this.arn = server.arn;
    this.secretArn = server.secretArn;
    this.servingCount = server.servingCount;
    this.standbyCount = server.standbyCount;
    this.readerCount = server.readerCount;
    const proxy = args.proxy.enabled ? this.createProxy(name, args, foundation, server) : undefined;
    this.proxyEndpoint = proxy?.endpoint;
    this.securityGroupId = proxy?.securityGroupId ?? foundation.securityGroup.id;
    this.connection =
      proxy === undefined
        ? directConnection(args, foundation, server)
        : proxyConnection(args, server, proxy);
    this.registerOutputs({
      endpoint: this.endpoint,
      readerEndpoints: this.readerEndpoints,
      port: this.port,
      arn: this.arn,
      secretArn: this.secretArn,
      servingCount: this.servingCount,
      standbyCount: this.standbyCount,
      readerCount: this.readerCount,
      proxyEndpoint: this.proxyEndpoint,
      securityGroupId: this.securityGroupId,
      connection: this.connection,
    });
  }

  private createFoundation(name: string, args: DatabaseArgs): DatabaseFoundation {
    const { accountId, insights, protection, region } = args;
    const securityGroup = new ec2.SecurityGroup(
      `${name}-security-group`,
      { vpcId: args.vpcId, description: "Database: connections from services" },
      carriesData(this, protection),
    );
    const key = new EncryptionKey(
      `${name}-encryption`,
      {
        accountId,
        region,
        through: ["rds", "secretsmanager"],
        description: "Database: storage, backups, insights and the master user's secret",
        protection,
      },
      { parent: this },
    );
    const monitoringRole =
      insights === "advanced"
        ? new MonitoringRole(`${name}-monitoring`, { region, accountId }, { parent: this })
        : undefined;
    return {
      securityGroup,
      subnetGroup: this.createSubnetGroup(name, args),
      keyArn: key.arn,
      monitoringRoleArn: monitoringRole?.arn,
    };
  }

  /** Nothing of a database is made before its subnet group, so nothing of another shape is where that is refused. */
  private createSubnetGroup(name: string, args: DatabaseArgs): rds.SubnetGroup {
    const ofCluster = args.shape === "multiAzCluster";
    return new rds.SubnetGroup(
      `${name}-subnets`,
      {
        // A Multi-AZ DB cluster stands in three zones, the same whatever number of them the stack has.
        subnetIds: ofCluster
          ? pulumi.output(args.subnetIds).apply((ids) => ids.slice(0, CLUSTER_ZONES))
          : args.subnetIds,
        description: ofCluster
          ? "Isolated subnets of three zones"
          : "Isolated subnets of every zone",
        tags: { [SHAPE_TAG]: shapeOf(args) },
      },
      { ...carriesData(this, args.protection), ...locksShape(name) },
    );
  }

  private createServer(
    name: string,
    args: DatabaseArgs,
    foundation: DatabaseFoundation,
  ): DatabaseServer {
    switch (args.shape) {
      case "multiAzInstance":
        return createMultiAzInstance(this, name, args, foundation);
      case "multiAzCluster":
        return createMultiAzCluster(this, name, args, foundation);
      case "aurora":
        return createAurora(this, name, args, foundation);
    }
  }

  private createProxy(
    name: string,
    args: DatabaseArgs,
    { keyArn, securityGroup }: DatabaseFoundation,
    server: DatabaseServer,
  ): RdsProxy {
    return new RdsProxy(
      `${name}-proxy`,
      {
        maxConnectionsPercent: args.proxy.maxConnectionsPercent,
        idleClientTimeoutSeconds: args.proxy.idleClientTimeoutSeconds,
        vpcId: args.vpcId,
        subnets: args.subnets,
        region: args.region,
        engine: args.engine,
        databaseSecurityGroupId: securityGroup.id,
        server,
        keyArn,
      },
      { parent: this },
    );
  }
}
