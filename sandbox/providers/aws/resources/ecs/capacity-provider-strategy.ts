import { asText, isPropertyMap, type PropertyMap } from "../../../property-values";
import { type Constraint, documented } from "../../check/constraint";
import { entries, range } from "../../check/constraints";
import { shown } from "../../check/fault";
import { knownAt, placesAt } from "../../check/properties-at";

const ITEM =
  "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html";

/** How many capacity providers a strategy may name. */
const MOST_PROVIDERS = 20;

/** The constraints on a capacity provider strategy, such as `capacityProviderStrategies`. */
export function capacityProviderStrategy(path: string): Constraint {
  return documented(ITEM, [
    entries(path, 0, MOST_PROVIDERS),
    range(`${path}[].base`, 0, 100_000),
    range(`${path}[].weight`, 0, 1000),
    oneBase(path),
    someWeight(path),
  ]);
}

/** Only one provider of a strategy has a base. */
function oneBase(path: string): Constraint {
  return (inputs) =>
    placesAt(inputs, `${path}[].base`)
      .filter(({ value, isUnknown }) => !isUnknown && Number(value) > 0)
      .slice(1)
      .map(({ path: property, value, isSecret }) => ({
        property,
        given: shown(value, isSecret),
        expected: "no second base: one capacity provider has it",
      }));
}

/** Of several providers at least one has a weight, or no task above the base finds a place. */
function someWeight(path: string): Constraint {
  return (inputs) => {
    const items = placesAt(inputs, `${path}[]`);
    const mayWeigh = items.some(({ value, isUnknown }) => {
      const weight = isPropertyMap(value) ? placesAt(value, "weight")[0] : undefined;
      return isUnknown || weight?.isUnknown === true || Number(weight?.value ?? 0) > 0;
    });
    return items.length < 2 || mayWeigh
      ? []
      : [
          {
            property: path,
            given: `${items.length} capacity providers without a weight`,
            expected: "a weight above 0 for one of them",
          },
        ];
  };
}

/** The capacity providers that a known strategy names, each with the path of its name. */
export function strategyProviders(
  inputs: PropertyMap,
  path: string,
): { property: string; provider: string }[] {
  return placesAt(inputs, `${path}[].capacityProvider`).flatMap(
    ({ path: property, value, isUnknown }) =>
      isUnknown || typeof value !== "string" ? [] : [{ property, provider: value }],
  );
}

/** A strategy in a form in which two that are the same are equal: what is unset is 0, and the order counts for nothing. */
export function comparableStrategy(inputs: PropertyMap, path: string): string {
  const items = placesAt(inputs, `${path}[]`).flatMap(({ value }) =>
    isPropertyMap(value)
      ? [["capacityProvider", "base", "weight"].map((name) => asText(knownAt(value, name) ?? 0))]
      : [],
  );
  return JSON.stringify(items.map((item) => item.join(" ")).sort());
}
