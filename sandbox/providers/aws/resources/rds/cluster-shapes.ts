import { documented, type Constraint } from "../../check/constraint";
import {
  absent,
  atMost,
  entries,
  form,
  length,
  oneOf,
  range,
  required,
} from "../../check/constraints";
import { when, without } from "../../check/conditions";
import { knownAt, placesAt } from "../../check/properties-at";
import { absentNumber } from "../unset-number";
import { AURORA, MULTI_AZ } from "./cluster-engines";
import { SUFFIX_CHARACTERS } from "./identifiers";
import { provisionedGp3 } from "./instance-storage";

const CREATE = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html";
const CLASSES =
  "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html";
const LIMITATIONS =
  "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.Limitations.html";
const SERVERLESS =
  "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html";

/** Where a new cluster takes its data, and its users, from instead of starting empty. */
export const CLUSTER_ORIGINS: readonly string[] = [
  "globalClusterIdentifier",
  "replicationSourceIdentifier",
  "restoreToPointInTime",
  "snapshotIdentifier",
];

/** The longest name of a Multi-AZ DB cluster, which leaves room for those of its instances. */
const LONGEST_NAME = 52;

/** Provisioned IOPS for each GiB. */
const IOPS_PER_GIB = { least: 0.5, most: 50 };

const iopsForStorage: Constraint = (inputs) => {
  const [iops, storage] = [knownAt(inputs, "iops"), knownAt(inputs, "allocatedStorage")];
  const perGib = Number(iops) / Number(storage);
  return iops === undefined ||
    storage === undefined ||
    (perGib >= IOPS_PER_GIB.least && perGib <= IOPS_PER_GIB.most)
    ? []
    : [
        {
          property: "iops",
          given: String(Number(iops)),
          expected: `0.5 to 50 for each GiB of allocatedStorage (${Number(storage)})`,
        },
      ];
};

/** Capacity in steps of half a unit. */
function halfUnits(path: string): Constraint {
  return (inputs) =>
    placesAt(inputs, path)
      .filter(({ isUnknown, value }) => !isUnknown && !Number.isInteger(Number(value) * 2))
      .map(({ path: property, value }) => ({
        property,
        given: String(Number(value)),
        expected: "a multiple of 0.5",
      }));
}

const CAPACITY = "serverlessv2ScalingConfiguration";

/** Aurora: storage that grows by itself, and instances with classes of their own. */
const ofAurora: readonly Constraint[] = [
  absent("dbClusterInstanceClass"),
  absentNumber("allocatedStorage"),
  absentNumber("iops"),
  oneOf("storageType", ["aurora", "aurora-iopt1"]),
  entries("availabilityZones", 0, 3),
];

/** Two readable standbys: each of the three instances has the class and the storage that the cluster is given. */
const ofMultiAz: readonly Constraint[] = [
  required("dbClusterInstanceClass"),
  required("dbSubnetGroupName"),
  without(CLUSTER_ORIGINS, [required("allocatedStorage")]),
  length("clusterIdentifier", 1, LONGEST_NAME),
  length("clusterIdentifierPrefix", 1, LONGEST_NAME - SUFFIX_CHARACTERS),
  oneOf("storageType", ["gp3", "io1", "io2"]),
  when(
    "storageType",
    [undefined, "io1", "io2"],
    [
      range("allocatedStorage", 100, 65536),
      required("iops"),
      range("iops", 1000, 256000),
      iopsForStorage,
    ],
  ),
  when("storageType", ["gp3"], [range("allocatedStorage", 20, 65536), provisionedGp3]),
  ...[
    CAPACITY,
    "scalingConfiguration",
    "availabilityZones",
    "clusterScalabilityType",
    "globalClusterIdentifier",
  ].map((property) => absent(property)),
  absentNumber("backtrackWindow"),
  ...["enableHttpEndpoint", "enableLocalWriteForwarding"].map((property) =>
    oneOf(property, ["false"]),
  ),
];

/** What depends on the shape of a cluster: Aurora, or a writer with two readable standbys. */
export const clusterShapes: readonly Constraint[] = [
  documented(CREATE, [
    when("engine", AURORA, ofAurora),
    when("engine", MULTI_AZ, ofMultiAz),
    when("engine", ["aurora-postgresql"], [absentNumber("backtrackWindow")]),
  ]),
  // Only classes with a local disk.
  documented(CLASSES, [
    when("engine", MULTI_AZ, [
      form(
        "dbClusterInstanceClass",
        /^db\.[a-z]+\d[a-z]*d[a-z]*\.[a-z0-9]+$/,
        "a class with a local disk such as db.m6gd.large",
      ),
    ]),
  ]),
  documented(LIMITATIONS, [
    when("engine", MULTI_AZ, [oneOf("networkType", ["IPV4"]), absent("domain")]),
  ]),
  documented(SERVERLESS, [
    range(`${CAPACITY}.minCapacity`, 0, 256),
    range(`${CAPACITY}.maxCapacity`, 1, 256),
    halfUnits(`${CAPACITY}.minCapacity`),
    halfUnits(`${CAPACITY}.maxCapacity`),
    atMost(`${CAPACITY}.minCapacity`, `${CAPACITY}.maxCapacity`),
    range(`${CAPACITY}.secondsUntilAutoPause`, 300, 86400),
    when("engineMode", ["serverless"], [absent(CAPACITY)]),
  ]),
];
