import {
  dbCluster,
  dbClusterInstance,
  docdbCluster,
  docdbClusterInstance,
  neptuneCluster,
  neptuneClusterInstance,
} from "../../types/databases";
import type { ClusterKind } from "./cluster-members";

/** A kind of database cluster, and how a program writes its instances. */
export interface DatabaseClusterKind extends ClusterKind {
  readonly instanceClass: string;
}

/** The kinds of cluster that `database-cluster-multi-az` judges by their instances. */
export const databaseClusters: readonly DatabaseClusterKind[] = [
  {
    cluster: dbCluster,
    instance: dbClusterInstance,
    instanceClass: "aws.rds.ClusterInstance",
    scaledBy: "rds:cluster:ReadReplicaCount",
  },
  {
    cluster: docdbCluster,
    instance: docdbClusterInstance,
    instanceClass: "aws.docdb.ClusterInstance",
  },
  {
    cluster: neptuneCluster,
    instance: neptuneClusterInstance,
    instanceClass: "aws.neptune.ClusterInstance",
    scaledBy: "neptune:cluster:ReadReplicaCount",
  },
];
