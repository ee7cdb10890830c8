import { partition } from "../components/shared/partition";
import type { CheckContext, CrossCheck } from "./cross-check";
import type { Fault } from "./fault";
import type { Settings } from "./settings";

function anotherRegion({ secondaryRegion }: Settings, context: CheckContext): Fault[] {
  const { namespace, region } = context;
  return region !== undefined && secondaryRegion === region
    ? [
        {
          key: `${namespace}:secondaryRegion`,
          value: secondaryRegion,
          expected: `another Region than ${region}, which is aws:region: with it, the copies would be lost, too`,
        },
      ]
    : [];
}

function samePartition({ secondaryRegion }: Settings, context: CheckContext): Fault[] {
  const { namespace, region } = context;
  if (secondaryRegion === undefined || region === undefined) {
    return [];
  }
  return partition(secondaryRegion) === partition(region)
    ? []
    : [
        {
          key: `${namespace}:secondaryRegion`,
          value: secondaryRegion,
          expected: `a Region of the partition ${partition(region)}, because aws:region is ${region}: AWS copies nothing to another partition`,
        },
      ];
}

/** The checks of the secondary Region against the stack's own. */
export const secondaryRegionChecks: readonly CrossCheck[] = [
  { reads: ["secondaryRegion"], faults: anotherRegion },
  { reads: ["secondaryRegion"], faults: samePartition },
];
