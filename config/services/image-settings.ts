import { DEFAULT_IMAGE } from "../container";
import { text, texts } from "../setting";

/** `[host[:port]/]path[:tag][@digest]`, as the Open Container Initiative's registries take it. */
const IMAGE =
  /^(?:(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?::\d{1,5})?\/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*(?::\w[\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/;
const TAG = /^\w[\w.-]{0,127}$/;

/** What stands in for the settings of an image, in words. */
interface Absent {
  readonly image: string;
  readonly tag: string;
  readonly command: string;
}

/** The settings that say what runs. */
function imageSettings(absent: Absent) {
  return {
    image: text(
      (value) => IMAGE.test(value),
      "a container image such as public.ecr.aws/docker/library/caddy:2",
      {
        description:
          "Container image in any registry, for the architecture that it runs on. Not together with a tag.",
        derivedDefault: absent.image,
      },
    ).optional(),
    tag: text(
      (value) => TAG.test(value),
      'a tag of letters, digits, underscores, dots and hyphens in quotes, such as "1.4.2"',
      {
        description: "Tag of an image in the service's own repository. Not together with an image.",
        derivedDefault: absent.tag,
      },
    ).optional(),
    command: texts(
      { list: "a list of texts" },
      { description: "Arguments for the image.", derivedDefault: absent.command },
    ).optional(),
  };
}

/** What a service runs. */
export const serviceImageSettings = imageSettings({
  image: `${DEFAULT_IMAGE}, answering 200 on every path with the name of the service, unless there is a tag`,
  tag: "none",
  command: "none for an image of your own; what the default image needs for that one",
});

/** What the backup of a service runs. */
export const backupImageSettings = imageSettings({
  image: "that of the service, unless there is a tag",
  tag: "that of the service, unless there is an image",
  command: "that of the service with its image; none for another one",
});
