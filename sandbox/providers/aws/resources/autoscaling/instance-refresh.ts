import { type Constraint, documented } from "../../check/constraint";
import { notForm, oneOf, range } from "../../check/constraints";
import { when } from "../../check/conditions";
import { knownAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import { LAUNCH_TEMPLATE } from "../ec2/tokens";
import { healthyRange } from "./healthy-range";

const PREFERENCES =
  "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_RefreshPreferences.html";
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
  documented(ROLLBACK, [
    when(
      `${IN}.autoRollback`,
      [true],
      [
        notForm(
          "launchTemplate.version",
          /^\$(?:Default|Latest)$/,
          "the number of a version, neither $Latest nor $Default,",
        ),
      ],
    ),
  ]),
];

/** There is no way back to an image that a parameter names: the parameter may name another one by then. */
export const rollsBackToAnImage: WorldConstraint = (inputs, lookup) => {
  const id = knownAt(inputs, "launchTemplate.id") ?? knownAt(inputs, "launchTemplate.name");
  const template = typeof id === "string" ? lookup(LAUNCH_TEMPLATE, id) : undefined;
  const image = template && knownAt(template, "imageId");
  return knownAt(inputs, `${IN}.autoRollback`) === true &&
    typeof image === "string" &&
    image.startsWith("resolve:ssm:")
    ? [
        {
          property: `${IN}.autoRollback`,
          given: `true with the image ${JSON.stringify(image)} of the launch template`,
          expected: "an image by its id",
          source: ROLLBACK,
        },
      ]
    : [];
};
