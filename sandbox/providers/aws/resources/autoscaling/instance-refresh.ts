import { type Constraint, documented } from "../../check/constraint";
import { absent, entries, length, notForm, oneOf, range } from "../../check/constraints";
import { when } from "../../check/conditions";
import { knownAt, textsAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import { LAUNCH_TEMPLATE } from "../ec2/tokens";
import { healthyRange } from "./healthy-range";
import { TEMPLATES, VERSIONS } from "./mixed-instances-policy";

const PREFERENCES =
  "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_RefreshPreferences.html";
const ALARMS =
  "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_AlarmSpecification.html";
const ROLLBACK =
  "https://docs.aws.amazon.com/autoscaling/ec2/userguide/instance-refresh-rollback.html";

const IN = "instanceRefresh.preferences";

/** The defaults of an instance refresh. */
export const instanceRefreshDefaults = {
  [`${IN}.maxHealthyPercentage`]: 100,
  [`${IN}.minHealthyPercentage`]: 90,
  [`${IN}.scaleInProtectedInstances`]: "Ignore",
  [`${IN}.skipMatching`]: false,
  [`${IN}.standbyInstances`]: "Ignore",
};

/** The constraints on the instance refresh of an Auto Scaling group. */
export const instanceRefresh: readonly Constraint[] = [
  documented(PREFERENCES, [
    oneOf("instanceRefresh.strategy", ["ReplaceRootVolume", "Rolling"]),
    range(`${IN}.minHealthyPercentage`, 0, 100),
    range(`${IN}.maxHealthyPercentage`, 100, 200),
    healthyRange(IN),
    range(`${IN}.checkpointDelay`, 0, 172800),
    range(`${IN}.checkpointPercentages[]`, 1, 100),
    range(`${IN}.instanceWarmup`, 0, 2147483647),
    oneOf(`${IN}.scaleInProtectedInstances`, ["Ignore", "Refresh", "Wait"]),
    oneOf(`${IN}.standbyInstances`, ["Ignore", "Terminate", "Wait"]),
  ]),
  documented(ALARMS, [
    entries(`${IN}.alarmSpecification.alarms`, 0, 10),
    length(`${IN}.alarmSpecification.alarms[]`, 1, 255),
  ]),
  documented(ROLLBACK, [
    when(
      `${IN}.autoRollback`,
      [true],
      [
        absent("launchConfiguration"),
        ...VERSIONS.map((version) =>
          notForm(
            version,
            /^\$(?:Default|Latest)$/,
            "the number of a version, neither $Latest nor $Default,",
          ),
        ),
      ],
    ),
  ]),
];

/** There is no way back to an image that a parameter names: the parameter may name another one by then. */
export const rollsBackToAnImage: WorldConstraint = (inputs, lookup) =>
  knownAt(inputs, `${IN}.autoRollback`) === true
    ? TEMPLATES.flatMap((path) => textsAt(inputs, path))
        .map((template) => knownAt(lookup(LAUNCH_TEMPLATE, template) ?? {}, "imageId"))
        .filter((image) => typeof image === "string" && image.startsWith("resolve:ssm:"))
        .map((image) => ({
          property: `${IN}.autoRollback`,
          given: `true with the image ${JSON.stringify(image)} of the launch template`,
          expected: "an image by its id",
          source: ROLLBACK,
        }))
    : [];
