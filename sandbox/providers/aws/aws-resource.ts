import { type PropertyMap, revealed } from "../property-values";
import type { Identity } from "./identity";

/** How the stand-in answers for one resource type. */
export interface AwsResource {
  /** The input that auto-naming fills where the program leaves it out. */
  readonly autoName?: string;
  /** The output that is the id as well, such as the ARN of a load balancer; without it `id` makes one. */
  readonly idIs?: "arn";
  /** The id of a new resource. */
  readonly id: (inputs: PropertyMap, hex: Identity["hex"]) => string;
  /**
   * What AWS computes: unknown in a preview, these values afterwards. An input of the same name wins, so an
   * optional property that AWS fills where it is unset stands here too.
   */
  readonly outputs: (identity: Identity, inputs: PropertyMap) => PropertyMap;
  /** Inputs that no update can change. */
  readonly replaceOn: readonly string[];
  /** Outputs that an update changes: unknown in its preview. */
  readonly updated?: (outputs: PropertyMap) => PropertyMap;
}

/** A row of a table: what is left out has no outputs and is never replaced. */
export type AwsResourceRow = Partial<AwsResource>;

/** An id of AWS's common form, such as `subnet-0a1b…` with 17 hex digits. */
export function hexId(prefix: string): AwsResource["id"] {
  return (_inputs, hex) => `${prefix}-${hex(17)}`;
}

/** The value of a text input; a number is written out. Empty where it is neither. */
export function text(inputs: PropertyMap, key: string): string {
  const value = revealed(inputs[key]);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The id of a resource that AWS knows by its name. */
export function named(key = "name"): AwsResource["id"] {
  return (inputs) => text(inputs, key);
}
