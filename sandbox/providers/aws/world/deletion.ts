import { AwsError, refusal } from "../aws-error";
import { knownAt, placesAt } from "../check/properties-at";
import type { ResourceModels } from "../resource-model";
import { canonicalType } from "../resources/aliases";
import type { World, WorldResource } from "./world";

type Models = Pick<ResourceModels, "of">;

/** What is gone with a resource: its own parts, and theirs. */
export function partsOf(world: World, models: Models, whole: WorldResource): WorldResource[] {
  const parts: WorldResource[] = [];
  const add = (resource: WorldResource): void => {
    for (const other of world.all()) {
      if (other !== whole && !parts.includes(other) && belongsTo(models, other, resource)) {
        parts.push(other);
        add(other);
      }
    }
  };
  add(whole);
  return parts;
}

function belongsTo(models: Models, part: WorldResource, whole: WorldResource): boolean {
  return (models.of(part.type).goesWith ?? []).some(
    ({ property, type, where }) =>
      (where === undefined || knownAt(whole.outputs, where) === true) &&
      names({ [property]: type }, part, whole),
  );
}

/**
 * Refuses to delete what is protected or what something else still needs, as AWS does.
 *
 * @param parts what is gone with it, and needs nothing any more
 */
export function refuseDeletion(
  world: World,
  models: Models,
  resource: WorldResource,
  parts: readonly WorldResource[],
): void {
  const { keeps, inUseCode = "DependencyViolation" } = models.of(resource.type);
  const others = [...world.all()].filter((other) => other !== resource && !parts.includes(other));
  const isEmpty = !others.some((other) => fills(models, other, resource));
  const reason = keeps?.(resource.outputs, isEmpty);
  if (reason !== undefined) {
    throw refusal(reason);
  }
  const holder = others.find((other) => names(models.of(other.type).holds ?? {}, other, resource));
  if (holder !== undefined) {
    throw new AwsError(
      inUseCode,
      `${resource.type} ${resource.id} is still needed by ${holder.type} ${holder.id}`,
    );
  }
}

function fills(models: Models, other: WorldResource, filled: WorldResource): boolean {
  return (models.of(other.type).fills ?? []).some(
    ({ property, type, where }) =>
      (where === undefined || knownAt(other.outputs, where) === true) &&
      names({ [property]: type }, other, filled),
  );
}

/** Whether one of these properties of a resource names another one, by its id, ARN or name. */
function names(
  properties: Readonly<Record<string, string>>,
  { outputs, region }: WorldResource,
  named: WorldResource,
): boolean {
  // Two regions may have namesakes; an ARN tells the region.
  const { id, outputs: own } = named;
  const identities = region === named.region ? [id, own["arn"], own["name"]] : [own["arn"]];
  return Object.entries(properties).some(
    ([path, type]) =>
      canonicalType(type) === canonicalType(named.type) &&
      placesAt(outputs, path).some(({ value }) => value !== "" && identities.includes(value)),
  );
}
