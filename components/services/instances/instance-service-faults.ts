import { architectureOf } from "../architecture";
import type { InstanceSettings } from "../service";
import { type CheckedService, serviceFaults, unless } from "../service-faults";

/** What a service on instances is checked for. */
export interface CheckedInstanceService extends CheckedService {
  readonly instances: InstanceSettings;
}

/** What a shell takes for the name of a variable. */
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Intervals that Amazon Data Lifecycle Manager offers. https://docs.aws.amazon.com/dlm/latest/APIReference/API_CreateRule.html */
const SNAPSHOT_INTERVALS: readonly number[] = [1, 2, 3, 4, 6, 8, 12, 24];

function purchaseFaults({ instanceTypes, standby, spotPercent }: InstanceSettings): string[] {
  return [
    ...unless(
      new Set(instanceTypes.map(architectureOf)).size === 1,
      `instanceTypes are ${instanceTypes.join(", ") || "none"}; expected one or more of one architecture`,
    ),
    // https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-warm-pools.html
    ...unless(
      standby === 0 || spotPercent === 0,
      `standby is ${standby} and spotPercent ${spotPercent}; expected one of them to be 0: a warm pool has no Spot Instances`,
    ),
  ];
}

function secretFaults({ secrets }: CheckedInstanceService): string[] {
  const malformed = Object.keys(secrets).filter((name) => !VARIABLE.test(name));
  return unless(
    malformed.length === 0,
    `secrets has ${malformed.join(", ")}; expected names of letters, digits and underscores`,
  );
}

function dataVolumeFaults({ dataVolume }: InstanceSettings): string[] {
  if (dataVolume === undefined) {
    return [];
  }
  const { mountPath, snapshotIntervalHours } = dataVolume;
  return [
    // A colon would end the path for Docker.
    ...unless(
      /^\/[^:]+$/.test(mountPath),
      `dataVolume.mountPath is ${mountPath}; expected an absolute path without a colon`,
    ),
    ...unless(
      SNAPSHOT_INTERVALS.includes(snapshotIntervalHours),
      `dataVolume.snapshotIntervalHours is ${snapshotIntervalHours}; expected one of ${SNAPSHOT_INTERVALS.join(", ")}`,
    ),
  ];
}

/** Everything that is wrong with the arguments of a service on instances; nothing where they are sound. */
export function instanceServiceFaults(service: CheckedInstanceService): string[] {
  return [
    ...serviceFaults(service),
    ...purchaseFaults(service.instances),
    ...secretFaults(service),
    ...dataVolumeFaults(service.instances),
  ];
}
