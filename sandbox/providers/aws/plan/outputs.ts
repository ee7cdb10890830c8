import {
  hasUnknown,
  isList,
  isPlainMap,
  type PropertyMap,
  type PropertyValue,
  UNKNOWN,
} from "../../property-values";
import { withoutNotes } from "../check/fill-in";
import type { Identity } from "../identity";
import type { ResourceModel } from "../resource-model";
import {
  byKind,
  type Inputs,
  type InputSchema,
  type PropertyType,
  type ResourceSchema,
} from "../schema/resource-schema";
import { plausible } from "./plausible";

type ComputedValue = (name: string, type: PropertyType) => PropertyValue;

/** The planned state of a new resource: what is given and, unknown, whatever AWS computes. */
export function plannedOutputs(
  model: ResourceModel,
  inputs: PropertyMap,
  region: string,
): PropertyMap {
  const given = withoutNotes(inputs);
  return {
    ...withComputed(model, { ...model.planned?.(given), ...given }, () => UNKNOWN),
    ...knownBeforehand(model, given, region),
    id: UNKNOWN,
  };
}

/** The state of a resource that was just created. */
export function createdOutputs(
  model: ResourceModel,
  inputs: PropertyMap,
  at: Identity,
): PropertyMap {
  const given = withoutNotes(inputs);
  const settled = settledBlock(
    model.schema.blocks,
    model.schema.inputs,
    model.outputs(at, given),
    given,
    () => true,
  );
  const whole = withComputed(model, settled, (name, type) =>
    plausible(model.schema.token, name, type, at),
  );
  return { ...whole, ...knownBeforehand(model, given, at.region), id: at.id };
}

/** The state of an updated resource: what is no longer given is gone, unless AWS keeps it. */
export function updatedOutputs(
  model: ResourceModel,
  before: PropertyMap,
  inputs: PropertyMap,
  region: string,
): PropertyMap {
  const given = withoutNotes(inputs);
  const isKept = (input: InputSchema | undefined): boolean => input === undefined || input.computed;
  return {
    ...settledBlock(model.schema.blocks, model.schema.inputs, before, given, isKept),
    ...knownBeforehand(model, given, region),
  };
}

/** The outputs of an updated resource that AWS computes anew, since what they follow has changed. */
export function followingOutputs(
  { outputs, follows = {} }: ResourceModel,
  after: PropertyMap,
  changed: readonly string[],
  at: Identity,
): PropertyMap {
  const names = Object.entries(follows)
    .filter(
      ([name, causes]) => !changed.includes(name) && causes.some((one) => changed.includes(one)),
    )
    .map(([name]) => name);
  // What is computed must not take itself for given.
  const given = Object.entries(after).filter(([name]) => !names.includes(name));
  const computed = names.length === 0 ? {} : outputs(at, Object.fromEntries(given));
  return Object.fromEntries(
    // `null` says that there is none any more; what is left out stays as it was.
    names.map((name) => [name, (Object.hasOwn(computed, name) ? computed : after)[name] ?? null]),
  );
}

/** What the provider knows without asking AWS: the region, and the tags with those of its own. */
function knownBeforehand(
  { schema }: ResourceModel,
  given: PropertyMap,
  region: string,
): PropertyMap {
  const tags = given["tags"] ?? {};
  return {
    ...(schema.inputs["region"] === undefined ? {} : { region }),
    ...(schema.outputs["tagsAll"] === undefined
      ? {}
      : { tagsAll: hasUnknown(tags) ? UNKNOWN : tags }),
  };
}

function withComputed(
  { schema }: ResourceModel,
  given: PropertyMap,
  value: ComputedValue,
): PropertyMap {
  const outputs = Object.entries(schema.outputs).map(([name, type]): [string, PropertyValue] => [
    name,
    value(name, type),
  ]);
  return { ...Object.fromEntries(outputs), ...computedIn(schema.inputs, given) };

  function computedIn(inputs: Inputs, properties: PropertyMap): PropertyMap {
    const filled = Object.entries(inputs)
      .filter(([name, { computed }]) => computed && !Object.hasOwn(properties, name))
      .map(([name, { type }]): [string, PropertyValue] => [name, value(name, type)]);
    const given = Object.entries(properties).map(([name, inner]): [string, PropertyValue] => [
      name,
      computedInside(inputs[name]?.type, inner),
    ]);
    return Object.fromEntries([...filled, ...given]);
  }

  function computedInside(type: PropertyType | undefined, inner: PropertyValue): PropertyValue {
    if (type?.kind === "list" && Array.isArray(inner)) {
      return inner.map((entry: PropertyValue) => computedInside(type.of, entry));
    }
    return type?.kind === "block" && isPlainMap(inner)
      ? computedIn(schema.blocks[type.name] ?? {}, inner)
      : inner;
  }
}

/** What is given, and below it what is kept of the values that were there; in blocks inside just so. */
function settledBlock(
  blocks: ResourceSchema["blocks"],
  inputs: Inputs,
  below: PropertyMap,
  given: PropertyMap,
  isKept: (input: InputSchema | undefined) => boolean,
): PropertyMap {
  const kept = Object.entries(below).filter(
    ([name]) => !Object.hasOwn(given, name) && isKept(inputs[name]),
  );
  const settled = Object.entries(given).map(([name, value]): [string, PropertyValue] => [
    name,
    settledValue(inputs[name]?.type, below[name], value),
  ]);
  return Object.fromEntries([...kept, ...settled]);

  function settledValue(
    type: PropertyType = { kind: "any" },
    lower: PropertyValue | undefined,
    value: PropertyValue,
  ): PropertyValue {
    return byKind<PropertyValue>(type, {
      list: ({ of }) => (isList(value) ? settledEntries(of, lower, value) : value),
      block: ({ name }) => {
        const under = isPlainMap(lower) ? lower : {};
        return isPlainMap(value)
          ? settledBlock(blocks, blocks[name] ?? {}, under, value, isKept)
          : value;
      },
      other: () => value,
    });
  }

  function settledEntries(
    type: PropertyType,
    lower: PropertyValue | undefined,
    entries: readonly PropertyValue[],
  ): PropertyValue[] {
    const lowers = isList(lower) ? lower : [];
    return entries.map((entry, index) => settledValue(type, lowers[index], entry));
  }
}
