import { typeGroup } from "./type-group";

/** An EFS file system. */
export const fileSystem = typeGroup("EFS file system", "aws:efs/fileSystem:FileSystem");

/** Where a zone's clients reach an EFS file system. */
export const mountTarget = typeGroup("EFS mount target", "aws:efs/mountTarget:MountTarget");

/** The automatic backups of an EFS file system. */
export const fileSystemBackupPolicy = typeGroup(
  "EFS backup policy",
  "aws:efs/backupPolicy:BackupPolicy",
);

/** An FSx for Windows File Server file system. */
export const fsxWindows = typeGroup(
  "FSx for Windows file system",
  "aws:fsx/windowsFileSystem:WindowsFileSystem",
);

/** An FSx for NetApp ONTAP file system. */
export const fsxOntap = typeGroup(
  "FSx for ONTAP file system",
  "aws:fsx/ontapFileSystem:OntapFileSystem",
);

/** An FSx for OpenZFS file system. */
export const fsxOpenZfs = typeGroup(
  "FSx for OpenZFS file system",
  "aws:fsx/openZfsFileSystem:OpenZfsFileSystem",
);

/** An FSx for Lustre file system; it stands in one zone by nature. */
export const fsxLustre = typeGroup(
  "FSx for Lustre file system",
  "aws:fsx/lustreFileSystem:LustreFileSystem",
);

/** A plan of AWS Backup. */
export const backupPlan = typeGroup("Backup plan", "aws:backup/plan:Plan");

/** What a plan of AWS Backup backs up. */
export const backupSelection = typeGroup("Backup selection", "aws:backup/selection:Selection");

/** A policy of Data Lifecycle Manager, which takes snapshots of volumes. */
export const snapshotPolicy = typeGroup(
  "Data Lifecycle Manager policy",
  "aws:dlm/lifecyclePolicy:LifecyclePolicy",
);

/** Replicates an EFS file system. */
export const fileSystemReplication = typeGroup(
  "EFS replication configuration",
  "aws:efs/replicationConfiguration:ReplicationConfiguration",
);
