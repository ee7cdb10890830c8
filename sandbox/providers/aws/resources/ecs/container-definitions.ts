import {
  isList,
  isPropertyMap,
  type PropertyMap,
  type PropertyValue,
  secretOf,
} from "../../../property-values";
import type { Constraint } from "../../check/constraint";
import { shown } from "../../check/fault";
import { knownAt, knownPlace, textsAt } from "../../check/properties-at";

const PROPERTY = "containerDefinitions";

/** The containers of a task definition with these properties; `undefined` where its text is not known, or none of JSON. */
export function containersOf(taskDefinition: PropertyMap): PropertyMap[] | undefined {
  return parsed(knownAt(taskDefinition, PROPERTY));
}

/** A list of one container at least, in JSON. */
export const containerList: Constraint = (inputs) => {
  const place = knownPlace(inputs, PROPERTY);
  return place === undefined || (parsed(place.value)?.length ?? 0) > 0
    ? []
    : [
        {
          property: PROPERTY,
          given: shown(place.value, place.isSecret),
          expected: "a JSON list of at least one container definition",
        },
      ];
};

/** Constraints that see the containers as a list of blocks, where the text is known. */
export function inContainers(constraints: readonly Constraint[]): Constraint {
  return (inputs) => {
    const place = knownPlace(inputs, PROPERTY);
    const containers = parsed(place?.value);
    if (place === undefined || containers === undefined) {
      return [];
    }
    const opened = {
      ...inputs,
      [PROPERTY]: place.isSecret ? secretOf(containers) : containers,
    };
    return constraints.flatMap((constraint) => constraint(opened));
  };
}

/** The ports that a container answers on. */
export function portsOf(container: PropertyMap): number[] {
  const mappings = knownAt(container, "portMappings");
  return (isList(mappings) ? mappings : []).flatMap((mapping) =>
    isPropertyMap(mapping) ? [Number(knownAt(mapping, "containerPort"))] : [],
  );
}

/** The names of its ports, by which Service Connect knows them. */
export function portNamesOf(container: PropertyMap): string[] {
  return textsAt(container, "portMappings[].name");
}

function parsed(value: PropertyValue | undefined): PropertyMap[] | undefined {
  if (typeof value !== "string") {
    return undefined;
  }
  try {
    const read = JSON.parse(value) as PropertyValue;
    return isList(read) && read.every(isPropertyMap) ? read : undefined;
  } catch {
    // Whatever is no JSON is refused by the constraint on the text.
    return undefined;
  }
}
