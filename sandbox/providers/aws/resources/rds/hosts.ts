import type { Identity } from "../../identity";
import { domainSuffix } from "../data-ids";

/**
 * The end of the DNS names of an account's databases in a region: `c0123456789a.us-east-1.rds.amazonaws.com`. The key
 * at its beginning is a new one each time, where AWS has one for the account.
 */
export function hostSuffix(at: Identity): string {
  return `c${at.hex(11)}.${at.region}.rds.${domainSuffix(at)}`;
}
