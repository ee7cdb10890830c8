import type { PropertyMap } from "../../property-values";

/** Where a look-up is made. */
export interface LookupContext {
  readonly region: string;
}

/** Answers a look-up: the result's properties beside the arguments, which come back as they were given. */
export type LookupFunction = (args: PropertyMap, context: LookupContext) => PropertyMap;
