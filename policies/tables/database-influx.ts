import type { JudgedType } from "../support/rule";
import { textOf } from "../support/scalars";
import { itemsOf, read, showOr } from "../support/values";
import { timestreamCluster, timestreamInstance } from "../types/databases";
import { judgeChoice } from "./database-rows";

/**
 * A DB instance of Timestream for InfluxDB has a standby only if told so:
 * https://docs.aws.amazon.com/timestream/latest/developerguide/timestream-for-influx-managing-multi-az.html
 */
export const influxInstanceRow: JudgedType = {
  group: timestreamInstance,
  judge: (properties) => {
    const type = read(properties, "deploymentType");
    if (type.kind !== "absent" && textOf(type) !== "SINGLE_AZ") {
      return [];
    }
    // The standby needs a subnet of its own.
    const hasRoom = itemsOf(read(properties, "vpcSubnetIds")).length >= 2;
    return [
      {
        property: "deploymentType",
        found: showOr(type, "Timestream", '"SINGLE_AZ"'),
        expected: '"WITH_MULTIAZ_STANDBY"',
        why: "the loss of its one Availability Zone stops the database",
        fix: hasRoom
          ? 'set deploymentType: "WITH_MULTIAZ_STANDBY"'
          : 'set deploymentType: "WITH_MULTIAZ_STANDBY", and vpcSubnetIds to subnets of two Availability Zones, for which the database is replaced: copy its data first',
        ...(hasRoom ? { remedy: { deploymentType: "WITH_MULTIAZ_STANDBY" } } : {}),
      },
    ];
  },
};

/**
 * A cluster of Timestream for InfluxDB spreads its nodes over zones by itself, except that InfluxDB 3 Core has one node:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-timestream-influxdbcluster.html
 */
export const influxClusterRow: JudgedType = {
  group: timestreamCluster,
  judge: (properties) => [
    ...judgeChoice(properties, {
      property: "failoverMode",
      wrong: "NO_FAILOVER",
      expected: '"AUTOMATIC" or left out',
      why: "no replica takes over when the Availability Zone of the primary node is lost",
      fix: 'set failoverMode: "AUTOMATIC"',
      right: "AUTOMATIC",
    }),
    ...judgeChoice(properties, {
      property: "dbParameterGroupIdentifier",
      wrong: "InfluxDBV3Core",
      expected: "a parameter group of InfluxDB 3 Enterprise, or an InfluxDB 2 cluster",
      why: "InfluxDB 3 Core runs on one node, and the loss of its Availability Zone stops the database",
      fix: "take a parameter group of InfluxDB 3 Enterprise with several nodes, or an InfluxDB 2 cluster with deploymentType: MULTI_NODE_READ_REPLICAS",
    }),
  ],
};
