import { backupEnabled } from "./rules/backup-enabled";
import { backupPlanCovered } from "./rules/backup-plan-covered";
import { capacityMultiAz } from "./rules/capacity-multi-az";
import { databaseClusterMultiAz } from "./rules/database-cluster-multi-az";
import { databaseMultiAz } from "./rules/database-multi-az";
import { deletionProtectionEnabled } from "./rules/deletion-protection-enabled";
import { exemptionInForce } from "./rules/exemption-in-force";
import { healthCheckDeclared } from "./rules/health-check-declared";
import { healthCheckEvaluated } from "./rules/health-check-evaluated";
import { lbTargetGroupHealthCheck } from "./rules/lb-target-group-health-check";
import { managedServiceMultiAz } from "./rules/managed-service-multi-az";
import { placementMultiAz } from "./rules/placement-multi-az";
import { placementUnverified } from "./rules/placement-unverified";
import { rdsInstanceMultiAz } from "./rules/rds-instance-multi-az";
import { stackMultiAz } from "./rules/stack-multi-az";
import { vpcSubnetsMultiAz } from "./rules/vpc-subnets-multi-az";
import { vpcZonesCovered } from "./rules/vpc-zones-covered";
import type { Rule } from "./support/rule";

/** Every rule of the pack, in the order of their ids, but for the one that has to come after all others. */
export const rules: readonly Rule[] = [
  backupEnabled,
  backupPlanCovered,
  capacityMultiAz,
  databaseClusterMultiAz,
  databaseMultiAz,
  deletionProtectionEnabled,
  healthCheckDeclared,
  healthCheckEvaluated,
  lbTargetGroupHealthCheck,
  managedServiceMultiAz,
  placementMultiAz,
  placementUnverified,
  rdsInstanceMultiAz,
  stackMultiAz,
  vpcSubnetsMultiAz,
  vpcZonesCovered,
  // Keeps account of the exemptions that the other rules have made use of.
  exemptionInForce,
];
