import type * as rds from "@pulumi/aws/rds";
import type { DatabaseArgs } from "./database-args";
import { type DatabaseFoundation, MASTER_USER } from "./database-server";
import { databaseEngines, editionOf } from "./engines";
import { managedPassword } from "./master-password";
import { serverArgs } from "./server-args";

/** What a Multi-AZ DB cluster and a cluster of Aurora are told alike. */
export function clusterArgs(
  args: DatabaseArgs,
  foundation: DatabaseFoundation,
  parameterGroup: rds.ClusterParameterGroup,
) {
  const { engine, logExports } = editionOf(args.shape, args.engine);
  return {
    ...serverArgs(args, foundation, managedPassword(foundation.keyArn)),
    engine,
    port: databaseEngines[args.engine].port,
    databaseName: args.name,
    masterUsername: MASTER_USER,
    dbClusterParameterGroupName: parameterGroup.name,
    vpcSecurityGroupIds: [foundation.securityGroup.id],
    enabledCloudwatchLogsExports: [...logExports],
    ...(args.backupWindow === undefined ? {} : { preferredBackupWindow: args.backupWindow }),
    ...(args.maintenanceWindow === undefined
      ? {}
      : { preferredMaintenanceWindow: args.maintenanceWindow }),
  };
}
