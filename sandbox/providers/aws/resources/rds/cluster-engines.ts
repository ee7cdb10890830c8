import { ENGINES } from "./engines";

/** What RDS says of the engine of a cluster. */
export interface ClusterEngine {
  /** Port where none is given. */
  readonly port: number;
  /** Form of a version, and an example of it. */
  readonly version: RegExp;
  readonly versionExample: string;
  /** The version where none is given. */
  readonly defaultVersion: string;
  /** The logs that it sends to CloudWatch Logs. */
  readonly logs: readonly string[];
  /** Names that neither the user nor the database may have. */
  readonly reservedUsers: readonly string[];
  readonly reservedNames: readonly string[];
}

const MYSQL = { port: 3306, reservedUsers: ["rdsadmin"], reservedNames: ["mysql", "rdsadmin"] };
const POSTGRES = {
  port: 5432,
  reservedUsers: ["admin", "rdsadmin"],
  reservedNames: ["db", "rdsadmin", "template0", "template1"],
};

/**
 * The engines of clusters. The logs are those that
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html lists.
 */
export const CLUSTER_ENGINES: Readonly<Record<string, ClusterEngine>> = {
  "aurora-mysql": {
    ...MYSQL,
    version: /^\d\.\d(\.mysql_aurora\.\d+\.\d+\.\d+)?$/,
    versionExample: "8.0 or 8.0.mysql_aurora.3.08.2",
    defaultVersion: "8.0.mysql_aurora.3.08.2",
    logs: ["audit", "error", "general", "iam-db-auth-error", "instance", "slowquery"],
  },
  "aurora-postgresql": {
    ...POSTGRES,
    version: /^[1-9]\d(\.\d{1,2})?(-limitless)?$/,
    versionExample: "17 or 17.5",
    defaultVersion: "17.5",
    logs: ["iam-db-auth-error", "instance", "postgresql"],
  },
  mysql: {
    ...MYSQL,
    version: ENGINES["mysql"]?.version ?? /./,
    versionExample: "8.4 or 8.4.6",
    defaultVersion: "8.4",
    logs: ["error", "general", "iam-db-auth-error", "slowquery"],
  },
  postgres: {
    ...POSTGRES,
    version: ENGINES["postgres"]?.version ?? /./,
    versionExample: "17 or 17.6",
    defaultVersion: "17",
    logs: ["iam-db-auth-error", "postgresql", "upgrade"],
  },
};

/** Engines whose clusters share one volume; instances are made beside the cluster. */
export const AURORA: readonly string[] = ["aurora-mysql", "aurora-postgresql"];

/** Engines of Multi-AZ DB clusters: a writer and two readable standbys, which RDS makes by itself. */
export const MULTI_AZ: readonly string[] = ["mysql", "postgres"];

/** Whether a cluster of an engine is one of Aurora. */
export function isAurora(engine: string): boolean {
  return engine.startsWith("aurora");
}
