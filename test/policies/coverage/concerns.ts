import type { PropertyPath } from "../../../policies/graph/property-path";
import type { Category } from "../../../policies/support/tags";
import { sdkInputs } from "./sdk-inputs";

/** Something that a zone's loss or a mistake can take down, and how a type shows that it is concerned. */
export interface Concern {
  /** What it is, as a heading. */
  readonly title: string;
  /** Matches the name of an input at any depth, whatever it is a part of. */
  readonly pattern: RegExp;
  /** The categories of the rules that answer for it. */
  readonly categories: readonly Category[];
}

/** By these names of inputs the types of the SDK are found. */
export const concerns = {
  zones: {
    title: "Subnets and Availability Zones",
    pattern:
      /subnet(s|ids?|arns?|group(name|id|identifier))?$|^vpcZoneIdentifiers$|^availabilityZone(s|Ids?|Name)?$|^zone$|Azs$|AvailabilityZones?$/i,
    categories: ["single-az", "database-multi-az"],
  },
  replicas: {
    title: "Multi-AZ switches and replicas",
    pattern:
      /^multiAz|^azMode$|^zoneAwarenessEnabled$|^deployment(Mode|Type)$|^availabilityMode$|^(replicationFactor|desiredReplicationCount|replicaCount|numReplicasPerShard|replicasPerNodeGroup|shardInstanceCount|computeRedundancy)$|^automaticFailoverEnabled$|^standbyReplicas$|^dataRedundancy$|^highAvailabilityConfig$|^singleAvailabilityZone$/,
    categories: ["single-az", "database-multi-az", "resilience"],
  },
  health: {
    title: "Health checks",
    pattern:
      /^healthCheck(Config|Configuration|CustomConfig|Id|Path|Protocol|Type)?$|^evaluateTargetHealth$|^failoverCriteria$/,
    categories: ["health-check"],
  },
  backups: {
    title: "Backups and deletion protection",
    pattern:
      /^(backupRetention(Period|Enabled)|snapshotRetentionLimit|automaticBackupRetentionDays|automatedSnapshotRetentionPeriod|pointInTimeRecovery|backupPolicy|snapshotsEnabled|isLocalBackupEnabled)$|^(enable)?(deletion|delete|termination)Protection(Enabled|Configuration)?$/i,
    categories: ["backup", "resilience"],
  },
} as const satisfies Readonly<Record<string, Concern>>;

/** The name of a concern. */
export type ConcernName = keyof typeof concerns;

/** The types that are concerned, by their tokens, and the inputs that show it. */
export function concernedTypes(name: ConcernName): ReadonlyMap<string, readonly PropertyPath[]> {
  const { pattern } = concerns[name];
  const found = new Map<string, readonly PropertyPath[]>();
  for (const [token, paths] of sdkInputs()) {
    const shown = [...paths].filter((path) => pattern.test(nameOf(path)));
    if (shown.length > 0) {
      found.set(token, shown);
    }
  }
  return found;
}

function nameOf(path: PropertyPath): string {
  return (path.split(".").at(-1) ?? "").replace(/(\[\]|\{\})+$/, "");
}
