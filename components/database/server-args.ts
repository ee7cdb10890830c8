import * as pulumi from "@pulumi/pulumi";
import { firstOf } from "../shared/first-of";
import type { DatabaseArgs } from "./database-args";
import type { DatabaseFoundation } from "./database-server";
import { finalSnapshotSuffix } from "./final-snapshot-suffix";
import type { MasterPasswordArgs } from "./master-password";

/**
 * Properties that are chosen when a database is made, and never again: where it was restored from, and the key that its
 * storage is encrypted with, which for an instance is that of the snapshot. To change them would replace the database.
 */
export const CHOSEN_AT_CREATION = ["snapshotIdentifier", "kmsKeyId"];

/** What instances and clusters are told alike. */
export function serverArgs(
  args: DatabaseArgs,
  { keyArn, subnetGroup }: DatabaseFoundation,
  password: MasterPasswordArgs,
) {
  return {
    // A change is made by the deployment that asks for it, not some night later; a new major version is asked for
    // by its number.
    applyImmediately: true,
    allowMajorVersionUpgrade: true,
    engineVersion: args.engineVersion,
    dbSubnetGroupName: subnetGroup.name,
    ...password,
    storageEncrypted: true,
    kmsKeyId: keyArn,
    backupRetentionPeriod: args.backupRetentionDays,
    copyTagsToSnapshot: true,
    deletionProtection: args.deletionProtection,
    skipFinalSnapshot: !args.finalSnapshot,
    ...(args.finalSnapshot
      ? { finalSnapshotIdentifier: finalSnapshotName(subnetGroup.name, args) }
      : {}),
  };
}

/**
 * The last snapshot must not have the name of an earlier one, which outlives its stack and even its instance: the subnet
 * group's name ends with digits of this deployment, and the settings that replace the instance are a part of it.
 */
function finalSnapshotName(
  subnetGroupName: pulumi.Output<string>,
  { engine, name }: DatabaseArgs,
): pulumi.Output<string> {
  return pulumi.interpolate`${subnetGroupName}-${finalSnapshotSuffix(engine, name)}`;
}

/** Where a database is restored from, if it is. */
export function originArgs(snapshot: string | undefined): { readonly snapshotIdentifier?: string } {
  return snapshot === undefined ? {} : { snapshotIdentifier: snapshot };
}

/** A preview knows what there was: no secret, where RDS is only about to take the password over. */
function notYet(): pulumi.Output<string> {
  return pulumi.output(pulumi.unknown) as unknown as pulumi.Output<string>;
}

/**
 * ARN of the one secret that RDS keeps for a database.
 *
 * @throws {pulumi.RunError} where a deployed database has none.
 */
export function secretArnOf(
  databaseName: string,
  masterUserSecrets: pulumi.Output<readonly { readonly secretArn: string }[]>,
): pulumi.Output<string> {
  return masterUserSecrets.apply((secrets) =>
    secrets.length === 0 && pulumi.runtime.isDryRun()
      ? notYet()
      : pulumi.output(
          firstOf(secrets, `${databaseName}: RDS reports no master user secret`).secretArn,
        ),
  );
}
