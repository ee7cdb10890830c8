import type { PropertyMap } from "../../property-values";
import { text } from "../aws-resource";
import type { Identity } from "../identity";

/** The name that is given or, of a prefix, what the provider makes of it: the time and a count of eight digits. */
export function prefixedName(inputs: PropertyMap, hex: Identity["hex"]): string {
  const prefix = text(inputs, "namePrefix");
  return prefix === "" ? text(inputs, "name") : `${prefix}202601010000000000${hex(8)}`;
}
