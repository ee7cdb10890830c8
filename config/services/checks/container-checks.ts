import type { Fault } from "../../fault";
import { valueAt } from "../../schema-faults";
import type { ServiceEntry } from "../service-settings";
import { fargateMemory } from "../../../components/services/containers/fargate-sizes";
import type { ServiceCheck, ServiceCheckContext } from "./service-check";

/** An image and the tag of another one, under a map of the service or in the service itself. */
function oneImage(map: "" | "backup."): ServiceCheck {
  return {
    reads: [`${map}image`, `${map}tag`],
    faults: (service, { key }) => {
      const { image, tag } = map === "" ? service : service.backup;
      return image === undefined || tag === undefined
        ? []
        : [{ key: key(`${map}tag`), value: tag, expected: `none beside ${map}image` }];
    },
  };
}

function namedTwice({ environment, secrets }: ServiceEntry, context: ServiceCheckContext): Fault[] {
  return Object.keys(secrets)
    .filter((name) => name in environment)
    .map((name) => ({
      key: context.key(`secrets.${name}`),
      value: secrets[name],
      expected: `each name once; it is environment.${name} already`,
    }));
}

function taskSize({ containers }: ServiceEntry, { key }: ServiceCheckContext): Fault[] {
  if (containers === undefined) {
    return [];
  }
  const { cpuUnits, memoryMiB } = containers;
  const sizes = fargateMemory(cpuUnits);
  return sizes.includes(memoryMiB)
    ? []
    : [
        {
          key: key("containers.memoryMiB"),
          value: memoryMiB,
          expected: `what Fargate offers with ${cpuUnits} CPU units: ${sizes.join(", ")}`,
        },
      ];
}

/** The map of the platform that a service is not on. */
function otherPlatform(platform: "instances" | "containers"): ServiceCheck {
  return {
    reads: ["platform"],
    faults: (service, { given, key }) =>
      service.platform === platform || service[platform] === undefined
        ? []
        : [
            {
              key: key(platform),
              value: valueAt(given, [platform]),
              expected: `none, because the service's platform is ${service.platform}`,
            },
          ],
  };
}

/** What runs, and on which platform. */
export const containerChecks: readonly ServiceCheck[] = [
  oneImage(""),
  oneImage("backup."),
  { reads: ["environment", "secrets"], faults: namedTwice },
  otherPlatform("instances"),
  otherPlatform("containers"),
  { reads: ["containers.cpuUnits", "containers.memoryMiB"], faults: taskSize },
];
