import type { Identity } from "../../identity";
import { hostSuffix } from "./hosts";

/** The DNS name of a proxy, or of one of its further endpoints. */
export function proxyHost(at: Identity, label: string): string {
  return `${label}.proxy-${hostSuffix(at)}`;
}
