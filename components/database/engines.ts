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

/** A database engine that Amazon RDS runs and this project knows how to secure. */
export interface DatabaseEngine {
  /** TCP port that the database listens on. */
  readonly port: number;
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
  /** Names that a database of one's own cannot have. */
  readonly reservedNames: readonly string[];
  /** Logs that RDS sends to CloudWatch Logs. */
  readonly logExports: readonly string[];
}

/** The first `count` numbers of a version. */
function leading(version: string, count: number): string {
  return version.split(".").slice(0, count).join(".");
}

/** The engines by the name that RDS gives them. */
export const databaseEngines = {
  postgres: {
    port: 5432,
    defaultVersion: "17",
    // Older versions are in RDS Extended Support, which is charged by the hour.
    versionPattern: /^1[4-8](?:\.\d{1,2})?$/,
    versionForm: 'a PostgreSQL version such as "17" or "17.6", from 14 to 18',
    parameterGroupFamily: (version) => `postgres${leading(version, 1)}`,
    parameters: [parameter("rds.force_ssl", "1")],
    reservedNames: ["db", "postgres", "rdsadmin", "template0", "template1"],
    logExports: ["postgresql", "upgrade"],
  },
  mysql: {
    port: 3306,
    defaultVersion: "8.4",
    // MySQL 8.0 is in RDS Extended Support, which is charged by the hour.
    versionPattern: /^8\.4(?:\.\d{1,2})?$/,
    versionForm: 'a MySQL version such as "8.4" or "8.4.6"',
    parameterGroupFamily: (version) => `mysql${leading(version, 2)}`,
    parameters: [
      parameter("require_secure_transport", "1"),
      // RDS keeps the slow query log in a table unless told otherwise, and exports only files.
      parameter("slow_query_log", "1"),
      parameter("log_output", "FILE"),
    ],
    reservedNames: ["information_schema", "mysql", "performance_schema", "rdsadmin", "sys"],
    logExports: ["error", "slowquery"],
  },
} as const satisfies Readonly<Record<string, DatabaseEngine>>;

/** Name of an engine. */
export type DatabaseEngineName = keyof typeof databaseEngines;
