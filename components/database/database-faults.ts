import type { DatabaseArgs } from "./database-args";
import { CLUSTER_ZONES } from "./database-shapes";
import type { MultiAzInstanceSpec } from "./database-spec";
import { followsMinorVersions } from "./engines";

function instanceFaults({
  engine,
  engineVersion,
  proxy,
  readReplicas,
  masterSecretArn,
}: MultiAzInstanceSpec): readonly string[] {
  return [
    ...(proxy.enabled && readReplicas > 0
      ? [
          `readReplicas is ${readReplicas} and proxy.enabled is true; expected one of the two: RDS Proxy does not lead to read replicas of an instance`,
        ]
      : []),
    ...(!proxy.enabled && readReplicas > 0 && masterSecretArn === undefined
      ? [
          `readReplicas is ${readReplicas} and masterSecretArn is none; expected it together with read replicas: RDS makes none of an instance whose password it manages`,
        ]
      : []),
    ...(readReplicas > 0 && !followsMinorVersions(engine, engineVersion)
      ? [
          `readReplicas is ${readReplicas} and engineVersion is ${engineVersion}; expected a major version alone: RDS upgrades a minor version of the primary only after its read replicas, and the primary is changed before them`,
        ]
      : []),
  ];
}

function stageFaults({
  masterSecretArn,
  masterSecretVersionStage,
}: MultiAzInstanceSpec): readonly string[] {
  return masterSecretArn === undefined && masterSecretVersionStage !== undefined
    ? [
        `masterSecretVersionStage is ${masterSecretVersionStage}; expected none without masterSecretArn, the secret that has the version`,
      ]
    : [];
}

/** What keeps a database from surviving the loss of a zone, or from being reached. */
export function databaseFaults(args: DatabaseArgs): readonly string[] {
  const zones = args.availabilityZones.length;
  switch (args.shape) {
    case "multiAzInstance":
      return [...instanceFaults(args), ...stageFaults(args)];
    case "multiAzCluster":
      return zones < CLUSTER_ZONES
        ? [
            `availabilityZones has ${zones}; expected ${CLUSTER_ZONES}, one for each instance of a Multi-AZ DB cluster`,
          ]
        : [];
    case "aurora":
      return args.readReplicas < 1
        ? [
            `readReplicas is ${args.readReplicas}; expected at least 1: without it nothing takes over from the writer`,
          ]
        : [];
  }
}
