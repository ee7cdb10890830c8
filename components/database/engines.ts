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
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
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
    versionPattern: /^1[3-9](?:\.\d{1,2})?$/,
    versionForm: 'a PostgreSQL version such as "17" or "17.6", 13 or later',
    parameterGroupFamily: (version) => `postgres${leading(version, 1)}`,
    parameters: [{ name: "rds.force_ssl", value: "1" }],
    logExports: ["postgresql", "upgrade"],
  },
  mysql: {
    port: 3306,
    defaultVersion: "8.4",
    versionPattern: /^8\.[04](?:\.\d{1,2})?$/,
    versionForm: 'a MySQL version such as "8.4" or "8.4.6", of 8.0 or 8.4',
    parameterGroupFamily: (version) => `mysql${leading(version, 2)}`,
    parameters: [
      { name: "require_secure_transport", value: "1" },
      // RDS keeps the slow query log in a table unless told otherwise, and exports only files.
      { name: "slow_query_log", value: "1" },
      { name: "log_output", value: "FILE" },
    ],
    logExports: ["error", "slowquery"],
  },
} as const satisfies Readonly<Record<string, DatabaseEngine>>;

/** Name of an engine. */
export type DatabaseEngineName = keyof typeof databaseEngines;
