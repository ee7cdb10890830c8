import { AwsError } from "../aws-error";
import { knownAt, placesAt } from "../check/properties-at";
import type { ResourceModels } from "../resource-model";
import { canonicalType } from "../resources/aliases";
import type { World, WorldResource } from "./world";

/** Refuses to delete what is protected or what something else still needs, as AWS does. */
export function refuseDeletion(
  world: World,
  models: Pick<ResourceModels, "of">,
  resource: WorldResource,
): void {
  const { keeps, inUseCode = "DependencyViolation" } = models.of(resource.type);
  const others = [...world.all()].filter((other) => other !== resource);
  const isEmpty = !others.some((other) =>
    (models.of(other.type).fills ?? []).some(
      ({ property, type, where }) =>
        (where === undefined || knownAt(other.outputs, where) === true) &&
        names({ [property]: type }, other, resource),
    ),
  );
  const reason = keeps?.(resource.outputs, isEmpty);
  if (reason !== undefined) {
    throw new AwsError(...splitCode(reason));
  }
  const holder = others.find((other) => names(models.of(other.type).holds ?? {}, other, resource));
  if (holder !== undefined) {
    throw new AwsError(
      inUseCode,
      `${resource.type} ${resource.id} is still needed by ${holder.type} ${holder.id}`,
    );
  }
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

/** `Code: words`, as a table writes it, in its two parts. */
function splitCode(reason: string): [code: string, words: string] {
  const colon = reason.indexOf(": ");
  return [reason.slice(0, colon), reason.slice(colon + 2)];
}
