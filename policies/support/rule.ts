import type {
  Policy,
  ResourceValidation,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";

import type { Tags } from "./tags";
import type { TypeGroup } from "./type-group";

/** Every metadata field that the SDK has; a rule that leaves one out does not compile. */
type Metadata = Required<Omit<Policy, "configSchema" | "tags">> & { readonly tags: Tags };

/** A rule that one resource's own inputs decide: it stops that resource before it is created. */
export type ResourceRule = ResourceValidationPolicy &
  Metadata & { readonly validateResource: ResourceValidation };

/** A rule that needs the other resources of the stack. */
export type StackRule = StackValidationPolicy & Metadata;

/** Any rule of the pack. */
export type Rule = ResourceRule | StackRule;

/** Limits a validation to the resources of a group; every other resource is not applicable. */
export function forTypes(group: TypeGroup, validate: ResourceValidation): ResourceValidation {
  const reason = `applies to every ${group.label}`;
  return (args, reportViolation) =>
    group.types.has(args.type) ? validate(args, reportViolation) : args.notApplicable(reason);
}
