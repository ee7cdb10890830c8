import * as z from "zod";
import { halves, MAP, settingMetas, wholeNumber } from "../setting";

/** Schema of `database.serverless`. */
export const serverlessSettings = z
  .strictObject(
    {
      minimumCapacityUnits: halves(0, 256, {
        description:
          "Least capacity of each instance in Aurora capacity units of about 2 GiB of memory. 0 lets an instance pause that nobody is connected to.",
      }).default(1),
      maximumCapacityUnits: halves(1, 256, {
        description: "Most capacity of each instance.",
      }).default(8),
      secondsUntilAutoPause: wholeNumber(300, 86400, {
        description:
          "Seconds without a connection after which an instance pauses. Only where minimumCapacityUnits is 0.",
        derivedDefault: "300, where it may pause",
      }).optional(),
    },
    { error: MAP },
  )
  .register(settingMetas, {
    type: "object",
    allowed: MAP,
    description: "Aurora serverless: instances whose capacity follows the load. Only for aurora.",
    derivedDefault: "none: the instance class is the capacity",
  });
