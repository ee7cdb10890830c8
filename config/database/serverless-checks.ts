import type { CheckContext, CrossCheck } from "../cross-check";
import { below, type Fault } from "../fault";
import type { Settings } from "../settings";

function range({ database: { serverless } }: Settings, { namespace }: CheckContext): Fault[] {
  return below(
    `${namespace}:database.serverless.maximumCapacityUnits`,
    serverless?.maximumCapacityUnits,
    serverless?.minimumCapacityUnits ?? 0,
    `which is database.serverless.minimumCapacityUnits`,
  );
}

function pause({ database: { serverless } }: Settings, { namespace }: CheckContext): Fault[] {
  return serverless?.secondsUntilAutoPause === undefined || serverless.minimumCapacityUnits === 0
    ? []
    : [
        {
          key: `${namespace}:database.serverless.secondsUntilAutoPause`,
          value: serverless.secondsUntilAutoPause,
          expected: `no value while database.serverless.minimumCapacityUnits is ${serverless.minimumCapacityUnits}: only at 0 an instance pauses`,
        },
      ];
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2-auto-pause.html */
function proxiedPause({ database }: Settings, { namespace }: CheckContext): Fault[] {
  return database.proxy.enabled && database.serverless?.minimumCapacityUnits === 0
    ? [
        {
          key: `${namespace}:database.serverless.minimumCapacityUnits`,
          value: 0,
          expected:
            "more than 0 while database.proxy.enabled is true: RDS Proxy keeps connections open, so that no instance ever pauses",
        },
      ]
    : [];
}

/** Capacity of Aurora serverless. */
export const serverlessChecks: readonly CrossCheck[] = [
  {
    reads: ["database.serverless.minimumCapacityUnits", "database.serverless.maximumCapacityUnits"],
    faults: range,
  },
  {
    reads: [
      "database.serverless.minimumCapacityUnits",
      "database.serverless.secondsUntilAutoPause",
    ],
    faults: pause,
  },
  {
    reads: ["database.serverless.minimumCapacityUnits", "database.proxy.enabled"],
    faults: proxiedPause,
  },
];
