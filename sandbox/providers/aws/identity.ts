import { randomBytes } from "node:crypto";
import { partition } from "../../../components/shared/partition";

/** The account that the sandbox plays; AWS uses this number in its own examples. */
export const ACCOUNT_ID = "123456789012";

/** Whose resource it is and what was asked for: all that a made-up output may depend on. */
export interface Identity {
  readonly region: string;
  readonly partition: string;
  /** The resource's id, as AWS would give it. */
  readonly id: string;
  /** A fresh run of lower-case hex digits. */
  readonly hex: (digits: number) => string;
  /** `arn:<partition>:<service>:<region>:<account>:<resource>`. */
  readonly arn: (service: string, resource: string) => string;
  /** The same for the services whose ARNs name no region. */
  readonly globalArn: (service: string, resource: string) => string;
}

/** The identity of a new resource in a region. */
export function identityIn(region: string, id: string): Identity {
  const own = partition(region);
  return {
    region,
    partition: own,
    id,
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
