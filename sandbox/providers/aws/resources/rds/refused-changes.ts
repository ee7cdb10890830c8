import { asText, type PropertyMap } from "../../../property-values";
import { type AwsResource, type ChangeRefusal, text } from "../../aws-resource";
import { knownAt } from "../../check/properties-at";
import { isLowerVersion } from "../is-lower-version";

/**
 * RDS upgrades an engine, and never takes an earlier version in its place.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html
 * @see https://github.com/hashicorp/terraform/issues/22462 for its words
 */
export const noEarlierVersion: ChangeRefusal = (before, after) => {
  const then = text(before, "engineVersionActual");
  const now = asText(knownAt(after, "engineVersion") ?? "");
  return isLowerVersion(now, then)
    ? `InvalidParameterCombination: Cannot upgrade ${text(before, "engine")} from ${then} to ${now}`
    : undefined;
};

/**
 * Storage grows, and never shrinks.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.ModifyingExisting.ScalingUp.html
 */
export const noLessStorage: ChangeRefusal = (before, after) => {
  const now = gib(after, "allocatedStorage");
  const storageType = text({ ...before, ...after }, "storageType");
  return now > 0 && now < gib(before, "allocatedStorage")
    ? `InvalidParameterCombination: Invalid storage size for engine name ${text(before, "engine")} and storage type ${storageType}: ${now}`
    : undefined;
};

/** The provider takes less storage than there is for storage that has grown, where it may grow beyond what is asked for. */
export const grownStorage: NonNullable<AwsResource["unseen"]> = (before, after) => {
  const then = gib(before, "allocatedStorage");
  const now = gib(after, "allocatedStorage");
  return now > 0 && now < then && now < gib(after, "maxAllocatedStorage")
    ? ["allocatedStorage"]
    : [];
};

/** A size that is known, or 0. */
function gib(properties: PropertyMap, name: string): number {
  return Number(knownAt(properties, name) ?? 0);
}
