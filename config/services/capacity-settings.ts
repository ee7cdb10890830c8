import * as z from "zod";
import { MAP, wholeNumber } from "../setting";

/** Schema of a service's `capacity`. */
export const capacitySettings = z
  .strictObject(
    {
      perZone: wholeNumber(1, 500, {
        description:
          "Instances or tasks that each zone must hold, so that the others can carry the load of a lost one.",
      }).default(1),
      minimum: wholeNumber(2, 1000, {
        description:
          "Least number of instances or tasks, at least perZone in each zone. Before you change it for instances that have scaled out, run `pulumi refresh`.",
        derivedDefault: "perZone times the number of zones",
      }).optional(),
      maximum: wholeNumber(4, 2000, {
        description:
          "Greatest number of instances or tasks. At least twice the minimum, so that there is room to grow and to replace each one.",
        derivedDefault: "twice the minimum",
      }).optional(),
    },
    { error: MAP },
  )
  .prefault({});

/** Schema of a service's `scaling`. */
export const scalingSettings = z
  .strictObject(
    {
      cpuTargetPercent: wholeNumber(10, 90, {
        description:
          "Average CPU use that scaling aims at. At most (zones - 1) / zones, so that the other zones can carry the load of a lost one.",
      }).default(50),
      requestsPerTarget: wholeNumber(1, 1_000_000, {
        description: "Requests per minute and instance or task that scaling aims at too.",
      }).default(1000),
      warmupSeconds: wholeNumber(0, 3600, {
        description:
          "Seconds after its start before an instance or a task counts, and before scaling goes on.",
        derivedDefault: "120 on instances, 60 in containers",
      }).optional(),
    },
    { error: MAP },
  )
  .prefault({});
