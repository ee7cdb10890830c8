import type { PolicyComplianceFramework } from "@pulumi/policy";

/** Where AWS describes a Security Hub control, such as `RDS.5`. */
export function securityHubUrl(control: string): string {
  const [service = "", number = ""] = control.toLowerCase().split(".");
  return `https://docs.aws.amazon.com/securityhub/latest/userguide/${service}-controls.html#${service}-${number}`;
}

/**
 * The Security Hub controls that a rule implements.
 *
 * @param controls Control ids, such as `RDS.5`.
 * @param specification What the controls ask for, in one sentence.
 */
export function securityHub(
  controls: readonly string[],
  specification: string,
): PolicyComplianceFramework {
  return {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: controls.join(", "),
    specification,
  };
}

/**
 * The Well-Architected best practice that a rule implements where Security Hub has no control.
 *
 * @param practice Best practice id, such as `REL11-BP01`; its first letters tell the pillar.
 * @param specification The title of the best practice.
 */
export function wellArchitected(
  practice: string,
  specification: string,
): PolicyComplianceFramework {
  return {
    name: `AWS Well-Architected Framework, ${practice.startsWith("OPS") ? "Operational Excellence" : "Reliability"} Pillar`,
    version: "latest",
    reference: practice,
    specification,
  };
}
