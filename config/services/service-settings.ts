import * as z from "zod";
import {
  flag,
  logRetentionDays,
  MAP,
  mapsOf,
  oneOf,
  text,
  texts,
  wholeNumber,
  zeroOr,
} from "../setting";
import { isShortName, shortNameForm } from "../short-name";
import { SLOW_START_SECONDS } from "../../components/services/routing/algorithm";
import { BACK_ENDS } from "./back-ends";
import { backupSettings } from "./backup-settings";
import { capacitySettings, scalingSettings } from "./capacity-settings";
import { containerSettings } from "./container-settings";
import { environmentSettings, secretSettings } from "./environment-settings";
import { healthCheckSettings } from "./health-check-settings";
import { serviceImageSettings } from "./image-settings";
import { instanceSettings } from "./instance-settings";
import { routeSettings } from "./route-settings";

/** Names of the stack's other parts. */
export const TAKEN: readonly string[] = [
  "network",
  ...BACK_ENDS,
  "tables",
  "messaging",
  "buckets",
  "backup",
  "load-balancer",
  "discovery",
  "containers",
  "sign-in",
];

/** Names of target groups have 32 characters: 8 are Pulumi's, and the longest ending that follows the name takes 4. */
export const LONGEST_SERVICE_NAME = 20;

/**
 * A load balancer takes 100 target groups, two of each service.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
 */
const MOST_SERVICES = 50;

/** Most routes of all services together: the rules that a load balancer takes, by the same page. */
export const MOST_ROUTES = 100;

/** Schema of one service. */
export const serviceSettings = z.strictObject(
  {
    name: text(
      (value) => isShortName(value, LONGEST_SERVICE_NAME) && !TAKEN.includes(value),
      `${shortNameForm(LONGEST_SERVICE_NAME)}, and none of ${TAKEN.join(", ")}`,
      {
        description:
          "Name of the service, each once. Fixed: another name is another service, with an empty repository; its routes need new priorities.",
      },
    ),
    platform: oneOf(["instances", "containers"], {
      description:
        "What it runs on: EC2 instances, or tasks on Fargate. Fixed: to move a service, add one under another name with other priorities, then take this one out.",
    }),
    ...serviceImageSettings,
    port: wholeNumber(1, 65535, {
      description:
        "TCP port that the container listens on. To change it replaces the target groups: the service does not answer until its new targets are healthy.",
    }).default(8080),
    environment: environmentSettings,
    secrets: secretSettings,
    routes: mapsOf(
      routeSettings,
      { list: `a list of 1 to ${MOST_ROUTES} routes`, least: 1, most: MOST_ROUTES },
      {
        description: `Requests that the service answers. All services together have at most ${MOST_ROUTES} routes.`,
      },
    ),
    healthCheck: healthCheckSettings,
    capacity: capacitySettings,
    scaling: scalingSettings,
    algorithm: oneOf(["roundRobin", "leastConnections", "fastestResponse"], {
      description:
        "How the load balancer chooses a target; the notes say what fastestResponse is. With that there is no slowStartSeconds and no stickinessSeconds.",
    }).default("roundRobin"),
    slowStartSeconds: zeroOr(SLOW_START_SECONDS.least, SLOW_START_SECONDS.most, {
      description:
        "Seconds in which a new target's share of the requests grows to the full. Only with roundRobin.",
    }).default(0),
    stickinessSeconds: wholeNumber(1, 604_800, {
      description: "Seconds that a visitor stays with one target. Not with fastestResponse.",
      derivedDefault: "none: each request goes where the algorithm sends it",
    }).optional(),
    signIn: flag({
      description:
        "Whether only those who have signed in get through. Needs signIn.method and domain.name.",
    }).default(false),
    connectsTo: texts(
      {
        list: `a list of ${BACK_ENDS.join(", ")} and names of tables, queues, topics, buckets and services in containers, each once`,
      },
      {
        description:
          "What the service may reach, and so which rights its role has. A connection to a table or a bucket is narrowed by :read or :write, one to a queue by :send or :receive. No more than IAM has room for in a role: 38 tables on instances, 44 in containers, and more of what takes less. Services on instances are reached through the load balancer.",
      },
    ).default([]),
    deregistrationDelaySeconds: wholeNumber(0, 3600, {
      description:
        "Seconds that an instance or a task may finish its requests when it is taken out.",
    }).default(60),
    logRetentionDays: logRetentionDays({
      description: "Days that CloudWatch Logs keeps what the containers print.",
    }).default(30),
    backup: backupSettings,
    instances: instanceSettings.optional(),
    containers: containerSettings.optional(),
  },
  { error: MAP },
);

/** One service with its fixed defaults filled in. */
export type ServiceEntry = z.output<typeof serviceSettings>;

/** Schema of `services`. */
export const servicesSettings = mapsOf(
  serviceSettings,
  { list: `a list of 1 to ${MOST_SERVICES} services`, least: 1, most: MOST_SERVICES },
  { description: "The services behind the load balancer. To add one is to add an entry." },
).prefault([
  {
    name: "web",
    platform: "instances",
    routes: [{ priority: 1000, paths: ["/*"] }],
    connectsTo: ["database", "cache"],
  },
]);
