import type { PolicyResource } from "@pulumi/policy";

import type { StackFault } from "../../support/rule";
import { isFalse } from "../../support/scalars";
import { dbInstance } from "../../types/databases";
import { attributeOf, isUnset } from "../attribute";
import type { ResourceGraph } from "../resource-graph";
import { targetsOf } from "../targets";
import { instanceZone } from "./instance-zone";

/** A read replica of the stack and the DB instance that it copies. */
interface Replica {
  readonly replica: PolicyResource;
  readonly source: PolicyResource;
}

/**
 * What is wrong with the read replicas of a stack whose source it holds.
 *
 * A replica in the zone of its source is lost together with it, unless one of the two has a standby in another zone. It
 * is no standby itself: `rds-instance-multi-az` rejects a source that relies on it.
 */
export function replicaFaults(graph: ResourceGraph): StackFault[] {
  return graph.ofGroup(dbInstance).flatMap((replica) => {
    const { targets } = targetsOf(graph, replica, "replicateSourceDb", dbInstance);
    const [source, ...others] = targets;
    return source === undefined || others.length > 0 ? [] : faultsOf({ replica, source });
  });
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
      fix: `give the replica another availabilityZone than ${zone}, for which it is made anew, and set multiAz: true on "${source.name}" in place of its availabilityZone: a replica is no standby`,
    },
  ];
}

/** Left out, a DB instance has no standby: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
function isSingleAz(instance: PolicyResource): boolean {
  const multiAz = attributeOf(instance, "multiAz");
  return isUnset(multiAz) || isFalse(multiAz);
}
