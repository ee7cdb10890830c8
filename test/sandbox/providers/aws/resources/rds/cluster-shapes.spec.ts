import { cluster } from "../../../../../../sandbox/providers/aws/resources/rds/cluster";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";
import { multiAz } from "./cluster-inputs";

const OF_MULTI_AZ = 'with engine "postgres"';

describe("aws.rds.Cluster over three zones", () => {
  itRefuses(cluster, multiAz, [
    [
      "none of what its instances are made of",
      {
        allocatedStorage: null,
        dbClusterInstanceClass: null,
        dbSubnetGroupName: null,
        iops: null,
        storageType: null,
      },
      `dbClusterInstanceClass: got nothing, expected a value ${OF_MULTI_AZ}`,
      `dbSubnetGroupName: got nothing, expected a value ${OF_MULTI_AZ}`,
      `allocatedStorage: got nothing, expected a value ${OF_MULTI_AZ}`,
      `iops: got nothing, expected a value with storageType unset ${OF_MULTI_AZ}`,
    ],
    [
      "a class without a local disk",
      { dbClusterInstanceClass: "db.t4g.medium" },
      `dbClusterInstanceClass: got "db.t4g.medium", expected a class with a local disk such as db.m6gd.large ${OF_MULTI_AZ}`,
    ],
    [
      "a name that is too long",
      { clusterIdentifier: "a".repeat(53) },
      `clusterIdentifier: got "${"a".repeat(53)}" (53 characters), expected 1 to 52 characters ${OF_MULTI_AZ}`,
    ],
    [
      "a prefix that leaves no room for its suffix",
      { clusterIdentifier: null, clusterIdentifierPrefix: "a".repeat(27) },
      `clusterIdentifierPrefix: got "${"a".repeat(27)}" (27 characters), expected 1 to 26 characters ${OF_MULTI_AZ}`,
    ],
    [
      "IOPS for little gp3",
      { allocatedStorage: 100 },
      `iops: got 12000, expected no value while allocatedStorage (100) is below 400 with storageType "gp3" ${OF_MULTI_AZ}`,
    ],
    [
      "too many IOPS for the storage",
      { allocatedStorage: 100, iops: 5001, storageType: "io2" },
      `iops: got 5001, expected 0.5 to 50 for each GiB of allocatedStorage (100) with storageType "io2" ${OF_MULTI_AZ}`,
    ],
    [
      "too few IOPS for the storage",
      { allocatedStorage: 2001, iops: 1000, storageType: "io1" },
      `iops: got 1000, expected 0.5 to 50 for each GiB of allocatedStorage (2001) with storageType "io1" ${OF_MULTI_AZ}`,
    ],
    [
      "storage of another shape",
      { iops: null, storageType: "aurora-iopt1" },
      `storageType: got "aurora-iopt1", expected one of gp3, io1, io2 ${OF_MULTI_AZ}`,
    ],
    [
      "what only Aurora has",
      {
        backtrackWindow: 1,
        enableHttpEndpoint: true,
        serverlessv2ScalingConfiguration: { maxCapacity: 1, minCapacity: 1 },
      },
      `serverlessv2ScalingConfiguration: got {"maxCapacity":1,"minCapacity":1}, expected no value ${OF_MULTI_AZ}`,
      `backtrackWindow: got 1, expected no value ${OF_MULTI_AZ}`,
      `enableHttpEndpoint: got true, expected one of false ${OF_MULTI_AZ}`,
    ],
    [
      "IPv6",
      { networkType: "DUAL" },
      `networkType: got "DUAL", expected one of IPV4 ${OF_MULTI_AZ}`,
    ],
  ]);
  itTakes(cluster, multiAz, [
    ["little gp3", { allocatedStorage: 20, iops: null }],
    ["the most IOPS for the storage", { allocatedStorage: 100, iops: 5000, storageType: "io2" }],
    ["the least IOPS for the storage", { allocatedStorage: 2000, iops: 1000, storageType: "io1" }],
    ["io1 by default", { allocatedStorage: 100, iops: 1000, storageType: null }],
    [
      "MySQL",
      { enabledCloudwatchLogsExports: null, engine: "mysql", engineVersion: "8.4.6", port: 3306 },
    ],
  ]);
});
