import type { DatabaseShape } from "./database-shapes";

/**
 * A parameter of a parameter group. Each takes effect when the instance starts, which for a new instance is at once: where a
 * value is RDS's default already, RDS reports this way to apply it whatever was asked for, and another would show as a
 * change in every deployment (https://github.com/hashicorp/terraform-provider-aws/issues/39252).
 */
export interface DatabaseParameter {
  readonly name: string;
  readonly value: string;
  readonly applyMethod: "pending-reboot";
}

function parameter(name: string, value: string): DatabaseParameter {
  return { name, value, applyMethod: "pending-reboot" };
}

/** What a database engine is in one of its editions: as RDS runs it on instances, or as a part of Aurora. */
export interface EngineEdition {
  /** Name that RDS gives it. */
  readonly engine: "postgres" | "mysql" | "aurora-postgresql" | "aurora-mysql";
  /** Version where none is chosen; RDS adds the newest minor version. */
  readonly defaultVersion: string;
  /** Form of a version. */
  readonly versionPattern: RegExp;
  /** The form in words, with an example. */
  readonly versionForm: string;
  /** Parameter group family of a version. */
  readonly parameterGroupFamily: (version: string) => string;
  /** Parameters that every database gets: connections without TLS are refused. */
  readonly parameters: readonly DatabaseParameter[];
  /** Parameters that a cluster takes for its instances only, in a parameter group of their own. @default none */
  readonly instanceParameters?: readonly DatabaseParameter[];
  /** Logs that RDS sends to CloudWatch Logs. */
  readonly logExports: readonly string[];
}

/** A database engine that Amazon RDS runs and this project knows how to secure. */
export interface DatabaseEngine {
  /** TCP port that the database listens on; that of RDS Proxy too, which takes no other. */
  readonly port: number;
  /** How many numbers a major version has. */
  readonly majorNumbers: number;
  /** What RDS Proxy calls the engine and its relatives. */
  readonly proxyFamily: "POSTGRESQL" | "MYSQL";
  /** Names that a database of one's own cannot have. */
  readonly reservedNames: readonly string[];
  /** The edition on instances of RDS. */
  readonly rds: EngineEdition;
  readonly aurora: EngineEdition;
}

/** The first `count` numbers of a version. */
function leading(version: string, count: number): string {
  return version.split(".").slice(0, count).join(".");
}

/** RDS keeps the slow query log of MySQL in a table unless told otherwise, and exports only files. */
const SLOW_QUERY_LOG = [parameter("slow_query_log", "1"), parameter("log_output", "FILE")];

/** The engines by the name that RDS gives them. */
export const databaseEngines = {
  postgres: {
    port: 5432,
    majorNumbers: 1,
    proxyFamily: "POSTGRESQL",
    reservedNames: ["db", "postgres", "rdsadmin", "template0", "template1"],
    rds: {
      engine: "postgres",
      defaultVersion: "17",
      // Older versions are in RDS Extended Support, which is charged by the hour.
      versionPattern: /^1[4-8](?:\.\d{1,2})?$/,
      versionForm: 'a PostgreSQL version such as "17" or "17.6", from 14 to 18',
      parameterGroupFamily: (version) => `postgres${leading(version, 1)}`,
      parameters: [parameter("rds.force_ssl", "1")],
      logExports: ["postgresql", "upgrade"],
    },
    aurora: {
      engine: "aurora-postgresql",
      defaultVersion: "17",
      versionPattern: /^1[4-8](?:\.\d{1,2})?$/,
      versionForm: 'an Aurora PostgreSQL version such as "17" or "17.7", from 14 to 18',
      parameterGroupFamily: (version) => `aurora-postgresql${leading(version, 1)}`,
      parameters: [parameter("rds.force_ssl", "1")],
      logExports: ["postgresql"],
    },
  },
  mysql: {
    port: 3306,
    majorNumbers: 2,
    proxyFamily: "MYSQL",
    reservedNames: ["information_schema", "mysql", "performance_schema", "rdsadmin", "sys"],
    rds: {
      engine: "mysql",
      defaultVersion: "8.4",
      // MySQL 8.0 is in RDS Extended Support, which is charged by the hour.
      versionPattern: /^8\.4(?:\.\d{1,2})?$/,
      versionForm: 'a MySQL version such as "8.4" or "8.4.6"',
      parameterGroupFamily: (version) => `mysql${leading(version, 2)}`,
      parameters: [parameter("require_secure_transport", "1"), ...SLOW_QUERY_LOG],
      logExports: ["error", "slowquery"],
    },
    aurora: {
      engine: "aurora-mysql",
      // Aurora MySQL version 3; unlike MySQL 8.0 on instances, it is in standard support until 2028
      // (https://docs.aws.amazon.com/AmazonRDS/latest/AuroraMySQLReleaseNotes/AuroraMySQL.release-calendars.html).
      defaultVersion: "8.0",
      versionPattern:
        /^8\.(?:0(?:\.mysql_aurora\.3\.\d{2}\.\d)?|4(?:\.mysql_aurora\.8\.4\.\d{1,2})?)$/,
      versionForm:
        'an Aurora MySQL version such as "8.0", "8.0.mysql_aurora.3.10.3" or "8.4.mysql_aurora.8.4.7"',
      parameterGroupFamily: (version) => `aurora-mysql${leading(version, 2)}`,
      parameters: [parameter("require_secure_transport", "ON")],
      instanceParameters: SLOW_QUERY_LOG,
      logExports: ["error", "slowquery"],
    },
  },
} as const satisfies Readonly<Record<string, DatabaseEngine>>;

/** Name of an engine. */
export type DatabaseEngineName = keyof typeof databaseEngines;

/** The edition of an engine that a database of some shape runs. */
export function editionOf(shape: DatabaseShape, engine: DatabaseEngineName): EngineEdition {
  const { aurora, rds } = databaseEngines[engine];
  return shape === "aurora" ? aurora : rds;
}

/**
 * Whether RDS may upgrade to a new minor version by itself: only where a major version alone is asked for. Once a minor one
 * that is asked for has been left, the next deployment would ask for it again, and RDS refuses to go back
 * (https://github.com/hashicorp/terraform-provider-aws/pull/49496).
 */
export function followsMinorVersions(engine: DatabaseEngineName, version: string): boolean {
  return majorVersion(engine, version) === version;
}

/** The major version of a version: `17` of `17.6`, `8.4` of `8.4.6`. */
export function majorVersion(engine: DatabaseEngineName, version: string): string {
  return leading(version, databaseEngines[engine].majorNumbers);
}

/** Versions of Aurora MySQL that RDS Proxy leads to. */
const PROXIED_AURORA_MYSQL = /^8\.0(?:\.|$)/;

/**
 * Whether RDS Proxy leads to a version: to all but Aurora MySQL 8.4
 * (https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.Aurora_Fea_Regions_DB-eng.Feature.RDS_Proxy.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.RDS_Fea_Regions_DB-eng.Feature.RDSProxy.html).
 */
export function takesProxy(
  shape: DatabaseShape,
  engine: DatabaseEngineName,
  version: string,
): boolean {
  return shape !== "aurora" || engine !== "mysql" || PROXIED_AURORA_MYSQL.test(version);
}
