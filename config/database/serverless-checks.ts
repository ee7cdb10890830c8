import type { CheckContext, CrossCheck } from "../cross-check";
import { below, type Fault } from "../fault";
import type { Settings } from "../settings";

/** The capacity that the settings choose; none of a shape that has none, where it is refused whole. */
function capacityOf({ database }: Settings): Settings["database"]["serverless"] {
  return database.shape === "aurora" ? database.serverless : undefined;
}

function range(settings: Settings, { namespace }: CheckContext): Fault[] {
  const serverless = capacityOf(settings);
  return below(
    `${namespace}:database.serverless.maximumCapacityUnits`,
    serverless?.maximumCapacityUnits,
    serverless?.minimumCapacityUnits ?? 0,
    `which is database.serverless.minimumCapacityUnits`,
  );
}

function pause(settings: Settings, { namespace }: CheckContext): Fault[] {
  const serverless = capacityOf(settings);
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
function proxiedPause(settings: Settings, { namespace }: CheckContext): Fault[] {
  const serverless = capacityOf(settings);
  const { enabled } = settings.database.proxy;
  const without =
    serverless?.secondsUntilAutoPause === undefined
      ? ""
      : ", and no database.serverless.secondsUntilAutoPause,";
  return enabled && serverless?.minimumCapacityUnits === 0
    ? [
        {
          key: `${namespace}:database.serverless.minimumCapacityUnits`,
          value: 0,
          expected: `more than 0${without} while database.proxy.enabled is true: RDS Proxy keeps connections open, so that no instance ever pauses`,
        },
      ]
    : [];
}

/** Capacity of Aurora serverless. */
export const serverlessChecks: readonly CrossCheck[] = [
  {
    reads: [
      "database.shape",
      "database.serverless.minimumCapacityUnits",
      "database.serverless.maximumCapacityUnits",
    ],
    faults: range,
  },
  {
    reads: [
      "database.shape",
      "database.serverless.minimumCapacityUnits",
      "database.serverless.secondsUntilAutoPause",
    ],
    faults: pause,
  },
  {
    reads: [
      "database.shape",
      "database.serverless.minimumCapacityUnits",
      "database.serverless.secondsUntilAutoPause",
      "database.proxy.enabled",
    ],
    faults: proxiedPause,
  },
];
