import type * as pulumi from "@pulumi/pulumi";
import * as rds from "@pulumi/aws/rds";
import { holdsData } from "../shared/data-protection";
import { clusterArgs } from "./cluster-args";
import { clusterServer } from "./cluster-server";
import type { DatabasePlace } from "./database-args";
import type { DatabaseFoundation, DatabaseServer } from "./database-server";
import { CLUSTER_ZONES } from "./database-shapes";
import type { MultiAzClusterSpec } from "./database-spec";
import { followsMinorVersions } from "./engines";
import { insightsArgs, monitoringArgs } from "./insights";
import { createClusterParameterGroup } from "./parameter-groups";
import { CHOSEN_AT_CREATION } from "./server-args";
import { storagePerformance } from "./storage-performance";

/** Standbys of a Multi-AZ DB cluster, each of which can be read from. */
const STANDBYS = CLUSTER_ZONES - 1;

/**
 * Properties that a deployment leaves alone. RDS reports the IOPS of small gp3, of which it takes no value; the provider, for
 * which they are no computed property, would take them away again in each deployment
 * (https://github.com/hashicorp/terraform-provider-aws/issues/41203).
 */
function leftAlone(iops: number | undefined): string[] {
  return iops === undefined ? [...CHOSEN_AT_CREATION, "iops"] : CHOSEN_AT_CREATION;
}

/** A Multi-AZ DB cluster: RDS makes its three instances by itself, one in each zone of its subnets. */
export function createMultiAzCluster(
  parent: pulumi.Resource,
  name: string,
  args: MultiAzClusterSpec & DatabasePlace,
  foundation: DatabaseFoundation,
): DatabaseServer {
  const { iops } = storagePerformance(args);
  const cluster = new rds.Cluster(
    `${name}-cluster`,
    {
      ...clusterArgs(args, foundation, createClusterParameterGroup(parent, name, args)),
      dbClusterInstanceClass: args.instanceClass,
      storageType: args.storageType,
      allocatedStorage: args.allocatedStorageGiB,
      ...(iops === undefined ? {} : { iops }),
      autoMinorVersionUpgrade: followsMinorVersions(args.engine, args.engineVersion),
      databaseInsightsMode: args.insights,
      ...insightsArgs(args, foundation),
      ...monitoringArgs(foundation),
    },
    { ...holdsData(parent, args.protection), ignoreChanges: leftAlone(iops) },
  );
  return clusterServer(name, cluster, foundation, {
    readers: STANDBYS,
    members: [],
  });
}
