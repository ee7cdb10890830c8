import type { ExemptionState } from "../support/exemption-ledger";
import { wellArchitected, wellArchitectedUrl } from "../support/framework";
import type { Fault } from "../support/message";
import type { StackRule } from "../support/rule";
import { stack } from "../types/stack";

/** Exemptions are few, in use and in force. */
export const exemptionInForce: StackRule = {
  name: "exemption-in-force",
  displayName: "Exemptions are in use and in force",
  description: "Every exemption from a rule is in use and has not expired.",
  enforcementLevel: "advisory",
  severity: "low",
  framework: wellArchitected("OPS01-BP05"),
  tags: ["resilience", "exemptions"],
  url: wellArchitectedUrl("OPS01-BP05"),
  remediationSteps:
    "Mend what an expired exemption was for, or renew it with a new reason and day. Remove an exemption that nothing needs.",
  settings: ["listUsed"],
  appliesTo: "exemptions",
  groups: [stack],
  judgesExemptions: true,
  judge: (graph, { listUsed }, exemptions) => {
    const [resource] = graph.ofGroup(stack);
    return resource === undefined
      ? []
      : exemptions()
          .filter(({ state }) => listUsed || state !== "used")
          .map((each) => ({ ...describe(each), resource, group: stack }));
  },
};

function describe({ exemption, state }: ExemptionState): Fault {
  const what = `"${exemption.resource}" (${exemption.reason})`;
  const common = { property: `exemptions of ${exemption.rule}` };
  switch (state) {
    case "used":
      return {
        ...common,
        found: `${what} in use until ${exemption.expires}`,
        expected: "no exemption in the end",
        why: "what it is for does not survive the loss of an Availability Zone, or is not backed up",
        fix: "mend it before the exemption expires",
      };
    case "expired":
      return {
        ...common,
        found: `${what} expired after ${exemption.expires}`,
        expected: "a day that has not passed",
        why: "the rule judges again what it was for",
        fix: "mend what it was for and remove it, or renew it with a new day and reason",
      };
    case "unused":
      return {
        ...common,
        found: `${what}, which nothing needs`,
        expected: "a resource that violates the rule",
        why: "it would hide the next violation of a resource with this name",
        fix: "remove it, or correct the name",
      };
  }
}
