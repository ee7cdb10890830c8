import {
  CLUSTER_ZONES,
  type DatabaseShape,
  databaseShapes,
} from "../../components/database/database-shapes";
import { editionOf, databaseEngines, takesProxy } from "../../components/database/engines";
import { hasInsights, instanceClasses } from "../../components/database/instance-classes";
import type { CheckContext, CrossCheck } from "../cross-check";
import { below, type Fault, removeCommand } from "../fault";
import type { Settings } from "../settings";
import { type DatabaseSettings, engineVersionOf, instanceClassOf } from "./database-defaults";
import { reservedWords } from "./reserved-words";

/** A setting that a shape does not have. */
interface Lacking {
  readonly shape: DatabaseShape;
  readonly setting: keyof DatabaseSettings;
  /** Why, as a clause that follows "because". */
  readonly why: string;
}

const MANAGED = "RDS manages the password of every cluster";

const GROWS = "the storage of Aurora grows by itself";

const lackings: readonly Lacking[] = [
  {
    shape: "multiAzInstance",
    setting: "serverless",
    why: "only instances of Aurora follow their load",
  },
  {
    shape: "multiAzCluster",
    setting: "serverless",
    why: "only instances of Aurora follow their load",
  },
  {
    shape: "multiAzCluster",
    setting: "readReplicas",
    why: "a Multi-AZ DB cluster has its two readable standbys",
  },
  { shape: "multiAzCluster", setting: "masterSecretArn", why: MANAGED },
  { shape: "aurora", setting: "masterSecretArn", why: MANAGED },
  {
    shape: "multiAzCluster",
    setting: "maxAllocatedStorageGiB",
    why: "the storage of a Multi-AZ DB cluster does not grow by itself: raise database.allocatedStorageGiB",
  },
  {
    shape: "multiAzCluster",
    setting: "snapshot",
    why: "the provider cannot make a Multi-AZ DB cluster of a snapshot: docs/database.md tells how else to move data into one",
  },
  { shape: "aurora", setting: "allocatedStorageGiB", why: GROWS },
  { shape: "aurora", setting: "maxAllocatedStorageGiB", why: GROWS },
  { shape: "aurora", setting: "iops", why: "Aurora has no provisioned IOPS" },
];

function lackingCheck({ shape, setting, why }: Lacking): CrossCheck {
  return {
    reads: ["database.shape", `database.${setting}`],
    faults: ({ database }, { namespace }) =>
      database.shape !== shape || database[setting] === undefined
        ? []
        : [
            {
              key: `${namespace}:database.${setting}`,
              value: database[setting],
              expected: `no value while database.shape is ${shape}, because ${why}`,
              fix: removeCommand(`${namespace}:database.${setting}`),
            },
          ],
  };
}

/** What stands behind the expected value where the edition of an engine decides it. */
function becauseOf({ engine, shape }: DatabaseSettings): string {
  return `because database.engine is ${engine} and database.shape is ${shape}`;
}

function isVersion(database: DatabaseSettings): boolean {
  const { versionPattern } = editionOf(database.shape, database.engine);
  return versionPattern.test(engineVersionOf(database));
}

function version({ database }: Settings, { namespace }: CheckContext): Fault[] {
  const { versionForm } = editionOf(database.shape, database.engine);
  return isVersion(database)
    ? []
    : [
        {
          key: `${namespace}:database.engineVersion`,
          value: database.engineVersion,
          expected: `${versionForm}, ${becauseOf(database)}`,
        },
      ];
}

/** Why a database cannot have a name; undefined where it can. */
function whyNotNamed({ engine, name }: DatabaseSettings): string | undefined {
  const kept: readonly string[] = databaseEngines[engine].reservedNames;
  if (kept.includes(name)) {
    return `${engine} keeps ${kept.join(", ")} for itself`;
  }
  return reservedWords[engine].includes(name)
    ? `it is a word that ${engine} reserves, and RDS takes none of those`
    : undefined;
}

function name({ database }: Settings, { namespace }: CheckContext): Fault[] {
  const why = whyNotNamed(database);
  return why === undefined
    ? []
    : [
        {
          key: `${namespace}:database.name`,
          value: database.name,
          expected: `a name of your own: ${why}`,
        },
      ];
}

function zones({ database, availabilityZones }: Settings, { namespace }: CheckContext): Fault[] {
  const others = databaseShapes.filter((shape) => shape !== "multiAzCluster").join(" or ");
  return database.shape !== "multiAzCluster" || availabilityZones.length >= CLUSTER_ZONES
    ? []
    : [
        {
          key: `${namespace}:database.shape`,
          value: database.shape,
          expected: `${others}, or ${CLUSTER_ZONES} availabilityZones in place of ${availabilityZones.length}: a Multi-AZ DB cluster has an instance in each of ${CLUSTER_ZONES} zones`,
        },
      ];
}

function instanceClass({ database }: Settings, { namespace }: CheckContext): Fault[] {
  const { form, pattern } = instanceClasses[database.shape];
  const key = `${namespace}:database.instanceClass`;
  if (database.instanceClass === undefined) {
    return [];
  }
  if (database.shape === "aurora" && database.serverless !== undefined) {
    return [
      {
        key,
        value: database.instanceClass,
        expected: "no value beside database.serverless, whose capacity follows the load",
        fix: removeCommand(key),
      },
    ];
  }
  return pattern.test(database.instanceClass)
    ? []
    : [
        {
          key,
          value: database.instanceClass,
          expected: `${form}, because database.shape is ${database.shape}`,
        },
      ];
}

function readers({ database }: Settings, { namespace }: CheckContext): Fault[] {
  return database.shape === "aurora"
    ? below(
        `${namespace}:database.readReplicas`,
        database.readReplicas,
        1,
        "because database.shape is aurora, which has no standby but what can be read from",
      )
    : [];
}

function insights({ database }: Settings, { namespace }: CheckContext): Fault[] {
  const chosen = instanceClassOf(database);
  return database.insights !== "advanced" || hasInsights(database.shape, database.engine, chosen)
    ? []
    : [
        {
          key: `${namespace}:database.insights`,
          value: database.insights,
          expected: `standard, or another database.instanceClass than ${chosen}: Database Insights does not support that of ${database.engine}`,
        },
      ];
}

function proxiedReplicas({ database }: Settings, { namespace }: CheckContext): Fault[] {
  const { proxy, readReplicas = 0, shape } = database;
  return shape === "multiAzInstance" && proxy.enabled && readReplicas > 0
    ? [
        {
          key: `${namespace}:database.readReplicas`,
          value: readReplicas,
          expected:
            "0 while database.proxy.enabled is true: RDS Proxy does not lead to the read replicas of an instance; it does to those of aurora and multiAzCluster",
        },
      ]
    : [];
}

/**
 * RDS makes no read replica of an instance whose password it manages. A secret without read replicas is sound: services change
 * over to it before the first one is made. Behind a proxy, there must be no read replicas in the first place.
 */
function replicasPassword({ database }: Settings, { namespace }: CheckContext): Fault[] {
  const { masterSecretArn, proxy, readReplicas = 0, shape } = database;
  return shape === "multiAzInstance" &&
    !proxy.enabled &&
    readReplicas > 0 &&
    masterSecretArn === undefined
    ? [
        {
          key: `${namespace}:database.masterSecretArn`,
          value: undefined,
          expected: `it together with database.readReplicas, which is ${readReplicas}: RDS makes no read replica of an instance whose password it manages`,
        },
      ]
    : [];
}

function proxiedVersion({ database }: Settings, { namespace }: CheckContext): Fault[] {
  const { engine, proxy, shape } = database;
  const chosen = engineVersionOf(database);
  return !proxy.enabled || !isVersion(database) || takesProxy(shape, engine, chosen)
    ? []
    : [
        {
          key: `${namespace}:database.proxy.enabled`,
          value: proxy.enabled,
          expected: `false, or a database.engineVersion of 8.0 in place of ${chosen}: RDS Proxy does not lead to Aurora MySQL 8.4`,
        },
      ];
}

/** What a shape of the database allows. */
export const shapeChecks: readonly CrossCheck[] = [
  { reads: ["database.shape", "availabilityZones"], faults: zones },
  { reads: ["database.shape", "database.engine", "database.engineVersion"], faults: version },
  { reads: ["database.engine", "database.name"], faults: name },
  {
    reads: ["database.shape", "database.instanceClass", "database.serverless"],
    faults: instanceClass,
  },
  { reads: ["database.shape", "database.readReplicas"], faults: readers },
  ...lackings.map(lackingCheck),
  {
    reads: [
      "database.shape",
      "database.engine",
      "database.instanceClass",
      "database.serverless",
      "database.insights",
    ],
    faults: insights,
  },
  {
    reads: ["database.shape", "database.readReplicas", "database.proxy.enabled"],
    faults: proxiedReplicas,
  },
  {
    reads: [
      "database.shape",
      "database.readReplicas",
      "database.masterSecretArn",
      "database.proxy.enabled",
    ],
    faults: replicasPassword,
  },
  {
    reads: [
      "database.shape",
      "database.engine",
      "database.engineVersion",
      "database.proxy.enabled",
    ],
    faults: proxiedVersion,
  },
];
