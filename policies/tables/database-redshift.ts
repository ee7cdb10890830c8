import type { JudgedType } from "../support/rule";
import { isOff, isTrue, numberOf, textOf } from "../support/scalars";
import { read, showOr, type Properties } from "../support/values";
import { redshiftCluster } from "../types/databases";

/**
 * A Redshift cluster runs in one zone however many nodes it has, unless it is Multi-AZ. Only RA3 nodes can be:
 * https://docs.aws.amazon.com/redshift/latest/mgmt/managing-cluster-multi-az.html
 */
export const redshiftRow: JudgedType = {
  group: redshiftCluster,
  judge: (properties) => {
    const multiAz = read(properties, "multiAz");
    if (!isOff(multiAz)) {
      return [];
    }
    return [
      {
        property: "multiAz",
        found: showOr(multiAz, "Redshift", "false"),
        expected: "true",
        why: "all of its nodes stand in one Availability Zone, whose loss takes the whole cluster down",
        fix: fixFor(properties),
        ...(switchIsEnough(properties) ? { remedy: { multiAz: true } } : {}),
      },
    ];
  },
};

function fixFor(properties: Properties): string {
  const nodeType = textOf(read(properties, "nodeType"));
  return nodeType === undefined || nodeType.startsWith("ra3.")
    ? "set multiAz: true (with at least two nodes, and without availabilityZone and relocation)"
    : `set multiAz: true and take an ra3 nodeType: ${nodeType} cannot be Multi-AZ`;
}

function switchIsEnough(properties: Properties): boolean {
  const nodes = numberOf(read(properties, "numberOfNodes"));
  const relocation = read(properties, "availabilityZoneRelocationEnabled");
  return (
    textOf(read(properties, "nodeType"))?.startsWith("ra3.") === true &&
    nodes !== undefined &&
    nodes >= 2 &&
    relocation.kind !== "unknown" &&
    !isTrue(relocation) &&
    read(properties, "availabilityZone").kind === "absent"
  );
}
