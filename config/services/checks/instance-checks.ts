import { architectureOf } from "../../../components/services/architecture";
import { machineImageArchitecture } from "../../../components/services/instances/machine-image";
import { type Fault, setCommand } from "../../fault";
import { INSTANCE_GRACE_SECONDS } from "../health-check-settings";
import type { InstanceEntry } from "../instance-settings";
import type { ServiceCheck, ServiceCheckContext } from "./service-check";

type Key = ServiceCheckContext["key"];

function listedTwice({ instanceTypes }: InstanceEntry, key: Key): Fault[] {
  return instanceTypes.flatMap((type, index) => {
    const first = instanceTypes.indexOf(type);
    return first === index
      ? []
      : [
          {
            key: key(`instances.instanceTypes[${index}]`),
            value: type,
            expected: `each type once; it is instances.instanceTypes[${first}] already`,
          },
        ];
  });
}

function oneArchitecture({ instanceTypes }: InstanceEntry, key: Key): Fault[] {
  const [first = "", ...others] = instanceTypes;
  const architecture = architectureOf(first);
  return others.flatMap((type, index) =>
    architectureOf(type) === architecture
      ? []
      : [
          {
            key: key(`instances.instanceTypes[${index + 1}]`),
            value: type,
            expected: `a type for ${architecture}, the architecture of ${first}: all run the same images`,
          },
        ],
  );
}

function machineImage({ ami, instanceTypes }: InstanceEntry, key: Key): Fault[] {
  const [first = ""] = instanceTypes;
  const architecture = architectureOf(first);
  const image = ami === undefined ? undefined : machineImageArchitecture(ami);
  return image === undefined || image === architecture
    ? []
    : [
        {
          key: key("instances.ami"),
          value: ami,
          expected: `an image for ${architecture}, the architecture of ${first}`,
        },
      ];
}

/**
 * A warm pool holds no Spot Instances.
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_PutWarmPool.html
 */
function spotStandby({ standby, spotPercent }: InstanceEntry, key: Key): Fault[] {
  return standby > 0 && spotPercent > 0
    ? [
        {
          key: key("instances.spotPercent"),
          value: spotPercent,
          expected: `0 while instances.standby is ${standby}: no Spot Instances stand by`,
          fix: setCommand(key("instances.spotPercent"), 0),
        },
      ]
    : [];
}

const { least: SHORTEST_GRACE, most: LONGEST_GRACE } = INSTANCE_GRACE_SECONDS;

/** An instance that does not answer by then is given up, so that a short period would never let one serve. */
const gracePeriod: ServiceCheck = {
  reads: ["platform", "healthCheck.gracePeriodSeconds"],
  faults: ({ platform, healthCheck: { gracePeriodSeconds: seconds } }, { key }) =>
    platform !== "instances" ||
    seconds === undefined ||
    (seconds >= SHORTEST_GRACE && seconds <= LONGEST_GRACE)
      ? []
      : [
          {
            key: key("healthCheck.gracePeriodSeconds"),
            value: seconds,
            expected: `${SHORTEST_GRACE} to ${LONGEST_GRACE} on instances: what does not answer by then is given up`,
          },
        ],
};

function check(
  reads: readonly string[],
  faults: (instances: InstanceEntry, key: Key) => Fault[],
): ServiceCheck {
  return {
    reads: reads.map((setting) => `instances.${setting}`),
    faults: ({ instances }, { key }) => (instances === undefined ? [] : faults(instances, key)),
  };
}

/** What belongs together in the instances of a service. */
export const instanceChecks: readonly ServiceCheck[] = [
  check(["instanceTypes"], listedTwice),
  check(["instanceTypes"], oneArchitecture),
  check(["ami", "instanceTypes"], machineImage),
  check(["standby", "spotPercent"], spotStandby),
  gracePeriod,
];
