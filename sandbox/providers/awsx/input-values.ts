import { runtime } from "@pulumi/pulumi";
import {
  isPropertyMap,
  type PropertyMap,
  type PropertyValue,
  revealed,
  secretOf,
  UNKNOWN,
} from "../property-values";

/** Whether a value is another resource's output as the engine passes it to a component: with what it depends on. */
function isOutputValue(value: PropertyValue | undefined): value is PropertyMap {
  return isPropertyMap(value) && value[runtime.specialSigKey] === runtime.specialOutputValueSig;
}

/** The value in an output, marked as secret where it is one. */
function contents(output: PropertyMap): PropertyValue {
  const value = output["value"] ?? UNKNOWN;
  return output["secret"] === true ? secretOf(value) : value;
}

/** The value as a resource's input: without what outputs depend on. */
export function asInput(value: PropertyValue): PropertyValue {
  if (isOutputValue(value)) {
    return asInput(contents(value));
  }
  if (Array.isArray(value)) {
    return value.map((entry: PropertyValue) => asInput(entry));
  }
  return isPropertyMap(value)
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asInput(part)]))
    : value;
}

/** The URNs of the resources whose outputs are in a value. */
export function dependenciesIn(value: PropertyValue): string[] {
  if (isOutputValue(value)) {
    const own = value["dependencies"];
    const urns = Array.isArray(own) ? own.filter((urn) => typeof urn === "string") : [];
    return [...urns, ...dependenciesIn(value["value"] ?? null)];
  }
  if (Array.isArray(value)) {
    return value.flatMap((entry: PropertyValue) => dependenciesIn(entry));
  }
  return isPropertyMap(value) ? Object.values(value).flatMap(dependenciesIn) : [];
}

/** The value behind outputs and secrets. Unknown values stay unknown. */
export function revealedValue(value: PropertyValue | undefined): PropertyValue | undefined {
  const inner = isOutputValue(value) ? contents(value) : revealed(value);
  return inner === value ? value : revealedValue(inner);
}
