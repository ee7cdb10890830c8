import type { NotJudged } from "../support/rule";
import { isGiven, read, type Properties } from "../support/values";

/** A property by which a database is a copy of another, and why its own backups and protection are not asked for. */
export interface CopyOf {
  readonly property: string;
  readonly reason: string;
}

/** A read replica of a DB instance. */
export const replicaOfInstance: CopyOf = {
  property: "replicateSourceDb",
  reason: "a read replica copies another DB instance, which is judged",
};

/** A cluster that replicates another. */
export const replicaOfCluster: CopyOf = {
  property: "replicationSourceIdentifier",
  reason: "a replica copies another cluster, which is judged",
};

/** A secondary of a global datastore; the primary is the one that does not name it. */
export const secondaryOfDatastore: CopyOf = {
  property: "globalReplicationGroupId",
  reason: "a secondary of a global datastore copies its primary, which is judged",
};

/** Why a resource is not judged that is a copy, or may be one. */
export function copied(properties: Properties, copyOf: CopyOf | undefined): NotJudged | undefined {
  if (copyOf === undefined) {
    return undefined;
  }
  return isGiven(read(properties, copyOf.property)) ? { notJudged: copyOf.reason } : undefined;
}
