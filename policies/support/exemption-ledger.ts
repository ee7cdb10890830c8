import { hasExpired, matches, type Exemptible, type Exemption } from "./exemptions";

/** A rule's exemption. */
export interface RuleExemption extends Exemption {
  readonly rule: string;
}

/** What became of an exemption. */
export interface ExemptionState {
  readonly exemption: RuleExemption;
  readonly state: "used" | "expired" | "unused";
}

/**
 * Keeps account of the exemptions of all rules, because no rule sees the configuration of another.
 *
 * Rules that judge one resource do so before any rule judges the stack, so by then the account is complete.
 */
export class ExemptionLedger {
  readonly #today: () => string;
  readonly #byRule = new Map<string, readonly Exemption[]>();
  readonly #used = new Map<Exemption, Exemptible>();

  /** @param today gives the day that it is, as `YYYY-MM-DD` */
  constructor(today: () => string) {
    this.#today = today;
  }

  /** Takes down what a rule is configured with. */
  configure(rule: string, exemptions: readonly Exemption[]): void {
    const known = this.#byRule.get(rule) ?? [];
    // The SDK hands out the same list with every call, of which there is one for every rule and resource. A list that
    // says the same, after another configuration, keeps its account.
    if (known !== exemptions && JSON.stringify(known) !== JSON.stringify(exemptions)) {
      this.#byRule.set(rule, exemptions);
    }
  }

  /** The exemption by which a rule leaves a resource alone, or the one that did so until it expired. */
  find(rule: string, resource: Exemptible): { exemption: Exemption; expired: boolean } | undefined {
    const today = this.#today();
    const meant = (this.#byRule.get(rule) ?? []).filter((each) => matches(each, resource));
    const holding = meant.find((each) => !hasExpired(each, today));
    const exemption = holding ?? meant[0];
    if (exemption === undefined) {
      return undefined;
    }
    this.#used.set(exemption, resource);
    return { exemption, expired: holding === undefined };
  }

  /** What became of every exemption since the last time it was asked. */
  settle(): readonly ExemptionState[] {
    const today = this.#today();
    const states = [...this.#byRule].flatMap(([rule, exemptions]) =>
      exemptions.map((each): ExemptionState => {
        const used = this.#used.has(each) ? "used" : "unused";
        return {
          exemption: { ...each, rule },
          state: hasExpired(each, today) ? "expired" : used,
        };
      }),
    );
    this.#used.clear();
    return states;
  }
}
