import { PolicyPack } from "@pulumi/policy";

import { rules } from "./registry";

new PolicyPack("multizone", {
  displayName: "multizone",
  description:
    "Rejects, at preview, any AWS deployment that one lost Availability Zone would take down.",
  provider: "aws",
  tags: ["aws", "resilience"],
  enforcementLevel: "mandatory",
  policies: [...rules],
});
