import { securityHub } from "../support/framework";
import type { StackRule } from "../support/rule";
import { clusterFaults } from "../tables/database-cluster-faults";
import { replicaFaults } from "../tables/database-read-replicas";

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
  judge: (graph) => {
    const clusters = clusterFaults(graph);
    const replicas = replicaFaults(graph);
    return clusters === undefined && replicas === undefined
      ? undefined
      : [...(clusters ?? []), ...(replicas ?? [])];
  },
};
