import * as z from "zod";
import { FARGATE_CPU_UNITS } from "../../components/services/containers/fargate-sizes";
import { MAP, oneNumberOf, oneOf, settingMetas, texts, wholeNumber } from "../setting";

/** Schema of a service's `containers`. */
export const containerSettings = z
  .strictObject(
    {
      cpuUnits: oneNumberOf(FARGATE_CPU_UNITS, {
        description: "CPU units of each task; 1024 are one vCPU.",
      }).default(512),
      memoryMiB: wholeNumber(512, 122_880, {
        description: "Memory of each task in MiB: what Fargate offers with the CPU units.",
      }).default(1024),
      architecture: oneOf(["arm64", "x86_64"], {
        description: "Processor architecture that the image is for.",
      }).default("arm64"),
      onDemandBase: wholeNumber(0, 2000, {
        description: "Tasks that never run on Fargate Spot. At most capacity.maximum.",
        derivedDefault: "capacity.minimum",
      }).optional(),
      spotPercent: wholeNumber(0, 100, {
        description: "Percent of the tasks above the base that run on Fargate Spot.",
      }).default(0),
      healthCheckCommand: texts(
        {
          list: "a list of two texts or more, the first CMD or CMD-SHELL",
          least: 2,
          whole: ([first = ""]) => ["CMD", "CMD-SHELL"].includes(first),
        },
        {
          description:
            "Command by which a container tells whether it is well, as Docker's HEALTHCHECK takes it.",
          derivedDefault:
            "one that asks the container for healthCheck.path, with wget or else with curl",
        },
      ).optional(),
    },
    { error: MAP },
  )
  .register(settingMetas, {
    type: "object",
    allowed: MAP,
    description: "What only a service in containers has.",
  });

export type ContainerEntry = z.output<typeof containerSettings>;
