import { randomBytes } from "node:crypto";
import type { Lookup, LookupAll } from "./check/world-constraints";
import { partition } from "../../../components/shared/partition";

/** The account that the sandbox plays; AWS uses this number in its own examples. */
export const ACCOUNT_ID = "123456789012";

/** Whose resource it is and what was asked for: all that a made-up output may depend on. */
export interface Identity {
  readonly region: string;
  readonly partition: string;
  /** The resource's id, as AWS would give it. */
  readonly id: string;
  /** The properties of a resource that exists, by its type and its id, ARN or name. */
  readonly find: Lookup;
  /** The properties of every resource of a type in the region. */
  readonly all: LookupAll;
  /** A fresh run of lower-case hex digits. */
  readonly hex: (digits: number) => string;
  /** `arn:<partition>:<service>:<region>:<account>:<resource>`. */
  readonly arn: (service: string, resource: string) => string;
  /** The same for the services whose ARNs name no region. */
  readonly globalArn: (service: string, resource: string) => string;
}

/** The identity of a new resource in a region, beside those that exist: none of its type unless told otherwise. */
export function identityIn(
  region: string,
  id: string,
  find: Identity["find"],
  all: Identity["all"] = () => [],
): Identity {
  const own = partition(region);
  return {
    region,
    partition: own,
    id,
    find,
    all,
    hex,
    arn: (service, resource) => `arn:${own}:${service}:${region}:${ACCOUNT_ID}:${resource}`,
    globalArn: (service, resource) => `arn:${own}:${service}::${ACCOUNT_ID}:${resource}`,
  };
}

/** Random lower-case hex digits. */
export function hex(digits: number): string {
  return randomBytes(Math.ceil(digits / 2))
    .toString("hex")
    .slice(0, digits);
}
