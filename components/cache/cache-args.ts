import type * as pulumi from "@pulumi/pulumi";
import type { DataProtection } from "../shared/data-protection";
import type { SecretVersionStage } from "../shared/secret-text";
import type { CacheEngineName } from "./cache-engines";
import type { HotDataClass } from "./hot-data-class";

/** One primary with replicas. Every client can use it. */
export interface OneShard {
  readonly kind: "oneShard";
  /** Size of each node, such as `cache.t4g.small`. */
  readonly nodeType: string;
  /** Copies of the primary, 1 to 5. They are spread over the zones. */
  readonly replicasPerShard: number;
}

/** Several primaries, each with a part of the keys and with replicas of its own. Clients must know cluster mode. */
export interface Sharded {
  readonly kind: "sharded";
  /** Size of each node, such as `cache.r7g.large`. */
  readonly nodeType: string;
  /** Parts that the keys are divided into, 1 to 500. */
  readonly shards: number;
  /** Copies of each primary, 1 to 5. They are in other zones than it. */
  readonly replicasPerShard: number;
}

/** No nodes to look after: ElastiCache keeps the data in several zones and grows by itself. Clients must know cluster mode. */
export interface Serverless {
  readonly kind: "serverless";
  /** Most data that the cache holds, 1 to 5000 GB. */
  readonly maximumStorageGB: number;
  /** Storage that is held ready and paid for, 1 to 5000 GB. @default none */
  readonly minimumStorageGB?: number | undefined;
  /** Most ElastiCache Processing Units per second, 1000 to 15,000,000. Above it, requests are throttled. */
  readonly maximumEcpuPerSecond: number;
  /** Units per second that are held ready and paid for, in the same range. @default none */
  readonly minimumEcpuPerSecond?: number | undefined;
}

/** What a cache is made of. */
export type CacheShape = OneShard | Sharded | Serverless;

/** Arguments of the component `Cache`. */
export interface CacheArgs {
  readonly vpcId: pulumi.Input<string>;
  /** Isolated subnets, one in each Availability Zone. */
  readonly subnetIds: pulumi.Input<string[]>;
  /** Availability Zones that the subnets are in. */
  readonly availabilityZones: readonly string[];
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  readonly protection: DataProtection;
  readonly engine: CacheEngineName;
  /** Version of the engine, such as `8.0`. A serverless cache heeds the major part alone. */
  readonly engineVersion: string;
  readonly shape: CacheShape;
  /**
   * ARN of the secret in AWS Secrets Manager whose whole text is the token that every client signs in with. Not for a
   * serverless cache. @default clients sign in by IAM
   */
  readonly authTokenSecretArn?: string | undefined;
  /** Staging label of the version of that secret which the token is read from. @default `AWSCURRENT` */
  readonly authTokenVersionStage?: SecretVersionStage | undefined;
  /** Days that the daily snapshot is kept. */
  readonly snapshotRetentionDays: number;
  /** When the daily snapshot is taken, in UTC, such as `03:00-04:00`. @default ElastiCache chooses */
  readonly snapshotWindow?: string | undefined;
  /**
   * When ElastiCache may patch nodes, in UTC, such as `sun:05:00-sun:06:00`. A serverless cache needs none.
   * @default ElastiCache chooses
   */
  readonly maintenanceWindow?: string | undefined;
  /** How long each class of hot data stays in the cache. */
  readonly hotData: readonly HotDataClass[];
  /** Reads per second that go to the database without asking the cache. */
  readonly uncachedReadsPerSecond: number;
  /** Reads per second that the database can answer. @default unknown, so nothing is checked */
  readonly databaseReadsPerSecond?: number | undefined;
}
