import type { Fault } from "../support/message";
import type { JudgedType, NotJudged } from "../support/rule";
import { isFalse, textOf } from "../support/scalars";
import { read, showOr, type Properties, type Value } from "../support/values";
import { eksCluster } from "../types/compute";
import {
  dbCluster,
  dbInstance,
  docdbCluster,
  dsqlCluster,
  dynamodbTable,
  globalDbCluster,
  globalDocdbCluster,
  globalNeptuneCluster,
  neptuneCluster,
  neptuneGraph,
} from "../types/databases";
import { loadBalancer } from "../types/load-balancing";
import { policyStore, userPool } from "../types/managed-services";
import { networkFirewall } from "../types/network";
import type { TypeGroup } from "../types/type-group";
import { copied, replicaOfCluster, replicaOfInstance, type CopyOf } from "./database-copies";

/** A property that keeps a resource from being deleted. */
interface Protection {
  readonly group: TypeGroup;
  readonly property: string;
  /** The value that protects it, and the text that does not where it is no truth value. @default true */
  readonly values?: readonly [on: string, off: string];
  /** Whether the resource is protected where the property is left out. @default false */
  readonly isDefault?: boolean;
  /** What a deletion takes with it. */
  readonly why: string;
  /** The property that makes the resource a copy of another. */
  readonly copyOf?: CopyOf;
}

const data = "a mistaken deletion or replacement takes the data with it";
const members = "a mistaken deletion takes the replication between its Regions with it";
const entrance = "a mistaken deletion or replacement cuts everyone off from what stands behind it";

const protections: readonly Protection[] = [
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html
  { group: dbInstance, property: "deletionProtection", why: data, copyOf: replicaOfInstance },
  { group: dbCluster, property: "deletionProtection", why: data, copyOf: replicaOfCluster },
  { group: globalDbCluster, property: "deletionProtection", why: members },
  { group: docdbCluster, property: "deletionProtection", why: data },
  { group: globalDocdbCluster, property: "deletionProtection", why: members },
  { group: neptuneCluster, property: "deletionProtection", why: data, copyOf: replicaOfCluster },
  { group: globalNeptuneCluster, property: "deletionProtection", why: members },
  // The provider protects a graph unless it is told not to.
  { group: neptuneGraph, property: "deletionProtection", isDefault: true, why: data },
  { group: dsqlCluster, property: "deletionProtectionEnabled", why: data },
  { group: dynamodbTable, property: "deletionProtectionEnabled", why: data },
  {
    group: userPool,
    property: "deletionProtection",
    values: ["ACTIVE", "INACTIVE"],
    why: "a mistaken deletion or replacement takes every user account with it",
  },
  {
    group: policyStore,
    property: "deletionProtection",
    values: ["ENABLED", "DISABLED"],
    why: "a mistaken deletion or replacement takes every policy with it, and no request is allowed any more",
  },
  { group: loadBalancer, property: "enableDeletionProtection", why: entrance },
  { group: networkFirewall, property: "deleteProtection", why: entrance },
  {
    group: eksCluster,
    property: "deletionProtection",
    why: "a mistaken deletion or replacement takes everything that runs in the cluster down",
  },
];

function isOff(value: Value, { values, isDefault }: Protection): boolean {
  if (value.kind === "absent") {
    return isDefault !== true;
  }
  return values === undefined ? isFalse(value) : textOf(value) === values[1];
}

function judgeProtection(
  protection: Protection,
  properties: Properties,
): readonly Fault[] | NotJudged {
  const { property, values, why, copyOf } = protection;
  const notJudged = copied(properties, copyOf);
  if (notJudged !== undefined) {
    return notJudged;
  }
  const value = read(properties, property);
  if (!isOff(value, protection)) {
    return [];
  }
  const [on, off] = values ?? [true, "false"];
  return [
    {
      property,
      found: showOr(value, "AWS", off),
      expected: String(on),
      why,
      fix: `set ${property}: ${JSON.stringify(on)}`,
      remedy: { [property]: on },
    },
  ];
}

/** The resources that can be protected against deletion. */
export const protectedTypes: readonly JudgedType[] = protections.map((protection) => ({
  group: protection.group,
  judge: (properties) => judgeProtection(protection, properties),
}));
