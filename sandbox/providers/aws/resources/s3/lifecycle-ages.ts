import type { Constraint } from "../../check/constraint";
import { range } from "../../check/constraints";
import { when } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { shown } from "../../check/fault";
import { placesAt } from "../../check/properties-at";

/** Days after which an object may go where it is seldom read from. */
const LEAST_DAYS = 30;

const INFREQUENT_ACCESS = ["ONEZONE_IA", "STANDARD_IA"];

/** An object is not moved to a class for infrequent access before it is a month old. */
export function infrequentAccess(blocks: string, days: string): Constraint {
  return eachBlock(blocks, [
    when("storageClass", INFREQUENT_ACCESS, [range(days, LEAST_DAYS, 2_147_483_647)]),
  ]);
}

/** An object is moved before it is deleted, not on the same day. */
export function expiresAfterTransitions(expiration: string, transitions: string): Constraint {
  return (inputs) => {
    const latest = Math.max(
      ...placesAt(inputs, transitions)
        .filter(({ isUnknown }) => !isUnknown)
        .map(({ value }) => Number(value)),
    );
    return placesAt(inputs, expiration)
      .filter(({ isUnknown, value }) => !isUnknown && Number(value) <= latest)
      .map(({ path, value, isSecret }) => ({
        property: path,
        given: shown(value, isSecret),
        expected: `more than the ${latest} days of the last transition`,
      }));
  };
}
