import { fileSystemFaults, volumeFaults } from "../graph/backups/backup-coverage";
import { securityHub, securityHubUrl } from "../support/framework";
import type { StackRule } from "../support/rule";
import { ebsVolume } from "../types/compute";
import { fileSystem, fileSystemBackupPolicy } from "../types/storage";

/** What makes no backups by itself is part of a plan that makes them. */
export const backupPlanCovered: StackRule = {
  name: "backup-plan-covered",
  displayName: "File systems and volumes are in a backup plan",
  description:
    "Every EFS file system has automatic backups or a backup plan, and every EBS volume has a backup plan or a snapshot policy.",
  enforcementLevel: "advisory",
  severity: "medium",
  framework: securityHub(
    ["EFS.2", "EFS.7", "EC2.28"],
    "EFS file systems and EBS volumes should be covered by a backup plan",
  ),
  tags: ["backup", "efs", "ebs", "dlm"],
  url: securityHubUrl("EFS.2"),
  remediationSteps:
    "Declare an aws.efs.BackupPolicy for the file system, an aws.backup.Selection that lists the file system or the volume, or an aws.dlm.LifecyclePolicy for the tags of the volume. Exempt what a plan outside the stack backs up.",
  appliesTo: "EFS file systems and EBS volumes",
  groups: [fileSystem, fileSystemBackupPolicy, ebsVolume],
  judge: (graph) => [...fileSystemFaults(graph), ...volumeFaults(graph)],
};
