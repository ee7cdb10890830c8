import * as pulumi from "@pulumi/pulumi";
import * as ec2 from "@pulumi/aws/ec2";
import { EncryptionKey } from "../encryption/encryption-key";
import type { Connection } from "../shared/connection";
import { carriesData } from "../shared/data-protection";
import { requireShortName } from "../shared/physical-name";
import { refuseFaults } from "../shared/refuse-faults";
import { longestUserId } from "./cache-access";
import type { CacheArgs } from "./cache-args";
import { cacheConnection } from "./cache-connection";
import { cacheFaults } from "./cache-faults";
import { type CacheStore, type CacheSurroundings, PORT } from "./cache-store";
import { type DatabaseLoad, databaseLoad } from "./database-load";
import { HotDataPolicy } from "./hot-data-policy";
import { nodeCount, standbyCount } from "./node-count";
import { createOneShard } from "./one-shard";
import { createServerless, LONGEST_SERVERLESS_NAME } from "./serverless";
import { createSharded } from "./sharded";

/**
 * A cache for hot data that stands in several Availability Zones. When the primary of a shard is lost, a replica in
 * another zone takes over by itself.
 *
 * Creates an ElastiCache replication group with one shard or several (Multi-AZ with automatic failover, TLS required, with
 * snapshots), or a serverless cache; the AWS KMS key that encrypts it; a security group without any rule; where there are
 * nodes, a subnet group; the one user there is with its user group, who signs in by IAM, so that there is no password
 * anywhere (docs/adr/0004), unless clients sign in with a token; and a {@link HotDataPolicy}.
 */
export class Cache extends pulumi.ComponentResource {
  /** ARN of the replication group or of the serverless cache. */
  public readonly arn: pulumi.Output<string>;
  /** Host name to write to: of whichever node is the primary; of the configuration endpoint where there are shards. */
  public readonly endpoint: pulumi.Output<string>;
  /** Host name that spreads reads over the replicas. In cluster mode it is that of the endpoint. */
  public readonly readerEndpoint: pulumi.Output<string>;
  /** TCP port of the cache. */
  public readonly port: number;
  /** Nodes of the cache, the primaries included. A serverless cache has none. */
  public readonly nodeCount: number;
  /** Primaries of the cache. A serverless cache serves as one. */
  public readonly servingCount: number;
  /** Nodes that wait to take over from a primary. */
  public readonly standbyCount: number;
  /** Reads per second on the database, with the cache and when it is lost. */
  public readonly databaseLoad: DatabaseLoad;
  /** Security group that services connect to. */
  public readonly securityGroupId: pulumi.Output<string>;
  /** What a service needs in order to reach the cache. */
  public readonly connection: Connection;

  public constructor(name: string, args: CacheArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:cache:Cache", name, {}, opts);
    refuseFaults(this, cacheFaults(args));
    this.requireShortNames(name, args);

    const securityGroup = this.createSecurityGroup(name, args);
    const key = new EncryptionKey(
      `${name}-encryption`,
      {
        description: "Cache",
        accountId: args.accountId,
        region: args.region,
        through: ["elasticache"],
        protection: args.protection,
      },
      { parent: this },
    );
    const hotData = new HotDataPolicy(
      `${name}-hot-data`,
      { region: args.region, accountId: args.accountId, classes: args.hotData },
      { parent: this },
    );
    const store = this.createStore(name, args, { securityGroup, keyArn: key.arn });

    this.arn = store.arn;
    this.endpoint = store.endpoint;
    this.readerEndpoint = store.readerEndpoint;
    this.port = PORT;
    this.securityGroupId = securityGroup.id;
    this.nodeCount = nodeCount(args.shape);
    this.standbyCount = standbyCount(args.shape);
    this.servingCount = Math.max(1, this.nodeCount - this.standbyCount);
    this.databaseLoad = databaseLoad(args);
    this.connection = cacheConnection(store, securityGroup, hotData);
    this.registerOutputs({
      arn: this.arn,
      endpoint: this.endpoint,
      readerEndpoint: this.readerEndpoint,
      port: this.port,
      securityGroupId: this.securityGroupId,
      nodeCount: this.nodeCount,
      servingCount: this.servingCount,
      standbyCount: this.standbyCount,
      databaseLoad: this.databaseLoad,
      connection: this.connection,
    });
  }

  /** The user's id is made of the name of a child whose name Pulumi makes unique. */
  private requireShortNames(name: string, { engine, shape }: CacheArgs): void {
    if (shape.kind === "serverless") {
      requireShortName(this, `${name}-security-group`, longestUserId(engine));
      requireShortName(this, `${name}-serverless`, LONGEST_SERVERLESS_NAME);
    } else {
      requireShortName(this, `${name}-subnets`, longestUserId(engine));
    }
  }

  private createSecurityGroup(name: string, args: CacheArgs): ec2.SecurityGroup {
    return new ec2.SecurityGroup(
      `${name}-security-group`,
      { vpcId: args.vpcId, description: "Cache: connections from services" },
      carriesData(this, args.protection),
    );
  }

  private createStore(name: string, args: CacheArgs, surroundings: CacheSurroundings): CacheStore {
    const { shape } = args;
    switch (shape.kind) {
      case "oneShard":
        return createOneShard(name, args, shape, surroundings, this);
      case "sharded":
        return createSharded(name, args, shape, surroundings, this);
      case "serverless":
        return createServerless(name, args, shape, surroundings, this);
    }
  }
}
