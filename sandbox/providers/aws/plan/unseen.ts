import type { PropertyMap, PropertyValue } from "../../property-values";
import type { AwsResourceRow } from "../aws-resource";

/** Inputs as the provider sees them beside a state: where it does not see a difference, what is there stays. */
export function asSeen(
  { unseen }: Pick<AwsResourceRow, "unseen">,
  before: PropertyMap,
  inputs: PropertyMap,
): PropertyMap {
  const kept = (unseen?.(before, inputs) ?? []).map((name): [string, PropertyValue] => [
    name,
    before[name] ?? null,
  ]);
  return { ...inputs, ...Object.fromEntries(kept) };
}
