import type { DatabaseShape } from "./database-shapes";
import type { DatabaseEngineName } from "./engines";
import { generationsFrom, typePattern } from "../shared/instance-types";

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

/** Sizes of the burstable classes on instances of RDS, and with Aurora. */
const BURSTABLE_SIZES = ["micro", "small", "medium", "large", "xlarge", "2xlarge"];
const AURORA_BURSTABLE_SIZES = ["medium", "large"];

/** Sizes of all other classes. */
const SIZES = [
  "large",
  "xlarge",
  "2xlarge",
  "4xlarge",
  "8xlarge",
  "12xlarge",
  "16xlarge",
  "24xlarge",
  "32xlarge",
  "48xlarge",
];

/** Burstable families that are not out of use. The letter behind a generation names the processor. */
const BURSTABLE = `t3|t${generationsFrom(4)}[agi]`;

const SECOND_ON = generationsFrom(2);
const SIXTH_ON = generationsFrom(6);

function sizes(list: readonly string[]): string {
  return `the sizes ${list.join(", ")}`;
}

/**
 * Instance classes by shape, of the versions of PostgreSQL and MySQL that this project takes. Families are known by their form:
 * a later generation of them is taken as well. AWS decides what of it an engine, a version and a Region have.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Support.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html#multi-az-db-clusters-concepts.InstanceAvailability
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.SupportAurora.html
 */
export const instanceClasses: Readonly<Record<DatabaseShape, InstanceClasses>> = {
  multiAzInstance: {
    byDefault: "db.t4g.small",
    pattern: typePattern("db", [
      { families: BURSTABLE, sizes: BURSTABLE_SIZES },
      {
        families: `m5d?|r5[bd]?|(?:[mr]${SIXTH_ON}|x${SECOND_ON})[agi]b?e?d?n?`,
        sizes: SIZES,
      },
    ]),
    form: `an RDS instance class such as db.t4g.small or db.m7g.large: db.t3 and later with ${sizes(BURSTABLE_SIZES)}; db.m5, db.r5, db.x2g and later with ${sizes(SIZES)}`,
  },
  multiAzCluster: {
    byDefault: "db.m6gd.large",
    pattern: typePattern("db", [
      {
        families: `[mr]5d|[mr]${SIXTH_ON}[agi]dn?|x${SECOND_ON}iedn`,
        sizes: SIZES,
      },
      { families: `c${SIXTH_ON}gd`, sizes: ["medium", ...SIZES] },
    ]),
    form: `a class with local storage such as db.m6gd.large: db.m5d, db.m6gd, db.m6id, db.m6idn, db.r5d, db.r6gd, db.r6id, db.r6idn, db.x2iedn, db.c6gd and later with ${sizes(SIZES)}, and db.c6gd and later with medium`,
  },
  aurora: {
    byDefault: "db.t4g.medium",
    pattern: typePattern("db", [
      { families: BURSTABLE, sizes: AURORA_BURSTABLE_SIZES },
      { families: `r5|r${SIXTH_ON}[agi]d?|x${SECOND_ON}g`, sizes: SIZES },
    ]),
    form: `a class of Aurora such as db.r8g.large: db.t3 and later with ${sizes(AURORA_BURSTABLE_SIZES)}; db.r5, db.r6g, db.r6gd, db.r6i, db.r6id, db.x2g and later with ${sizes(SIZES)}`,
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
