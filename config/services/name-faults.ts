import type { Fault } from "../fault";
import { type PlacedName, repeatedNames } from "../repeated-names";
import { valueAt } from "../schema-faults";
import { dataNames, type GivenSettings } from "./known-back-ends";
import { entriesOf, readableNames } from "../entries";
import { serviceSettings, TAKEN } from "./service-settings";

/** The names of services that are sound by themselves: one that is not has a fault of its own. */
function serviceNames(services: unknown): readonly PlacedName[] {
  const { name } = serviceSettings.shape;
  return readableNames(
    entriesOf(services).map((entry) => name.safeParse(valueAt(entry, ["name"])).data),
  ).map((each) => ({ name: each.name, path: `services[${each.index}].name` }));
}

/**
 * The names that an earlier service, table, queue, topic or bucket has, or that a part of the stack has: services connect to
 * all of them by name.
 */
export function nameFaults(given: GivenSettings, namespace: string): readonly Fault[] {
  const data = dataNames(given);
  return [
    ...repeatedNames([...serviceNames(given["services"]), ...data], namespace),
    ...data
      .filter(({ name }) => TAKEN.includes(name))
      .map(({ name, path }) => ({
        key: `${namespace}:${path}`,
        value: name,
        expected: `none of ${TAKEN.join(", ")}: those are other parts of the stack`,
      })),
  ];
}
