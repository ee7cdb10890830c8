import * as pulumi from "@pulumi/pulumi";
import type * as rds from "@pulumi/aws/rds";
import type { DatabaseFoundation, DatabaseServer } from "./database-server";
import { secretArnOf } from "./server-args";

/** What stands in a cluster beside its writer, and what must be there beside the cluster before anybody connects. */
export interface ClusterMembers extends Pick<DatabaseServer, "members"> {
  /** Instances that can be read from and take over. */
  readonly readers: number;
}

/** A database that is a cluster: each of its readers can take over, and RDS Proxy leads to them. */
export function clusterServer(
  name: string,
  cluster: rds.Cluster,
  { keyArn }: DatabaseFoundation,
  { readers, members }: ClusterMembers,
): DatabaseServer {
  return {
    endpoint: cluster.endpoint,
    readerEndpoints: pulumi.all([cluster.readerEndpoint]),
    arn: cluster.arn,
    secretArn: secretArnOf(name, cluster.masterUserSecrets),
    secretKeyArn: keyArn,
    proxyTarget: { dbClusterIdentifier: cluster.clusterIdentifier },
    hasProxiedReaders: true,
    servingCount: 1,
    standbyCount: readers,
    readerCount: readers,
    members,
  };
}
