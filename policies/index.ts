import { PolicyPack } from "@pulumi/policy";

import { rules } from "./registry";
import { ExemptionLedger } from "./support/exemption-ledger";
import { today } from "./support/exemptions";
import { policyOf } from "./support/policy";

const ledger = new ExemptionLedger(today);

new PolicyPack("multizone", {
  displayName: "multizone",
  description:
    "Rejects, at preview, any AWS deployment that one lost Availability Zone would take down.",
  provider: "aws",
  tags: ["aws", "resilience"],
  enforcementLevel: "mandatory",
  policies: rules.map((rule) => policyOf(rule, ledger)),
});
