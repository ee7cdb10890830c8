import type { Fault } from "../../fault";
import type { Settings } from "../../settings";
import type { ServiceEntry } from "../service-settings";

/** What a check of one service is given beside the service. */
export interface ServiceCheckContext {
  /** Number of Availability Zones. */
  readonly zones: number;
  /** The service as the stack gives it, without its defaults. */
  readonly given: unknown;
  /** The other settings of the stack. */
  readonly settings: Pick<Settings, "signIn" | "domain">;
  /** The key of one of the service's settings: `capacity.minimum` is `multizone:services[1].capacity.minimum`. */
  readonly key: (path: string) => string;
}

/** A rule over several settings of one service. */
export interface ServiceCheck {
  /** Settings of the service that it reads. Where one of them is faulty by itself, the check is not made. */
  readonly reads: readonly string[];
  /** Settings beside the services that it reads, likewise. @default none */
  readonly readsBeside?: readonly string[];
  /** Settings beside the services of which it tells no more than whether they are given. @default none */
  readonly looksFor?: readonly string[];
  readonly faults: (service: ServiceEntry, context: ServiceCheckContext) => readonly Fault[];
}
