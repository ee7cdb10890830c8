import * as pulumi from "@pulumi/pulumi";
import * as rds from "@pulumi/aws/rds";
import { holdsData } from "../shared/data-protection";
import { BackupReplication } from "./backup-replication";
import type { DatabasePlace } from "./database-args";
import { type DatabaseFoundation, type DatabaseServer, MASTER_USER } from "./database-server";
import type { MultiAzInstanceSpec } from "./database-spec";
import { databaseEngines, editionOf, followsMinorVersions } from "./engines";
import { insightsArgs, monitoringArgs } from "./insights";
import { instanceZone, STAYS_IN_ZONE } from "./instance-zone";
import { givenPassword, managedPassword, type MasterPasswordArgs } from "./master-password";
import { createParameterGroup } from "./parameter-groups";
import { CHOSEN_AT_CREATION, originArgs, secretArnOf, serverArgs } from "./server-args";
import { storagePerformance } from "./storage-performance";

type Args = MultiAzInstanceSpec & DatabasePlace;

/** What the primary and its read replicas are told alike. */
function instanceArgs(
  args: Args,
  foundation: DatabaseFoundation,
  parameterGroup: rds.ParameterGroup,
) {
  return {
    instanceClass: args.instanceClass,
    parameterGroupName: parameterGroup.name,
    vpcSecurityGroupIds: [foundation.securityGroup.id],
    publiclyAccessible: false,
    autoMinorVersionUpgrade: followsMinorVersions(args.engine, args.engineVersion),
    applyImmediately: true,
    storageType: args.storageType,
    maxAllocatedStorage: args.maxAllocatedStorageGiB,
    databaseInsightsMode: args.insights,
    ...insightsArgs(args, foundation),
    ...monitoringArgs(foundation),
    enabledCloudwatchLogsExports: [...editionOf(args.shape, args.engine).logExports],
    ...(args.maintenanceWindow === undefined ? {} : { maintenanceWindow: args.maintenanceWindow }),
  };
}

/** RDS makes no read replica of an instance whose password it manages. */
function passwordOf(
  parent: pulumi.Resource,
  { masterSecretArn, masterSecretVersionStage }: Args,
  { keyArn }: DatabaseFoundation,
): MasterPasswordArgs {
  return masterSecretArn === undefined
    ? managedPassword(keyArn)
    : givenPassword(masterSecretArn, parent, masterSecretVersionStage);
}

/** Where services find the password, and the key that it is encrypted with where that is the database's own. */
function secretOf(
  name: string,
  { masterSecretArn }: Args,
  { keyArn }: DatabaseFoundation,
  primary: rds.Instance,
): Pick<DatabaseServer, "secretArn" | "secretKeyArn"> {
  return masterSecretArn === undefined
    ? { secretArn: secretArnOf(name, primary.masterUserSecrets), secretKeyArn: keyArn }
    : { secretArn: pulumi.output(masterSecretArn), secretKeyArn: undefined };
}

function createPrimary(
  parent: pulumi.Resource,
  name: string,
  args: Args,
  foundation: DatabaseFoundation,
  parameterGroup: rds.ParameterGroup,
): rds.Instance {
  return new rds.Instance(
    `${name}-instance`,
    {
      ...serverArgs(args, foundation, passwordOf(parent, args, foundation)),
      ...originArgs(args.snapshot),
      ...instanceArgs(args, foundation, parameterGroup),
      engine: args.engine,
      multiAz: true,
      port: databaseEngines[args.engine].port,
      dbName: args.name,
      username: MASTER_USER,
      allocatedStorage: args.allocatedStorageGiB,
      ...storagePerformance(args),
      ...(args.backupWindow === undefined ? {} : { backupWindow: args.backupWindow }),
    },
    { ...holdsData(parent, args.protection), ignoreChanges: CHOSEN_AT_CREATION },
  );
}

/** A read replica holds nothing that its source does not: it is made and deleted like any other instance. */
function createReplica(
  parent: pulumi.Resource,
  name: string,
  args: Args,
  foundation: DatabaseFoundation,
  from: { readonly primary: rds.Instance; readonly parameterGroup: rds.ParameterGroup },
  index: number,
): rds.Instance {
  return new rds.Instance(
    `${name}-replica-${index}`,
    {
      ...instanceArgs(args, foundation, from.parameterGroup),
      replicateSourceDb: from.primary.identifier,
      availabilityZone: instanceZone(args.availabilityZones, index),
      // What large gp3 has, a replica has from its source: its own storage may not have grown as far.
      ...(args.iops === undefined ? {} : { iops: args.iops }),
      // With the key of its source, as each replica in the same Region.
      storageEncrypted: true,
      skipFinalSnapshot: true,
    },
    { parent, ...STAYS_IN_ZONE },
  );
}

/**
 * An RDS instance with a standby in another zone, its read replicas in one zone after the other, and the copy of its
 * backups in a second Region.
 */
export function createMultiAzInstance(
  parent: pulumi.Resource,
  name: string,
  args: Args,
  foundation: DatabaseFoundation,
): DatabaseServer {
  const parameterGroup = createParameterGroup(parent, name, args);
  const primary = createPrimary(parent, name, args, foundation, parameterGroup);
  const replicas = Array.from({ length: args.readReplicas }, (_, index) =>
    createReplica(parent, name, args, foundation, { primary, parameterGroup }, index),
  );
  if (args.secondaryRegion !== undefined) {
    new BackupReplication(
      `${name}-backups`,
      {
        accountId: args.accountId,
        secondaryRegion: args.secondaryRegion,
        sourceDbInstanceArn: primary.arn,
        backupRetentionDays: args.backupRetentionDays,
        protection: args.protection,
      },
      { parent },
    );
  }
  return {
    endpoint: primary.address,
    readerEndpoints: pulumi.all(replicas.map(({ address }) => address)),
    arn: primary.arn,
    ...secretOf(name, args, foundation, primary),
    proxyTarget: { dbInstanceIdentifier: primary.identifier },
    hasProxiedReaders: false,
    servingCount: 1 + replicas.length,
    standbyCount: 1,
    readerCount: replicas.length,
    members: [],
  };
}
