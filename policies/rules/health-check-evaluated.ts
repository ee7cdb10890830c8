import { unevaluatedRecords } from "../graph/health/record-sets";
import { unevaluatedGroups } from "../graph/health/scaling-groups";
import { securityHub, securityHubUrl } from "../support/framework";
import type { StackRule } from "../support/rule";
import { autoScalingGroup } from "../types/compute";
import { dnsRecord } from "../types/network";

/** Whatever chooses among several heeds the health of each: a check that nothing asks protects nobody. */
export const healthCheckEvaluated: StackRule = {
  name: "health-check-evaluated",
  displayName: "What chooses among several heeds their health",
  description:
    "Every Auto Scaling group behind a load balancer replaces what the load balancer finds dead, and every record of a set of DNS records is checked.",
  enforcementLevel: "mandatory",
  severity: "high",
  framework: securityHub(
    ["AutoScaling.1"],
    "Auto Scaling groups associated with a load balancer should use ELB health checks",
  ),
  tags: ["health-check", "autoscaling", "route53"],
  url: securityHubUrl("AutoScaling.1"),
  remediationSteps:
    "Set healthCheckType of the aws.autoscaling.Group to ELB (VPC_LATTICE behind a VPC Lattice service). Give every aws.route53.Record of a set a healthCheckId, or evaluateTargetHealth: true in its alias.",
  appliesTo: "Auto Scaling groups and Route 53 records",
  groups: [autoScalingGroup, dnsRecord],
  judge: (graph) => [...unevaluatedGroups(graph), ...unevaluatedRecords(graph)],
};
