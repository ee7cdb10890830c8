import { computed, linked, ref, type ResourceSpec } from "../deployment";
import { alone, arn, network, role, type Example } from "./example";

const fileSystem = "aws:efs/fileSystem:FileSystem";
const volume = "aws:ebs/volume:Volume";

/** File systems and volumes. */
export const storageExamples: readonly Example[] = [
  {
    name: "files",
    resources: [
      ...network("files"),
      { type: fileSystem, name: "files-it", props: { encrypted: true } },
      {
        type: "aws:efs/backupPolicy:BackupPolicy",
        name: "files-backups",
        props: { fileSystemId: ref("files-it"), backupPolicy: { status: "ENABLED" } },
      },
      ...["a", "b"].map((letter): ResourceSpec => ({
        type: "aws:efs/mountTarget:MountTarget",
        name: `files-target-${letter}`,
        props: { fileSystemId: ref("files-it"), subnetId: ref(`files-${letter}`) },
      })),
    ],
  },
  {
    name: "volume",
    resources: [
      {
        type: volume,
        name: "volume-it",
        props: {
          availabilityZone: "us-east-1a",
          size: 20,
          arn: computed(arn("ec2", "volume/volume-it-id")),
        },
      },
      {
        type: "aws:backup/selection:Selection",
        name: "volume-selection",
        props: {
          name: "volumes",
          planId: "plan-1",
          iamRoleArn: role,
          resources: [linked(["volume-it"], arn("ec2", "volume/volume-it-id"))],
        },
      },
    ],
  },
  ...["ontap", "openZfs"].map((kind) =>
    alone(
      `fsx-${kind}`,
      `aws:fsx/${kind}FileSystem:${kind.charAt(0).toUpperCase()}${kind.slice(1)}FileSystem`,
      {
        deploymentType: "MULTI_AZ_1",
        preferredSubnetId: "subnet-1",
        subnetIds: ["subnet-1", "subnet-2"],
        storageCapacity: 1024,
        automaticBackupRetentionDays: 7,
      },
    ),
  ),
  alone("fsx-windows", "aws:fsx/windowsFileSystem:WindowsFileSystem", {
    deploymentType: "MULTI_AZ_1",
    preferredSubnetId: "subnet-1",
    subnetIds: ["subnet-1", "subnet-2"],
    throughputCapacity: 32,
    automaticBackupRetentionDays: 7,
  }),
];
