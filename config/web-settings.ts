import * as z from "zod";
import { isMachineImage } from "../components/services/machine-image";
import { DEFAULT_IMAGE } from "./container";
import { digits, logRetentionDays, MAP, settingMetas, text, wholeNumber } from "./setting";

const INSTANCE_TYPE = /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/;
/** `[host[:port]/]path[:tag][@digest]`, as the Open Container Initiative's registries take it. */
const IMAGE =
  /^(?:(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?::\d{1,5})?\/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*(?::\w[\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/;
const PATH = /^\/[\x21-\x7e]{0,1023}$/;
const STATUS_CODES = /^([2-4]\d\d)(?:-([2-4]\d\d))?$/;

const COMMAND = "a list of texts";

/** Whether a text is a list of status codes and ranges of them, each from the lower to the higher. */
function isMatcher(value: string): boolean {
  return value.split(",").every((part) => {
    const [, from, to = from] = STATUS_CODES.exec(part) ?? [];
    return from !== undefined && to !== undefined && from <= to;
  });
}

const container = z
  .strictObject(
    {
      image: text(
        (value) => IMAGE.test(value),
        "a container image such as public.ecr.aws/docker/library/caddy:2",
        {
          description:
            "Container image that the instances run, for the instance type's architecture.",
          derivedDefault: `${DEFAULT_IMAGE}, answering 200 on every path`,
        },
      ).optional(),
      command: z
        .array(z.string({ error: COMMAND }), { error: COMMAND })
        .register(settingMetas, {
          type: "array",
          allowed: COMMAND,
          description: "Arguments for the image.",
          derivedDefault:
            "none for an image of your own; what the default image needs for that one",
        })
        .optional(),
    },
    { error: MAP },
  )
  .prefault({});

const capacity = z
  .strictObject(
    {
      minimum: wholeNumber(2, 1000, {
        description: "Least number of instances. At least one for each zone.",
        derivedDefault: "the number of zones",
      }).optional(),
      maximum: wholeNumber(4, 2000, {
        description:
          "Greatest number of instances. At least twice the minimum, so that there is room to grow and to replace every instance.",
        derivedDefault: "twice the minimum",
      }).optional(),
    },
    { error: MAP },
  )
  .prefault({});

const healthCheck = z
  .strictObject(
    {
      path: text((value) => PATH.test(value), "a path that begins with /", {
        description: "Path that the load balancer asks each instance for.",
      }).default("/healthz"),
      intervalSeconds: wholeNumber(5, 300, {
        description: "Seconds between two checks of an instance.",
      }).default(10),
      timeoutSeconds: wholeNumber(2, 120, {
        description: "Seconds to wait for an answer. Less than the interval.",
      }).default(5),
      healthyThreshold: wholeNumber(2, 10, {
        description: "Successful checks in a row after which an instance gets requests.",
      }).default(2),
      unhealthyThreshold: wholeNumber(2, 10, {
        description: "Failed checks in a row after which an instance gets no more requests.",
      }).default(2),
      matcher: digits(
        isMatcher,
        'HTTP status codes from 200 to 499 such as "200", "200-299" or "200,302"',
        { description: "Status codes of a healthy answer." },
      ).default("200"),
    },
    { error: MAP },
  )
  .prefault({});

/** Schema of `web`. */
export const webSettings = z
  .strictObject(
    {
      container,
      port: wholeNumber(1, 65535, {
        description: "TCP port that the container listens on.",
      }).default(8080),
      instanceType: text(
        (value) => INSTANCE_TYPE.test(value),
        "an EC2 instance type such as t4g.small",
        { description: "Size of the instances." },
      ).default("t4g.small"),
      ami: text(isMachineImage, "an AMI id (ami-…) or a parameter (resolve:ssm:/…)", {
        description:
          "Machine image: Amazon Linux 2023 or one made from it. A pinned AMI id lets a failed instance refresh roll back; a parameter follows AWS's newest image.",
        derivedDefault: "the parameter of the latest Amazon Linux 2023 for the instance type",
      }).optional(),
      volumeSizeGiB: wholeNumber(8, 16384, {
        description: "Size of each instance's root volume in GiB.",
      }).default(16),
      capacity,
      healthCheck,
      deregistrationDelaySeconds: wholeNumber(0, 3600, {
        description: "Seconds that an instance may finish its requests when it is taken out.",
      }).default(60),
      healthCheckGracePeriodSeconds: wholeNumber(0, 7200, {
        description: "Seconds after launch before a failed health check replaces an instance.",
      }).default(300),
      warmupSeconds: wholeNumber(0, 3600, {
        description: "Seconds after launch before an instance counts in the metrics.",
      }).default(120),
      cpuTargetPercent: wholeNumber(10, 90, {
        description:
          "Average CPU use that scaling aims at. At most (zones - 1) / zones, so that the other zones can carry the load of a lost one.",
      }).default(50),
      requestsPerTarget: wholeNumber(1, 1_000_000, {
        description: "Requests per minute and instance that scaling aims at too.",
        derivedDefault: "none: CPU use alone decides",
      }).optional(),
      logRetentionDays: logRetentionDays({
        description: "Days that CloudWatch Logs keeps what the containers print.",
      }).default(30),
    },
    { error: MAP },
  )
  .prefault({})
  .register(settingMetas, {
    type: "object",
    allowed: MAP,
    description: "The web service: its container, instances, health check and scaling.",
  });
