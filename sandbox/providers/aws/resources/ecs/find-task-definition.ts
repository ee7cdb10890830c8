import type { PropertyMap } from "../../../property-values";
import { text } from "../../aws-resource";
import type { LookupAll } from "../../check/world-constraints";
import { TASK_DEFINITION } from "./tokens";

/** A task definition that is registered, by its ARN, by `family:revision`, or the newest of a family. */
export function findTaskDefinition(name: string, all: LookupAll): PropertyMap | undefined {
  return all(TASK_DEFINITION)
    .filter((one) => namesOf(one).includes(name))
    .sort((one, other) => Number(other["revision"]) - Number(one["revision"]))[0];
}

function namesOf(taskDefinition: PropertyMap): string[] {
  const [arn, family] = [text(taskDefinition, "arn"), text(taskDefinition, "family")];
  return [
    arn,
    text(taskDefinition, "arnWithoutRevision"),
    family,
    `${family}:${text(taskDefinition, "revision")}`,
  ];
}
