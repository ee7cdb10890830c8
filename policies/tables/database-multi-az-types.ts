import type { JudgedType } from "../support/rule";
import { isFalse, numberOf } from "../support/scalars";
import { read, show } from "../support/values";
import { daxCluster, globalReplicationGroup, memorydbCluster } from "../types/caches";
import {
  dmsReplicationConfig,
  dmsReplicationInstance,
  docdbElasticCluster,
  neptuneGraph,
} from "../types/databases";
import { cloudSearchDomain } from "../types/managed-services";
import { cacheClusterRow } from "./database-cache-cluster";
import { influxClusterRow, influxInstanceRow } from "./database-influx";
import { redshiftRow } from "./database-redshift";
import { replicationGroupRow } from "./database-replication-group";
import { atLeast, pinned, switchedOn } from "./database-rows";

/** A DAX cluster has as many nodes as its replication factor says, and spreads them unless it is told where. */
const daxRow: JudgedType = {
  group: daxCluster,
  judge: (properties) => {
    const nodes = numberOf(read(properties, "replicationFactor"));
    if (nodes !== undefined && nodes < 2) {
      // A list of zones has to be as long as the replication factor.
      const unplaced = read(properties, "availabilityZones").kind === "absent";
      return [
        {
          property: "replicationFactor",
          found: String(nodes),
          expected: "at least 2",
          why: "the loss of the Availability Zone of its one node takes the whole cluster down",
          fix: unplaced
            ? "set replicationFactor: 2, or 3 as AWS advises"
            : "set replicationFactor: 2, or 3 as AWS advises, and name as many Availability Zones",
          ...(unplaced ? { remedy: { replicationFactor: 2 } } : {}),
        },
      ];
    }
    return pinned(properties, {
      property: "availabilityZones",
      what: "the whole cluster",
      fix: "name another Availability Zone for one of the nodes, or remove availabilityZones",
    });
  },
};

/** A global datastore takes automatic failover over from its primary, unless it is told otherwise. */
const globalDatastoreRow: JudgedType = {
  group: globalReplicationGroup,
  judge: (properties) => {
    const failover = read(properties, "automaticFailoverEnabled");
    return isFalse(failover)
      ? [
          {
            property: "automaticFailoverEnabled",
            found: show(failover),
            expected: "true or left out",
            why: "no replica takes over when the Availability Zone of a primary is lost, in any Region of the datastore",
            fix: "set automaticFailoverEnabled: true",
            remedy: { automaticFailoverEnabled: true },
          },
        ]
      : [];
  },
};

/**
 * What `database-multi-az` judges: one row for each type whose own inputs say whether it survives the loss of a zone.
 * RDS DB instances have a rule of their own, and clusters with separate instances need the graph. DynamoDB, Aurora DSQL
 * and ElastiCache Serverless stand in several zones by design and have no row.
 */
export const databaseMultiAzTypes: readonly JudgedType[] = [
  // No standby unless told so: https://docs.aws.amazon.com/cli/latest/reference/dms/create-replication-instance.html
  switchedOn({
    group: dmsReplicationInstance,
    property: "multiAz",
    service: "AWS DMS",
    why: "the loss of its one Availability Zone stops every replication task that it runs",
  }),
  switchedOn({
    group: dmsReplicationConfig,
    block: "computeConfig",
    property: "multiAz",
    service: "AWS DMS",
    why: "the loss of its one Availability Zone stops the replication",
  }),
  redshiftRow,
  replicationGroupRow,
  globalDatastoreRow,
  cacheClusterRow,
  // One replica unless told otherwise: https://docs.aws.amazon.com/memorydb/latest/APIReference/API_CreateCluster.html
  atLeast({
    group: memorydbCluster,
    property: "numReplicasPerShard",
    minimum: 1,
    why: "the loss of the Availability Zone of a node without a replica takes its shard down until it is rebuilt from the transaction log",
  }),
  daxRow,
  // Two instances unless told otherwise: https://docs.aws.amazon.com/documentdb/latest/developerguide/API_elastic_CreateCluster.html
  atLeast({
    group: docdbElasticCluster,
    property: "shardInstanceCount",
    minimum: 2,
    why: "the loss of the Availability Zone of the one instance of a shard takes the shard down",
  }),
  // One replica unless told otherwise: https://docs.aws.amazon.com/neptune-analytics/latest/apiref/API_CreateGraph.html
  atLeast({
    group: neptuneGraph,
    property: "replicaCount",
    minimum: 1,
    why: "the loss of its one Availability Zone stops the graph",
    cost: "AWS replaces the graph for that, so take a snapshot first and restore it",
  }),
  influxInstanceRow,
  influxClusterRow,
  // One zone unless told otherwise: https://docs.aws.amazon.com/cloudsearch/latest/developerguide/configuring-availability-options.html
  switchedOn({
    group: cloudSearchDomain,
    property: "multiAz",
    service: "CloudSearch",
    why: "the loss of its one Availability Zone takes the domain down",
  }),
];
