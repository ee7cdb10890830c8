import type { ContainerSettings } from "../service";
import { type CheckedService, serviceFaults, unless } from "../service-faults";
import { FARGATE_CPU_UNITS, fargateMemory } from "./fargate-sizes";

/** What a service in containers is checked for. */
export interface CheckedContainerService extends CheckedService {
  readonly containers: ContainerSettings;
}

function sizeFaults({ cpuUnits, memoryMiB }: ContainerSettings): string[] {
  const memory = fargateMemory(cpuUnits);
  return memory.length === 0
    ? [`cpuUnits is ${cpuUnits}; expected ${FARGATE_CPU_UNITS.join(", ")}`]
    : unless(
        memory.includes(memoryMiB),
        `memoryMiB is ${memoryMiB}; expected ${memory.join(", ")} with ${cpuUnits} CPU units`,
      );
}

function containerFaults(containers: ContainerSettings): string[] {
  const { onDemandBase, spotPercent, healthCheckCommand } = containers;
  const [first = "nothing"] = healthCheckCommand;
  return [
    ...sizeFaults(containers),
    ...unless(onDemandBase >= 0, `onDemandBase is ${onDemandBase}; expected 0 or more`),
    ...unless(
      spotPercent >= 0 && spotPercent <= 100,
      `spotPercent is ${spotPercent}; expected 0 to 100`,
    ),
    ...unless(
      ["CMD", "CMD-SHELL"].includes(first) && healthCheckCommand.length >= 2,
      `healthCheckCommand begins with ${first}; expected CMD or CMD-SHELL and a command`,
    ),
  ];
}

/** Everything that is wrong with the arguments of a service in containers; nothing where they are sound. */
export function containerServiceFaults(service: CheckedContainerService): string[] {
  return [...serviceFaults(service), ...containerFaults(service.containers)];
}
