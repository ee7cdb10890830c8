import type { Stack } from "@pulumi/pulumi/automation/index.js";
import type { World, WorldResource } from "./providers/aws/world/world";
import { isPropertyMap, type PropertyMap, type PropertyValue } from "./providers/property-values";

/** A resource in the engine's state, as far as it matters here. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly custom?: boolean;
  readonly id?: string;
  readonly inputs?: PropertyMap;
  readonly outputs?: PropertyMap;
  readonly provider?: string;
  readonly parent?: string;
  readonly dependencies?: readonly string[];
  /** Whether it only waits to be deleted. */
  readonly delete?: boolean;
}

/** The engine's state of a stack. */
export interface StackState {
  readonly resources?: readonly StateResource[];
  readonly pending_operations?: readonly unknown[];
}

const AWS_PROVIDER = "pulumi:providers:aws";

/**
 * Takes up what an engine or a provider that ended early has left open, as an operator does on AWS: a resource that was
 * made but that the engine never heard of comes into the state, so that it is not made twice; one whose deletion it never heard
 * of leaves it.
 */
export async function settle(
  stack: Pick<Stack, "exportStack" | "importStack">,
  world: World,
): Promise<void> {
  const exported = await stack.exportStack();
  const settled = settledState(exported.deployment as StackState, world);
  if (settled !== undefined) {
    await stack.importStack({ ...exported, deployment: settled });
  }
  allAreKnown(exported.deployment as StackState, world);
}

/** Says that whatever exists of a stack stands in its state from now on. */
export function allAreKnown({ resources = [] }: StackState, world: World): void {
  const prefix = stackPrefix(resources);
  if (prefix !== undefined) {
    world.allAreKnown(prefix);
  }
}

/** The state with what it lacks and without what is gone, or undefined where it is as it should be. */
export function settledState(state: StackState, world: World): StackState | undefined {
  const { resources = [], pending_operations: pending = [], ...rest } = state;
  const prefix = stackPrefix(resources);
  const unheardOf = world
    .unknownToEngine()
    .filter(
      (one) =>
        prefix !== undefined &&
        one.urn.startsWith(prefix) &&
        !resources.some((other) => isSame(one, other)),
    );
  const gone = world.goneUnknownToEngine();
  const existing = resources.filter((other) => !gone.some((one) => isSame(one, other)));
  const isComplete = unheardOf.length === 0 && existing.length === resources.length;
  if (isComplete && pending.length === 0) {
    return undefined;
  }
  const replaced = new Set(unheardOf.map(({ urn }) => urn));
  return {
    ...rest,
    resources: [
      // What was to be replaced by a resource that exists now only waits for its deletion.
      ...existing.map((resource) =>
        replaced.has(resource.urn) ? { ...resource, delete: true } : resource,
      ),
      ...unheardOf.map((resource) => stateResource(resource, existing)),
    ],
  };
}

/** Whether a resource in the state is one of the world: namesakes may stand in other regions or other resources. */
function isSame(one: WorldResource, other: StateResource): boolean {
  const { urn, type, id, region, within } = one;
  const isInPlace = within === undefined && other.outputs?.["region"] === region;
  const isNamed = other.type === type && other.id === id && (other.urn === urn || isInPlace);
  return isNamed && !isOtherArn(one.outputs["arn"], other.outputs?.["arn"]);
}

/** Whether two ARNs are known and differ: revisions of one family have the same URN and id. */
function isOtherArn(one: PropertyValue | undefined, other: PropertyValue | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** The beginning that the URNs of one stack share: `urn:pulumi:<stack>::<project>::`. */
function stackPrefix(resources: readonly StateResource[]): string | undefined {
  const [first] = resources;
  return first && `${first.urn.split("::").slice(0, 2).join("::")}::`;
}

function stateResource(
  { urn, type, id, region, inputs, outputs }: WorldResource,
  resources: readonly StateResource[],
): StateResource {
  const providers = resources.filter((resource) => resource.type === AWS_PROVIDER);
  const provider =
    providers.find(({ inputs: config }) => config?.["region"] === region) ?? providers[0];
  const named = new Set(texts(inputs));
  // What waits to be deleted counts too: it must not go before those that stand on it.
  const dependencies = resources
    .filter((other) => other.type !== AWS_PROVIDER)
    .filter((other) => identities(other).some((identity) => named.has(identity)))
    .map((other) => other.urn);
  return {
    urn,
    type,
    custom: true,
    id,
    inputs,
    outputs,
    dependencies: [...new Set(dependencies)],
    ...(provider === undefined ? {} : { provider: `${provider.urn}::${provider.id ?? ""}` }),
  };
}

/** By what other resources may name one. */
function identities({ id, outputs = {} }: StateResource): string[] {
  return [id, outputs["arn"], outputs["name"]].filter(
    (identity): identity is string => typeof identity === "string" && identity !== "",
  );
}

/** Every text in a value. */
function texts(value: PropertyValue): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry: PropertyValue) => texts(entry));
  }
  return isPropertyMap(value)
    ? Object.values(value).flatMap(texts)
    : typeof value === "string"
      ? [value]
      : [];
}
