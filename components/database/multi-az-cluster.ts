import * as pulumi from "@pulumi/pulumi";
import * as rds from "@pulumi/aws/rds";
import { holdsData } from "../shared/data-protection";
import { clusterArgs } from "./cluster-args";
import type { DatabasePlace } from "./database-args";
import type { DatabaseFoundation, DatabaseServer } from "./database-server";
import { CLUSTER_ZONES } from "./database-shapes";
import type { MultiAzClusterSpec } from "./database-spec";
import { insightsArgs, monitoringArgs } from "./insights";
import { createClusterParameterGroup } from "./parameter-groups";
import { CHOSEN_AT_CREATION, secretArnOf } from "./server-args";

/** Standbys of a Multi-AZ DB cluster, each of which can be read from. */
const STANDBYS = CLUSTER_ZONES - 1;

/** A Multi-AZ DB cluster: RDS makes its three instances by itself, one in each zone of its subnets. */
export function createMultiAzCluster(
  parent: pulumi.Resource,
  name: string,
  args: MultiAzClusterSpec & DatabasePlace,
  foundation: DatabaseFoundation,
): DatabaseServer {
  const cluster = new rds.Cluster(
    `${name}-cluster`,
    {
      ...clusterArgs(args, foundation, createClusterParameterGroup(parent, name, args)),
      dbClusterInstanceClass: args.instanceClass,
      storageType: args.storageType,
      allocatedStorage: args.allocatedStorageGiB,
      ...(args.iops === undefined ? {} : { iops: args.iops }),
      autoMinorVersionUpgrade: true,
      databaseInsightsMode: args.insights,
      ...insightsArgs(args, foundation),
      ...monitoringArgs(foundation),
    },
    { ...holdsData(parent, args.protection), ignoreChanges: CHOSEN_AT_CREATION },
  );
  return {
    endpoint: cluster.endpoint,
    readerEndpoints: pulumi.all([cluster.readerEndpoint]),
    arn: cluster.arn,
    secretArn: secretArnOf(name, cluster.masterUserSecrets),
    secretKeyArn: foundation.keyArn,
    proxyTarget: { dbClusterIdentifier: cluster.clusterIdentifier },
    hasProxiedReaders: true,
    servingCount: 1,
    standbyCount: STANDBYS,
    readerCount: STANDBYS,
    members: [cluster],
  };
}
