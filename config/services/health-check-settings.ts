import * as z from "zod";
import { digits, MAP, text, wholeNumber } from "../setting";

const PATH = /^\/[\x21-\x7e]{0,1023}$/;
const STATUS_CODES = /^([2-4]\d\d)(?:-([2-4]\d\d))?$/;

/** Seconds in which an instance can start, install Docker and pull its image, and in which the first ones are waited for. */
export const INSTANCE_GRACE_SECONDS = { least: 120, most: 1200 };

/** Whether a text is a list of status codes and ranges of them, each from the lower to the higher. */
function isMatcher(value: string): boolean {
  return value.split(",").every((part) => {
    const [, from, to = from] = STATUS_CODES.exec(part) ?? [];
    return from !== undefined && to !== undefined && from <= to;
  });
}

/** Schema of a service's `healthCheck`. */
export const healthCheckSettings = z
  .strictObject(
    {
      path: text((value) => PATH.test(value), "a path that begins with /", {
        description: "Path that the load balancer asks each instance or task for.",
      }).default("/healthz"),
      intervalSeconds: wholeNumber(5, 300, {
        description: "Seconds between two checks.",
      }).default(10),
      timeoutSeconds: wholeNumber(2, 120, {
        description: "Seconds to wait for an answer. Less than the interval.",
      }).default(5),
      healthyThreshold: wholeNumber(2, 10, {
        description: "Successful checks in a row after which an instance or a task gets requests.",
      }).default(2),
      unhealthyThreshold: wholeNumber(2, 10, {
        description: "Failed checks in a row after which it gets no more requests.",
      }).default(2),
      matcher: digits(
        isMatcher,
        'HTTP status codes from 200 to 499 such as "200", "200-299" or "200,302"',
        { description: "Status codes of a healthy answer." },
      ).default("200"),
      gracePeriodSeconds: wholeNumber(0, 7200, {
        description: `Seconds after the start before a failed check replaces an instance or a task. On instances ${INSTANCE_GRACE_SECONDS.least} to ${INSTANCE_GRACE_SECONDS.most}.`,
        derivedDefault:
          "300 on instances, whose first boot installs Docker and pulls the image; 60 in containers",
      }).optional(),
    },
    { error: MAP },
  )
  .prefault({});
