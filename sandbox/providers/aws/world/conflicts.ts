import { Address4 } from "ip-address";
import { AwsError } from "../aws-error";
import { text } from "../aws-resource";
import type { ResourceModel } from "../resource-model";
import { knownAt } from "../check/properties-at";
import type { World, WorldResource } from "./world";

/** Refuses a resource whose name, or whose block of addresses, is taken by another than what it was before. */
export function refuseTaken(
  world: World,
  model: ResourceModel,
  made: WorldResource,
  before: WorldResource | undefined,
): void {
  const others = world.ofType(made.type).filter((other) => other !== before);
  refuseTakenName(model, others, made);
  refuseOverlap(model, others, made);
}

function refuseTakenName(
  { unique = [] }: ResourceModel,
  others: readonly WorldResource[],
  made: WorldResource,
): void {
  for (const { properties, scope, code, unless } of unique) {
    const values = properties.map((name) => knownAt(made.outputs, name));
    const isSame = (other: WorldResource): boolean =>
      (scope !== "region" || other.region === made.region) &&
      properties.every((name, index) => knownAt(other.outputs, name) === values[index]);
    const mayReplace = unless !== undefined && made.outputs[unless] === true;
    if (
      !mayReplace &&
      values.every((value) => value !== undefined && value !== "") &&
      others.some(isSame)
    ) {
      const which = properties.map((name, index) => `${name} ${JSON.stringify(values[index])}`);
      throw new AwsError(code, `${made.type} with ${which.join(" and ")} already exists`);
    }
  }
}

function refuseOverlap(
  { disjoint }: ResourceModel,
  others: readonly WorldResource[],
  made: WorldResource,
): void {
  if (disjoint === undefined) {
    return;
  }
  const block = blockAt(made, disjoint.block);
  const siblings = others.filter(
    (other) => other.outputs[disjoint.within] === made.outputs[disjoint.within],
  );
  const taken = siblings.find((other) => {
    const theirs = blockAt(other, disjoint.block);
    return (
      block !== undefined &&
      theirs !== undefined &&
      (block.isInSubnet(theirs) || theirs.isInSubnet(block))
    );
  });
  if (taken !== undefined) {
    throw new AwsError(
      disjoint.code,
      `${disjoint.block} ${text(made.outputs, disjoint.block)} overlaps ${text(taken.outputs, disjoint.block)} of ${taken.id}`,
    );
  }
}

function blockAt({ outputs }: WorldResource, property: string): Address4 | undefined {
  const text = outputs[property];
  return typeof text === "string" && Address4.isValid(text) ? new Address4(text) : undefined;
}
