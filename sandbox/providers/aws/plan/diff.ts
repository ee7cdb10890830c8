import {
  asText,
  isList,
  isPlainMap,
  isPropertyMap,
  type PropertyMap,
  type PropertyValue,
  revealed,
} from "../../property-values";
import { type Difference, type DiffResult, topLevelName } from "../../stand-in";
import { FILLED_IN, isFilledIn } from "../check/fill-in";
import type { ResourceModel } from "../resource-model";
import {
  byKind,
  type Inputs,
  type PropertyType,
  type ResourceSchema,
} from "../schema/resource-schema";

/** What the provider knows of a resource before a change. */
export interface Before {
  /** The inputs of the last deployment. */
  readonly inputs: PropertyMap;
  /** Its state, as the last deployment or refresh left it. */
  readonly outputs: PropertyMap;
}

type Found = Omit<Difference, "replaces">;

/**
 * Compares new inputs with a resource's state, as the real provider does: what AWS decides where it is unset is no
 * difference once it is no longer given.
 */
export function resourceDiff(
  model: ResourceModel,
  before: Before,
  inputs: PropertyMap,
  region: string,
): DiffResult {
  const inBlocks = blockDifferences(
    model.schema.inputs,
    model.schema.blocks,
    inputs,
    { ...before, inputs: { ...reportedInputs(model, before.outputs), ...before.inputs } },
    "",
  );
  const isRegionFound = inBlocks.some(({ path }) => path === "region");
  const found = [...inBlocks, ...(isRegionFound ? [] : regionDifference(before.outputs, region))];
  const sometimes = model.replacesIf?.(before.outputs, inputs) ?? [];
  const differences = found.map((one) => ({
    ...one,
    replaces: isReplacing(model, one) || sometimes.includes(topLevelName(one.path)),
  }));
  const isReplacement = differences.some(({ replaces }) => replaces);
  return {
    differences,
    deleteBeforeReplace:
      isReplacement && (model.deleteBeforeReplace === true || keepsName(model, before, inputs)),
  };
}

/** What the provider finds in the state though nobody gave it, as if somebody had. */
function reportedInputs({ reported = [] }: ResourceModel, outputs: PropertyMap): PropertyMap {
  return Object.fromEntries(reported.map((name) => [name, outputs[name] ?? null]));
}

type Blocks = ResourceSchema["blocks"];

/** Differences of a resource or of a block inside one. */
function blockDifferences(
  properties: Inputs,
  blocks: Blocks,
  after: PropertyMap,
  before: Before,
  prefix: string,
): Found[] {
  const { inputs: oldInputs, outputs } = before;
  const gone = Object.keys(oldInputs).filter(
    (name) => name !== FILLED_IN && isUnset(after[name]) && !isUnset(oldInputs[name]),
  );
  return [
    ...gone
      .filter((name) => properties[name]?.computed !== true)
      .map((name): Found => ({ path: prefix + name, kind: "delete" })),
    ...Object.entries(after)
      .filter(([name, value]) => name !== FILLED_IN && !isUnset(value))
      .flatMap(([name, value]) => {
        const old = { input: oldInputs[name], value: outputs[name] ?? oldInputs[name] };
        return valueDifferences(properties[name]?.type, blocks, value, old, prefix + name);
      }),
  ];
}

/** A value as it was: in the state, and as the program gave it. */
interface Old {
  readonly value: PropertyValue | undefined;
  readonly input: PropertyValue | undefined;
}

function valueDifferences(
  type: PropertyType = { kind: "any" },
  blocks: Blocks,
  after: PropertyValue,
  old: Old,
  path: string,
): Found[] {
  const [now, then, given] = [revealed(after), revealed(old.value), revealed(old.input)];
  if (isUnset(now) || isUnset(then)) {
    return [{ path, kind: "add" }];
  }
  return byKind<Found[]>(type, {
    block: ({ name }) =>
      isPlainMap(now) && isPlainMap(then)
        ? blockDifferences(
            blocks[name] ?? {},
            blocks,
            now,
            { inputs: isPlainMap(given) ? given : {}, outputs: then },
            `${path}.`,
          )
        : plainDifferences(now, then, path),
    list: ({ of }) =>
      isList(now) && isList(then)
        ? listDifferences(of, blocks, now, then, isList(given) ? given : [], path)
        : plainDifferences(now, then, path),
    other: () => plainDifferences(now, then, path),
  });
}

function listDifferences(
  type: PropertyType,
  blocks: Blocks,
  after: readonly PropertyValue[],
  old: readonly PropertyValue[],
  oldInput: readonly PropertyValue[],
  path: string,
): Found[] {
  const gone = old.slice(after.length);
  return [
    ...after.flatMap((entry, index) => {
      const then = { value: old[index], input: oldInput[index] };
      return valueDifferences(type, blocks, entry, then, `${path}[${index}]`);
    }),
    ...gone.map((_, index): Found => ({
      path: `${path}[${after.length + index}]`,
      kind: "delete",
    })),
  ];
}

function plainDifferences(now: PropertyValue, then: PropertyValue, path: string): Found[] {
  if (isPlainMap(now) && isPlainMap(then)) {
    return mapDifferences(now, then, path);
  }
  return canonical(now) === canonical(then) ? [] : [{ path, kind: "update" }];
}

/** Differences of a map with keys of the program's own. */
function mapDifferences(after: PropertyMap, old: PropertyMap, path: string): Found[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(old)])].sort();
  return keys.flatMap((key): Found[] => {
    const at = `${path}.${key}`;
    if (isUnset(old[key])) {
      return isUnset(after[key]) ? [] : [{ path: at, kind: "add" }];
    }
    if (isUnset(after[key])) {
      return [{ path: at, kind: "delete" }];
    }
    return canonical(after[key]) === canonical(old[key]) ? [] : [{ path: at, kind: "update" }];
  });
}

/** A resource cannot move: another region of the provider means another resource. */
function regionDifference(outputs: PropertyMap, region: string): Found[] {
  const old = outputs["region"];
  return old === undefined || old === region ? [] : [{ path: "region", kind: "update" }];
}

function isReplacing({ replaceOn }: ResourceModel, { path, kind }: Found): boolean {
  const plain = path.replace(/\[\d+\]/g, "[]");
  const isWithin = (inner: string, outer: string): boolean =>
    inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
  return (
    plain === "region" ||
    // A block that comes or goes brings its properties along.
    replaceOn.some((one) => isWithin(plain, one) || (kind !== "update" && isWithin(one, plain)))
  );
}

/** Whether a replacement would carry the very name of what it replaces, because the program gives that name. */
function keepsName({ autoName }: ResourceModel, before: Before, inputs: PropertyMap): boolean {
  if (autoName === undefined || isFilledIn(inputs, autoName.property)) {
    return false;
  }
  const name = inputs[autoName.property];
  return name !== undefined && canonical(name) === canonical(before.inputs[autoName.property]);
}

function isUnset(value: PropertyValue | undefined): value is null | undefined {
  return value === undefined || value === null;
}

/** One text for all values that AWS takes for the same: secret or not, "80" and 80, keys in any order, JSON however spaced. */
function canonical(value: PropertyValue | undefined): string {
  const plain = revealed(value);
  return typeof plain === "object" ? sorted(plain) : sorted(parsedJson(asText(plain)));
}

function sorted(value: PropertyValue): string {
  return JSON.stringify(value, (_key, part: PropertyValue) => {
    const plain = revealed(part);
    return isPropertyMap(plain)
      ? Object.fromEntries(
          Object.entries(plain)
            .filter(([key]) => key !== FILLED_IN)
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : plain;
  });
}

function parsedJson(text: string): PropertyValue {
  if (!/^\s*[{[]/.test(text)) {
    return text;
  }
  try {
    return JSON.parse(text) as PropertyValue;
  } catch {
    return text;
  }
}
