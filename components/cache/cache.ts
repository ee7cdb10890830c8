import * as pulumi from "@pulumi/pulumi";
import * as ec2 from "@pulumi/aws/ec2";
import * as elasticache from "@pulumi/aws/elasticache";
import type { Connection } from "../shared/connection";
import { requireShortName } from "../shared/physical-name";
import { nodeZones } from "./node-zones";

/** Arguments of {@link Cache}. */
export interface CacheArgs {
  readonly vpcId: pulumi.Input<string>;
  /** Isolated subnets, one in each Availability Zone. */
  readonly subnetIds: pulumi.Input<string[]>;
  /** Availability Zones that the subnets are in. */
  readonly availabilityZones: readonly string[];
  /** Version of Valkey, 7.2 or later. */
  readonly engineVersion: string;
  /** Size of each node, such as `cache.t4g.small`. */
  readonly nodeType: string;
  /** Days that the daily snapshot is kept. */
  readonly snapshotRetentionDays: number;
}

const ENGINE = "valkey";

const PORT = 6379;

/** Characters that the id of a user group or of a replication group may have. */
const LONGEST_NAME = 40;

/** Makes the user group's id of the user's. */
const GROUP_SUFFIX = "-group";

/** Every key, channel and command, in the very form in which Valkey reports it: ElastiCache rewrites any other. */
const ACCESS = "on ~* &* +@all";

/**
 * A Valkey cache with a node in each Availability Zone, one of which takes over by itself when the primary is lost.
 *
 * Creates an ElastiCache replication group (Multi-AZ with automatic failover, TLS required, encrypted, with snapshots), its
 * subnet group, a security group without any rule, and the one user there is with its user group. The user signs in with an
 * IAM token, so there is no password anywhere (docs/adr/0004).
 */
export class Cache extends pulumi.ComponentResource {
  /** Host name of whichever node is the primary. */
  public readonly endpoint: pulumi.Output<string>;
  /** Host name that spreads reads over the replicas. */
  public readonly readerEndpoint: pulumi.Output<string>;
  /** TCP port of the cache. */
  public readonly port: number;
  /** Nodes of the cache, the primary included. */
  public readonly nodeCount: number;
  /** What a service needs in order to reach the cache. */
  public readonly connection: Connection;

  public constructor(name: string, args: CacheArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:cache:Cache", name, {}, opts);
    requireShortName(this, `${name}-subnets`, LONGEST_NAME - GROUP_SUFFIX.length);

    const securityGroup = new ec2.SecurityGroup(
      `${name}-security-group`,
      { vpcId: args.vpcId, description: "Cache: connections from services" },
      { parent: this },
    );
    const subnetGroup = new elasticache.SubnetGroup(
      `${name}-subnets`,
      { subnetIds: args.subnetIds, description: "Isolated subnets of every zone" },
      { parent: this },
    );
    const user = this.createUser(name, subnetGroup);
    const group = this.createReplicationGroup(name, args, { securityGroup, subnetGroup, user });

    this.endpoint = group.primaryEndpointAddress;
    this.readerEndpoint = group.readerEndpointAddress;
    this.port = PORT;
    this.nodeCount = nodeZones(args.availabilityZones).length;
    this.connection = this.connectionOf(securityGroup, user, group);
    this.registerOutputs({
      endpoint: this.endpoint,
      readerEndpoint: this.readerEndpoint,
      port: this.port,
      nodeCount: this.nodeCount,
      connection: this.connection,
    });
  }

  private createUser(name: string, subnetGroup: elasticache.SubnetGroup): elasticache.User {
    // ElastiCache wants the two to be equal for a user that signs in by IAM. They must differ from one stack to the next
    // in the same account, as the name that Pulumi gives the subnet group does.
    const userId = subnetGroup.name.apply((unique) => unique.toLowerCase());
    return new elasticache.User(
      `${name}-user`,
      {
        engine: ENGINE,
        userId,
        userName: userId,
        accessString: ACCESS,
        authenticationMode: { type: "iam" },
      },
      { parent: this },
    );
  }

  private createReplicationGroup(
    name: string,
    args: CacheArgs,
    parts: {
      readonly securityGroup: ec2.SecurityGroup;
      readonly subnetGroup: elasticache.SubnetGroup;
      readonly user: elasticache.User;
    },
  ): elasticache.ReplicationGroup {
    const userGroup = new elasticache.UserGroup(
      `${name}-user-group`,
      {
        engine: ENGINE,
        userGroupId: pulumi.interpolate`${parts.user.userId}${GROUP_SUFFIX}`,
        userIds: [parts.user.userId],
      },
      { parent: this },
    );
    const zones = nodeZones(args.availabilityZones);
    return new elasticache.ReplicationGroup(
      `${name}-nodes`,
      {
        description: "Cache with a node in each zone",
        engine: ENGINE,
        engineVersion: args.engineVersion,
        autoMinorVersionUpgrade: true,
        // A change is made by the deployment that asks for it, not in the next maintenance window.
        applyImmediately: true,
        nodeType: args.nodeType,
        numCacheClusters: zones.length,
        preferredCacheClusterAzs: zones,
        automaticFailoverEnabled: true,
        multiAzEnabled: true,
        subnetGroupName: parts.subnetGroup.name,
        securityGroupIds: [parts.securityGroup.id],
        port: PORT,
        transitEncryptionEnabled: true,
        transitEncryptionMode: "required",
        atRestEncryptionEnabled: true,
        userGroupIds: [userGroup.userGroupId],
        snapshotRetentionLimit: args.snapshotRetentionDays,
      },
      { parent: this },
    );
  }

  private connectionOf(
    securityGroup: ec2.SecurityGroup,
    user: elasticache.User,
    group: elasticache.ReplicationGroup,
  ): Connection {
    return {
      name: "cache",
      endpoint: { securityGroupId: securityGroup.id, port: PORT },
      environment: {
        CACHE_HOST: this.endpoint,
        CACHE_READER_HOST: this.readerEndpoint,
        CACHE_PORT: String(PORT),
        // The name of the replication group is a part of what an IAM token signs.
        CACHE_NAME: group.replicationGroupId,
        CACHE_USER: user.userName,
      },
      statements: [
        { Sid: "ConnectToCache", Action: ["elasticache:Connect"], Resource: [group.arn, user.arn] },
      ],
    };
  }
}
