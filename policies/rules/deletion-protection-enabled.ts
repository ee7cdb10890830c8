import { securityHub, securityHubUrl } from "../support/framework";
import type { ResourceRule } from "../support/rule";
import { protectedTypes } from "../tables/deletion-protection";

/** What is hard to replace cannot be deleted by mistake. */
export const deletionProtectionEnabled: ResourceRule = {
  name: "deletion-protection-enabled",
  displayName: "Deletion protection is on",
  description:
    "Every database, load balancer, firewall, user pool, policy store and Kubernetes cluster is protected against deletion.",
  enforcementLevel: "advisory",
  severity: "medium",
  framework: securityHub(
    ["RDS.7", "RDS.8", "DocumentDB.5", "Neptune.4", "DynamoDB.6", "ELB.6", "NetworkFirewall.9"],
    "Deletion protection should be enabled",
  ),
  tags: [
    "backup",
    "rds",
    "docdb",
    "neptune",
    "neptunegraph",
    "dsql",
    "dynamodb",
    "elasticloadbalancing",
    "networkfirewall",
    "cognito",
    "verifiedpermissions",
    "eks",
  ],
  url: securityHubUrl("RDS.8"),
  remediationSteps:
    "Switch deletion protection on with the property that the message names. To delete the resource on purpose, switch it off in an update of its own first.",
  appliesTo: "resources that can be protected against deletion",
  types: protectedTypes,
};
