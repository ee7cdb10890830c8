import type * as pulumi from "@pulumi/pulumi";
import * as rds from "@pulumi/aws/rds";
import { holdsData } from "../shared/data-protection";
import { clusterArgs } from "./cluster-args";
import { clusterServer } from "./cluster-server";
import type { DatabasePlace } from "./database-args";
import type { DatabaseFoundation, DatabaseServer } from "./database-server";
import type { AuroraSpec } from "./database-spec";
import { databaseEngines, followsMinorVersions } from "./engines";
import { insightsArgs, monitoringArgs } from "./insights";
import { instanceZone, STAYS_IN_ZONE } from "./instance-zone";
import { createClusterParameterGroup, createInstanceParameterGroup } from "./parameter-groups";
import { CHOSEN_AT_CREATION, originArgs } from "./server-args";

type Args = AuroraSpec & DatabasePlace;

function capacityOf({
  serverless,
}: Args): Pick<rds.ClusterArgs, "serverlessv2ScalingConfiguration"> {
  return serverless === undefined
    ? {}
    : {
        serverlessv2ScalingConfiguration: {
          minCapacity: serverless.minimumCapacityUnits,
          maxCapacity: serverless.maximumCapacityUnits,
          ...(serverless.secondsUntilAutoPause === undefined
            ? {}
            : { secondsUntilAutoPause: serverless.secondsUntilAutoPause }),
        },
      };
}

function createCluster(
  parent: pulumi.Resource,
  name: string,
  args: Args,
  foundation: DatabaseFoundation,
  instanceParameterGroup: rds.ParameterGroup | undefined,
): rds.Cluster {
  return new rds.Cluster(
    `${name}-cluster`,
    {
      ...clusterArgs(args, foundation, createClusterParameterGroup(parent, name, args)),
      ...originArgs(args.snapshot),
      storageType: args.storageType,
      ...capacityOf(args),
      // With a new major version, the instances take the parameters of it.
      ...(instanceParameterGroup && { dbInstanceParameterGroupName: instanceParameterGroup.name }),
      databaseInsightsMode: args.insights,
      ...insightsArgs(args, foundation),
    },
    { ...holdsData(parent, args.protection), ignoreChanges: CHOSEN_AT_CREATION },
  );
}

/**
 * An instance of a cluster, with its number as its promotion tier, of which there are 16 as of instances. Of those that are
 * left when the writer is lost, the one with the lowest promotion tier takes over; serverless ones in the first two tiers have
 * the capacity of the writer ready
 * (https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.how-it-works.html).
 */
function createInstance(
  parent: pulumi.Resource,
  name: string,
  args: Args,
  foundation: DatabaseFoundation,
  of: {
    readonly cluster: rds.Cluster;
    readonly instanceParameterGroup: rds.ParameterGroup | undefined;
  },
  index: number,
): rds.ClusterInstance {
  return new rds.ClusterInstance(
    `${name}-instance-${index}`,
    {
      clusterIdentifier: of.cluster.clusterIdentifier,
      engine: databaseEngines[args.engine].aurora.engine,
      instanceClass: args.instanceClass,
      availabilityZone: instanceZone(args.availabilityZones, index),
      promotionTier: index,
      dbSubnetGroupName: foundation.subnetGroup.name,
      ...(of.instanceParameterGroup && { dbParameterGroupName: of.instanceParameterGroup.name }),
      publiclyAccessible: false,
      autoMinorVersionUpgrade: followsMinorVersions(args.engine, args.engineVersion),
      applyImmediately: true,
      copyTagsToSnapshot: true,
      ...insightsArgs(args, foundation),
      ...monitoringArgs(foundation),
      ...(args.maintenanceWindow === undefined
        ? {}
        : { preferredMaintenanceWindow: args.maintenanceWindow }),
    },
    { parent, ...STAYS_IN_ZONE },
  );
}

/** A cluster of Amazon Aurora with a writer and readers, each of which stands in a zone of its own as far as there are. */
export function createAurora(
  parent: pulumi.Resource,
  name: string,
  args: Args,
  foundation: DatabaseFoundation,
): DatabaseServer {
  const instanceParameterGroup = createInstanceParameterGroup(parent, name, args);
  const cluster = createCluster(parent, name, args, foundation, instanceParameterGroup);
  const instances = Array.from({ length: 1 + args.readReplicas }, (_, index) =>
    createInstance(parent, name, args, foundation, { cluster, instanceParameterGroup }, index),
  );
  return clusterServer(name, cluster, foundation, {
    readers: args.readReplicas,
    members: instances,
  });
}
