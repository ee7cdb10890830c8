import { clusterFaults } from "../graph/databases/cluster-faults";
import { databaseClusters } from "../graph/databases/cluster-kinds";
import { replicaFaults } from "../graph/databases/read-replicas";
import { securityHub } from "../support/framework";
import type { StackRule } from "../support/rule";
import { dbInstance } from "../types/databases";

/** Every Aurora, DocumentDB and Neptune cluster has instances in two Availability Zones. */
export const databaseClusterMultiAz: StackRule = {
  name: "database-cluster-multi-az",
  displayName: "Database cluster has instances in two Availability Zones",
  description:
    "Every Aurora, DocumentDB and Neptune cluster has at least two instances in different Availability Zones, and no read replica shares the one zone of the DB instance that it copies.",
  enforcementLevel: "mandatory",
  severity: "high",
  framework: securityHub(
    ["RDS.15", "Neptune.9"],
    "Database clusters should be deployed across multiple Availability Zones",
  ),
  tags: ["database-multi-az", "docdb", "neptune", "rds"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html",
  remediationSteps:
    "Add a second instance to the cluster. Leave availabilityZone out of the instances, so that AWS spreads them, or name different zones. The availabilityZones of the cluster itself make nothing highly available.",
  appliesTo: "database clusters with instances and read replicas of DB instances",
  groups: [...databaseClusters.flatMap(({ cluster, instance }) => [cluster, instance]), dbInstance],
  judge: (graph) => [...clusterFaults(graph), ...replicaFaults(graph)],
};
