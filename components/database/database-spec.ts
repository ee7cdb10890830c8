import type { SecretVersionStage } from "../shared/secret-text";
import type { DatabaseEngineName } from "./engines";

/** What stands between the services and the database. */
export interface ProxySpec {
  /** Whether services connect through RDS Proxy, with IAM tokens in place of the password. */
  readonly enabled: boolean;
  /** Percent of the database's connections that the proxy may open. */
  readonly maxConnectionsPercent: number;
  /** Seconds after which the proxy closes a client's connection that does nothing. */
  readonly idleClientTimeoutSeconds: number;
}

/** What is chosen of a database, whatever its shape. */
interface CommonSpec {
  /** Database engine. To change it takes another database. */
  readonly engine: DatabaseEngineName;
  /** Version of the engine, such as `17`. A major version alone follows its newest minor one. */
  readonly engineVersion: string;
  /** Size of each instance, such as `db.t4g.small`. */
  readonly instanceClass: string;
  /** Name of the first database. To change it takes another database. */
  readonly name: string;
  readonly proxy: ProxySpec;
  /**
   * How much CloudWatch Database Insights tells: `standard` for 7 days, or `advanced` for 15 months with Enhanced
   * Monitoring each minute.
   */
  readonly insights: "standard" | "advanced";
  /** Days of point-in-time recovery. */
  readonly backupRetentionDays: number;
  /** When the daily backup is made, in UTC, such as `03:00-04:00`. @default RDS chooses */
  readonly backupWindow?: string | undefined;
  /** When RDS may maintain the database, in UTC, such as `sun:04:00-sun:05:00`. @default RDS chooses */
  readonly maintenanceWindow?: string | undefined;
  /** Whether AWS refuses to delete the database. */
  readonly deletionProtection: boolean;
  /** Whether a snapshot is taken when the database is deleted. */
  readonly finalSnapshot: boolean;
}

/**
 * What a database is made from. The provider cannot make a Multi-AZ DB cluster of a snapshot
 * (https://github.com/hashicorp/terraform-provider-aws/issues/26773).
 */
interface Origin {
  /** Snapshot that the database is made from; read when it is created, and never again. @default it begins empty */
  readonly snapshot?: string | undefined;
}

/** Storage of instances. */
export interface InstanceStorage {
  readonly storageType: "gp3" | "io1" | "io2";
  /** Input and output operations a second; io1 and io2 need it. @default what gp3 has at that size: 3000, or 12000 from 400 GiB on */
  readonly iops?: number | undefined;
  /** Storage in GiB to begin with. */
  readonly allocatedStorageGiB: number;
}

/** A primary instance, a standby in another zone that nobody reads from, and read replicas. */
export interface MultiAzInstanceSpec extends CommonSpec, Origin, InstanceStorage {
  readonly shape: "multiAzInstance";
  /** Storage in GiB that RDS may grow to by itself. */
  readonly maxAllocatedStorageGiB: number;
  /** Read replicas beside the primary and its standby, 0 to 15. */
  readonly readReplicas: number;
  /**
   * ARN of the secret in AWS Secrets Manager that holds the master user's name, `multizone`, and password, as JSON. Read
   * replicas need it: RDS makes none of an instance whose password it manages
   * (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html).
   * @default RDS manages the password
   */
  readonly masterSecretArn?: string | undefined;
  /** Staging label of the version of that secret which the password is read from. @default `AWSCURRENT` */
  readonly masterSecretVersionStage?: SecretVersionStage | undefined;
}

/** A writer and two standbys that can be read from, in three zones. */
export interface MultiAzClusterSpec extends CommonSpec, InstanceStorage {
  readonly shape: "multiAzCluster";
}

/** Capacity of each instance of Aurora serverless, in Aurora capacity units (ACUs) of about 2 GiB of memory. */
export interface ServerlessSpec {
  /** 0 lets an instance pause that nobody is connected to. */
  readonly minimumCapacityUnits: number;
  readonly maximumCapacityUnits: number;
  /** Seconds without a connection after which an instance pauses. @default 300, where it may pause */
  readonly secondsUntilAutoPause?: number | undefined;
}

/** A writer and readers in different zones on storage that is in three. */
export interface AuroraSpec extends CommonSpec, Origin {
  readonly shape: "aurora";
  readonly storageType: "aurora" | "aurora-iopt1";
  /** Instances beside the writer, 1 to 15: each can be read from and take over. */
  readonly readReplicas: number;
  /** Capacity where the instance class is `db.serverless`. @default the instance class has a fixed size */
  readonly serverless?: ServerlessSpec | undefined;
}

/** What is chosen of a database. */
export type DatabaseSpec = MultiAzInstanceSpec | MultiAzClusterSpec | AuroraSpec;
