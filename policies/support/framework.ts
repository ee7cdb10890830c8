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
    name: "AWS Security Hub",
    version: "latest",
    reference: controls.join(", "),
    specification,
  };
}

/** A best practice of the Well-Architected Framework. */
interface BestPractice {
  readonly title: string;
  readonly pillar: string;
  /** Its page in the guide of the pillar. */
  readonly page: string;
}

const bestPractices = {
  "OPS01-BP05": {
    title: "Evaluate threat landscape",
    pillar: "Operational Excellence",
    page: "ops_priorities_eval_threat_landscape",
  },
  "REL10-BP01": {
    title: "Deploy the workload to multiple locations",
    pillar: "Reliability",
    page: "rel_fault_isolation_multiaz_region_system",
  },
  "REL11-BP01": {
    title: "Monitor all components of the workload to detect failures",
    pillar: "Reliability",
    page: "rel_withstand_component_failures_monitoring_health",
  },
} as const satisfies Readonly<Record<string, BestPractice>>;

/** The id of a best practice, such as `REL11-BP01`. */
export type BestPracticeId = keyof typeof bestPractices;

/** Where AWS describes a best practice. */
export function wellArchitectedUrl(practice: BestPracticeId): string {
  const { pillar, page } = bestPractices[practice];
  const guide = pillar.toLowerCase().replace(" ", "-");
  return `https://docs.aws.amazon.com/wellarchitected/latest/${guide}-pillar/${page}.html`;
}

/** The Well-Architected best practice that a rule implements where Security Hub has no control. */
export function wellArchitected(practice: BestPracticeId): PolicyComplianceFramework {
  const { title, pillar } = bestPractices[practice];
  return {
    name: `AWS Well-Architected Framework, ${pillar} Pillar`,
    version: "latest",
    reference: practice,
    specification: title,
  };
}
