import * as z from "zod";
import { MAP, wholeNumber } from "../setting";
import { backupImageSettings } from "./image-settings";

/** Schema of a service's `backup`. */
export const backupSettings = z
  .strictObject(
    {
      weight: wholeNumber(0, 100, {
        description: "Percent of the requests that go to the backup; 0 while it waits.",
      }).default(0),
      capacity: wholeNumber(0, 1000, {
        description: "Instances or tasks of the backup: none, or at least one in each zone.",
      }).default(0),
      ...backupImageSettings,
    },
    { error: MAP },
  )
  .prefault({});
