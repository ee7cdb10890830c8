import type { Fault } from "./fault";
import type { Settings } from "./settings";

/** What a check across settings is given. */
export interface CheckContext {
  readonly namespace: string;
  /** The Region in `aws:region`; undefined where there is none. */
  readonly region: string | undefined;
}

/** A rule over several settings. */
export interface CrossCheck {
  /** The settings that it reads. Where one of them is faulty by itself, the check is not made. */
  readonly reads: readonly string[];
  readonly faults: (settings: Settings, context: CheckContext) => readonly Fault[];
}
