import type { DatabaseArgs } from "./database-args";
import { CLUSTER_ZONES } from "./database-shapes";
import type { MultiAzInstanceSpec } from "./database-spec";

function instanceFaults({
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
    ...(readReplicas > 0 === (masterSecretArn === undefined)
      ? [
          `readReplicas is ${readReplicas} and masterSecretArn is ${masterSecretArn ?? "none"}; expected both or neither: RDS makes no read replica of an instance whose password it manages`,
        ]
      : []),
  ];
}

/** What keeps a database from surviving the loss of a zone, or from being reached. */
export function databaseFaults(args: DatabaseArgs): readonly string[] {
  const zones = args.availabilityZones.length;
  switch (args.shape) {
    case "multiAzInstance":
      return instanceFaults(args);
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
