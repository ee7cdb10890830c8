import { securityHub, securityHubUrl } from "../support/framework";
import type { ResourceRule } from "../support/rule";
import { databaseMultiAzTypes } from "../tables/database-multi-az-types";

/** Every database and cache keeps a replica or a standby in another Availability Zone. */
export const databaseMultiAz: ResourceRule = {
  name: "database-multi-az",
  displayName: "Database or cache is Multi-AZ",
  description:
    "Every database, cache and database replication has a replica or a standby in another Availability Zone that takes over by itself.",
  enforcementLevel: "mandatory",
  severity: "high",
  framework: securityHub(
    ["DMS.13", "ElastiCache.3", "Redshift.18"],
    "Databases, caches and replication instances should be deployed in multiple Availability Zones and fail over automatically",
  ),
  tags: [
    "database-multi-az",
    "cloudsearch",
    "dax",
    "dms",
    "docdb",
    "elasticache",
    "memorydb",
    "neptune",
    "redshift",
    "timestream",
  ],
  url: securityHubUrl("ElastiCache.3"),
  remediationSteps:
    "Switch Multi-AZ on, or give every shard or cluster at least one replica in another Availability Zone, together with automatic failover. A single node of Redis OSS or Valkey has to become a replication group.",
  appliesTo:
    "databases, caches and database replications that have a replica or a standby of their own",
  types: databaseMultiAzTypes,
};
