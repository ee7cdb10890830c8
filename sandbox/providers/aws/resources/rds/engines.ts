/** What RDS says of a database engine. */
export interface EngineFacts {
  /** Port where none is given. */
  readonly port: number;
  readonly license: string;
  /** Form of a version, and an example of it. */
  readonly version: RegExp;
  readonly versionExample: string;
  /** The logs that it sends to CloudWatch Logs. */
  readonly logs: readonly string[];
  /** The longest name of the master user. */
  readonly longestUser: number;
  /** The longest password of the master user. */
  readonly longestPassword: number;
  /** The longest name of the first database. */
  readonly longestName: number;
  /** Names that neither the user nor the database may have. */
  readonly reservedUsers: readonly string[];
  readonly reservedNames: readonly string[];
}

const OF_MYSQL = {
  port: 3306,
  license: "general-public-license",
  longestUser: 16,
  longestPassword: 41,
  longestName: 64,
  reservedUsers: ["rdsadmin"],
  reservedNames: ["information_schema", "mysql", "performance_schema", "rdsadmin", "sys"],
};

/** GiB of gp3 from which an open-source engine has four volumes, whose IOPS and throughput can be chosen. */
export const STRIPED_FROM = 400;

/** The open-source engines, for which RDS tells the most; the commercial ones are in {@link OTHER_ENGINES}. */
export const ENGINES: Readonly<Record<string, EngineFacts>> = {
  mariadb: {
    ...OF_MYSQL,
    version: /^1\d\.\d{1,2}(\.\d{1,2})?$/,
    versionExample: "11.4 or 11.4.5",
    logs: ["audit", "error", "general", "iam-db-auth-error", "slowquery"],
  },
  mysql: {
    ...OF_MYSQL,
    version: /^[5-9]\.\d{1,2}(\.\d{1,2})?(-rds\.\d{8})?$/,
    versionExample: "8.4 or 8.4.6",
    logs: ["audit", "error", "general", "iam-db-auth-error", "slowquery"],
  },
  postgres: {
    port: 5432,
    license: "postgresql-license",
    version: /^[1-9]\d(\.\d{1,2})?(-rds\.\d{8})?$/,
    versionExample: "17 or 17.6",
    logs: ["iam-db-auth-error", "postgresql", "upgrade"],
    longestUser: 63,
    longestPassword: 128,
    longestName: 63,
    reservedUsers: ["admin", "rdsadmin"],
    reservedNames: ["db", "rdsadmin", "template0", "template1"],
  },
};

/** Engines that a licence is needed for, by the port where none is given. */
export const OTHER_ENGINES: Readonly<Record<string, number>> = {
  "custom-oracle-ee": 1521,
  "custom-oracle-ee-cdb": 1521,
  "custom-oracle-se2": 1521,
  "custom-oracle-se2-cdb": 1521,
  "custom-sqlserver-dev": 1433,
  "custom-sqlserver-ee": 1433,
  "custom-sqlserver-se": 1433,
  "custom-sqlserver-web": 1433,
  "db2-ae": 50000,
  "db2-se": 50000,
  "oracle-ee": 1521,
  "oracle-ee-cdb": 1521,
  "oracle-se2": 1521,
  "oracle-se2-cdb": 1521,
  "sqlserver-dev-ee": 1433,
  "sqlserver-ee": 1433,
  "sqlserver-ex": 1433,
  "sqlserver-se": 1433,
  "sqlserver-web": 1433,
};

/** The editions of SQL Server. */
export const SQLSERVER_ENGINES: readonly string[] = Object.keys(OTHER_ENGINES).filter((engine) =>
  engine.includes("sqlserver"),
);

/** The port that an engine listens on where none is given. */
export function defaultPort(engine: string): number {
  return ENGINES[engine]?.port ?? OTHER_ENGINES[engine] ?? 3306;
}

/** The parameter group family of an engine's version: `postgres17`, `mysql8.4`. */
export function familyOf(engine: string, version: string): string {
  const parts = version.split("-")[0]?.split(".") ?? [];
  const separator = engine in OTHER_ENGINES ? "-" : "";
  return `${engine}${separator}${parts.slice(0, engine.endsWith("postgres") || engine.endsWith("postgresql") ? 1 : 2).join(".")}`;
}
