import type { PolicyResource } from "@pulumi/policy";

import { attributeOf } from "../graph/attribute";
import type { ResourceGraph } from "../graph/resource-graph";
import { targetsOf } from "../graph/targets";
import type { StackFault } from "../support/rule";
import { isFalse } from "../support/scalars";
import { dbInstance } from "../types/databases";
import { instanceZone } from "./database-instance-zone";

/** A read replica of the stack and the DB instance that it copies. */
interface Replica {
  readonly replica: PolicyResource;
  readonly source: PolicyResource;
}

/**
 * What is wrong with the read replicas of a stack; `undefined` if it has none whose source it holds.
 *
 * A replica in the zone of its source is lost together with it, unless one of the two has a standby in another zone. It
 * is no standby itself: `rds-instance-multi-az` rejects a source that relies on it.
 */
export function replicaFaults(graph: ResourceGraph): StackFault[] | undefined {
  const replicas = graph.ofGroup(dbInstance).flatMap((replica): Replica[] => {
    const { targets } = targetsOf(graph, replica, "replicateSourceDb", dbInstance);
    const [source, ...others] = targets;
    return source === undefined || others.length > 0 ? [] : [{ replica, source }];
  });
  return replicas.length === 0 ? undefined : replicas.flatMap(faultsOf);
}

function faultsOf({ replica, source }: Replica): StackFault[] {
  const zone = instanceZone(replica);
  if (
    zone === undefined ||
    zone !== instanceZone(source) ||
    !isSingleAz(replica) ||
    !isSingleAz(source)
  ) {
    return [];
  }
  return [
    {
      resource: replica,
      group: dbInstance,
      property: "availabilityZone",
      found: `${zone}, where the DB instance "${source.name}" stands that it copies`,
      expected: "another Availability Zone",
      why: `the loss of ${zone} takes the DB instance and its read replica down`,
      fix: `give the replica another availabilityZone than ${zone}, and set multiAz: true on "${source.name}": a replica is no standby`,
    },
  ];
}

/** Left out, a DB instance has no standby: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
function isSingleAz(instance: PolicyResource): boolean {
  const multiAz = attributeOf(instance, "multiAz");
  switch (multiAz.kind) {
    case "absent":
    case "computed":
      return true;
    case "known":
      return isFalse(multiAz);
    case "linked":
    case "outside":
      return false;
  }
}
