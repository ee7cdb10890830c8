import type { DatabaseShape } from "./database-shapes";
import type { DatabaseEngineName } from "./engines";

/** Which instance classes a shape takes. */
export interface InstanceClasses {
  /** Class where none is chosen: the smallest that is made for steady use. */
  readonly byDefault: string;
  readonly pattern: RegExp;
  /** The classes in words. */
  readonly form: string;
}

/** Class of an Aurora instance whose capacity follows its load. */
export const SERVERLESS_CLASS = "db.serverless";

/**
 * Instance classes by shape.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html#multi-az-db-clusters-concepts.InstanceAvailability
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.SupportAurora.html
 */
export const instanceClasses: Readonly<Record<DatabaseShape, InstanceClasses>> = {
  multiAzInstance: {
    byDefault: "db.t4g.small",
    pattern: /^db\.[a-z0-9-]+\.[a-z0-9]+$/,
    form: "an RDS instance class such as db.t4g.small",
  },
  multiAzCluster: {
    byDefault: "db.m6gd.large",
    pattern:
      /^db\.(?:c6gd\.(?:medium|\d*x?large)|(?:m5d|m6gd|m6id|m6idn|r5d|r6gd|r6id|r6idn|x2iedn)\.\d*x?large)$/,
    form: "a class of db.c6gd, db.m5d, db.m6gd, db.m6id, db.m6idn, db.r5d, db.r6gd, db.r6id, db.r6idn or db.x2iedn, from large on (db.c6gd from medium on)",
  },
  aurora: {
    byDefault: "db.t4g.medium",
    pattern: /^db\.(?:t(?:3|4g)\.(?:medium|large)|(?:r[5-9][a-z]{0,2}|x\d[a-z]{1,5})\.\d*x?large)$/,
    form: "a memory-optimized class such as db.r8g.large, or medium or large of db.t3 or db.t4g",
  },
};

/**
 * Classes of MySQL without Database Insights.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DatabaseInsights.Engines.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DatabaseInsights.Engines.html
 */
const WITHOUT_INSIGHTS = {
  rds: /^db\.(?:t2|t3|t4g)\.(?:micro|small)$/,
  aurora: /^db\.(?:t2|t3)\.|^db\.t4g\.(?:micro|small)$/,
};

/** Whether Database Insights collects anything from an instance of a class. PostgreSQL has it in all of them. */
export function hasInsights(
  shape: DatabaseShape,
  engine: DatabaseEngineName,
  instanceClass: string,
): boolean {
  const without = shape === "aurora" ? WITHOUT_INSIGHTS.aurora : WITHOUT_INSIGHTS.rds;
  return engine !== "mysql" || !without.test(instanceClass);
}
