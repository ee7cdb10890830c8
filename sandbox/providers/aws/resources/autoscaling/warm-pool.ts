import { type Constraint, documented } from "../../check/constraint";
import type { Fault } from "../../check/fault";
import { atMost, oneOf, range } from "../../check/constraints";
import { isGiven, knownAt, knownPlace } from "../../check/properties-at";
import type { Lookup, WorldConstraint } from "../../check/world-constraints";
import { LAUNCH_TEMPLATE } from "../ec2/tokens";
import { asText, type PropertyMap } from "../../../property-values";
import { TEMPLATES } from "./mixed-instances-policy";

const PUT = "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_PutWarmPool.html";
const LIMITS =
  "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-warm-pools.html";

/** The largest number of AWS's APIs. */
const MOST = 2147483647;

const ON_DEMAND = "mixedInstancesPolicy.instancesDistribution.onDemandPercentageAboveBaseCapacity";

/** The defaults of a warm pool. */
export const warmPoolDefaults = {
  "warmPool.instanceReusePolicy.reuseOnScaleIn": false,
  "warmPool.maxGroupPreparedCapacity": -1,
  "warmPool.minSize": 0,
  "warmPool.poolState": "Stopped",
};

/** The constraints on the warm pool of a group. */
export const warmPool: Constraint = documented(PUT, [
  oneOf("warmPool.poolState", ["Hibernated", "Running", "Stopped"]),
  range("warmPool.minSize", 0, MOST),
  range("warmPool.maxGroupPreparedCapacity", -1, MOST),
  // Of -1, AWS takes the largest size of the group.
  (inputs) =>
    knownAt(inputs, "warmPool.maxGroupPreparedCapacity") === -1
      ? []
      : atMost("warmPool.minSize", "warmPool.maxGroupPreparedCapacity")(inputs),
]);

/** A warm pool has no place for Spot Instances, whether the mix asks for them or a launch template does. */
export const warmPoolOnDemand: WorldConstraint = (inputs, lookup) =>
  isGiven(inputs, "warmPool") ? [...spotOfTheMix(inputs), ...spotOfATemplate(inputs, lookup)] : [];

function spotOfTheMix(inputs: PropertyMap): Fault[] {
  const share = knownPlace(inputs, ON_DEMAND);
  return share === undefined || Number(share.value) >= 100
    ? []
    : [
        {
          property: share.path,
          given: `${asText(share.value)} with a warm pool`,
          expected: "100: a warm pool has no Spot Instances",
          source: LIMITS,
        },
      ];
}

function spotOfATemplate(inputs: PropertyMap, lookup: Lookup): Fault[] {
  return TEMPLATES.flatMap((path) => {
    const named = knownPlace(inputs, path);
    const template =
      typeof named?.value === "string" ? lookup(LAUNCH_TEMPLATE, named.value) : undefined;
    return named !== undefined &&
      template !== undefined &&
      knownAt(template, "instanceMarketOptions.marketType") === "spot"
      ? [
          {
            property: named.path,
            given: "a launch template of Spot Instances with a warm pool",
            expected: "a launch template of On-Demand Instances",
            source: LIMITS,
          },
        ]
      : [];
  });
}
