import * as z from "zod";
import { flag, MAP, settingMetas, wholeNumber } from "./setting";

/** Schema of `repositories`. */
export const repositorySettings = z
  .strictObject(
    {
      retainedImages: wholeNumber(1, 1000, {
        description: "Newest images that each repository keeps.",
      }).default(30),
      forceDelete: flag({
        description:
          "Whether deleting a repository deletes the images in it; otherwise AWS refuses while there are any.",
      }).default(false),
    },
    { error: MAP },
  )
  .prefault({})
  .register(settingMetas, {
    type: "object",
    allowed: MAP,
    description: "The repositories of the services' images, one for each service.",
  });
