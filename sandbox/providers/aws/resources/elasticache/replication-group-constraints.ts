import { type Constraint, documented } from "../../check/constraint";
import {
  absent,
  arn,
  atLeastOne,
  conflicting,
  entries,
  form,
  length,
  notForm,
  oneOf,
  range,
  required,
  requires,
} from "../../check/constraints";
import { when } from "../../check/conditions";
import { isGiven, knownAt, placesAt } from "../../check/properties-at";
import { apart, dailyWindow, weeklyWindow } from "../data-windows";
import { engineForm, nameForm } from "./names";

const PROVIDER =
  "https://www.pulumi.com/registry/packages/aws/api-docs/elasticache/replicationgroup/";
const CREATE =
  "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html";
const TRANSIT =
  "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html";
const AT_REST = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html";
const TIERING = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/data-tiering.html";

/** What a member of a global group takes from the group. */
const GLOBAL = [
  "numNodeGroups",
  "parameterGroupName",
  "engine",
  "engineVersion",
  "nodeType",
  "securityGroupNames",
  "transitEncryptionEnabled",
  "transitEncryptionMode",
  "atRestEncryptionEnabled",
  "snapshotArns",
  "snapshotName",
];

const zonePerNode: Constraint = (inputs) => {
  const nodes = knownAt(inputs, "numCacheClusters");
  const zones = placesAt(inputs, "preferredCacheClusterAzs")[0];
  return zones === undefined ||
    zones.isUnknown ||
    !Array.isArray(zones.value) ||
    nodes === undefined ||
    // Fewer zones than nodes are what a cache has whose nodes have become more: AWS chose the zones of the later ones.
    zones.value.length <= Number(nodes)
    ? []
    : [
        {
          property: "preferredCacheClusterAzs",
          given: `${zones.value.length} zones`,
          expected: `no more zones than numCacheClusters (${Number(nodes)})`,
        },
      ];
};

/** Several shards need a replica to take over. */
const shardsFailOver: Constraint = (inputs) =>
  Number(knownAt(inputs, "numNodeGroups") ?? 1) > 1 ||
  knownAt(inputs, "clusterMode") === "enabled" ||
  isGiven(inputs, "nodeGroupConfigurations")
    ? failsOver(inputs)
    : [];

const failsOver: Constraint = (inputs) =>
  [required("automaticFailoverEnabled"), oneOf("automaticFailoverEnabled", ["true"])].flatMap(
    (constraint) => constraint(inputs),
  );

const ofProvider = documented(PROVIDER, [
  ...nameForm("replicationGroupId", 40),
  form("description", /\S/, "a text that is not empty"),
  conflicting("authToken", "userGroupIds"),
  conflicting("authToken", "authTokenWo"),
  requires("authTokenWoVersion", "authTokenWo"),
  when("authTokenUpdateStrategy", ["ROTATE", "SET"], [atLeastOne("authToken", "authTokenWo")]),
  when("authTokenUpdateStrategy", ["DELETE"], [absent("authToken"), absent("authTokenWo")]),
  oneOf("authTokenUpdateStrategy", ["DELETE", "ROTATE", "SET"]),
  conflicting("nodeGroupConfigurations", "preferredCacheClusterAzs"),
  conflicting("numCacheClusters", "numNodeGroups"),
  conflicting("numCacheClusters", "replicasPerNodeGroup"),
  ...GLOBAL.map((property) => conflicting("globalReplicationGroupId", property)),
  atLeastOne("nodeType", "globalReplicationGroupId"),
  when("multiAzEnabled", [true], [failsOver]),
  when("automaticFailoverEnabled", [true], [range("numCacheClusters", 2, 6)]),
  engineForm("engine"),
  when(
    "engine",
    [undefined, "REDIS", "redis"],
    [form("engineVersion", /^([1-5]\.\d+\.\d+|6\.x|[67]\.\d+)$/, "a version such as 7.1")],
  ),
  when(
    "engine",
    ["VALKEY", "valkey"],
    [form("engineVersion", /^[7-9]\.\d+$/, "a version such as 8.0")],
  ),
  range("snapshotRetentionLimit", 0, 35),
  arn("snapshotArns[]"),
  notForm("snapshotArns[]", /,/, "no comma"),
  arn("notificationTopicArn"),
  entries("logDeliveryConfigurations", 0, 2),
  oneOf("logDeliveryConfigurations[].destinationType", ["cloudwatch-logs", "kinesis-firehose"]),
  oneOf("logDeliveryConfigurations[].logFormat", ["json", "text"]),
  oneOf("logDeliveryConfigurations[].logType", ["engine-log", "slow-log"]),
  form("nodeGroupConfigurations[].nodeGroupId", /^\d{1,4}$/, "1 to 4 digits"),
  form("nodeGroupConfigurations[].slots", /^[\d,-]+$/, "digits, commas and hyphens"),
  entries("userGroupIds", 0, 1),
]);

const ofService = documented(CREATE, [
  form("nodeType", /^cache\.[a-z0-9-]+\.[a-z0-9]+$/, "a node type such as cache.t4g.micro"),
  range("numCacheClusters", 1, 6),
  range("numNodeGroups", 1, 500),
  range("replicasPerNodeGroup", 0, 5),
  range("nodeGroupConfigurations[].replicaCount", 0, 5),
  zonePerNode,
  shardsFailOver,
  range("port", 1, 65535),
  dailyWindow("snapshotWindow", 60),
  weeklyWindow("maintenanceWindow", 60),
  apart("snapshotWindow", "maintenanceWindow"),
  oneOf("clusterMode", ["compatible", "disabled", "enabled"]),
  oneOf("networkType", ["dual_stack", "ipv4", "ipv6"]),
  oneOf("ipDiscovery", ["ipv4", "ipv6"]),
  oneOf("durability", ["async", "default", "disabled", "sync"]),
  length("authToken", 16, 128),
  form("authToken", /^[A-Za-z0-9!&#$^<>-]+$/, "letters, digits and the characters ! & # $ ^ < > -"),
]);

/** What the provider or ElastiCache refuses of a replication group. */
export const replicationGroupConstraints: readonly Constraint[] = [
  ofProvider,
  ofService,
  documented(TRANSIT, [
    oneOf("transitEncryptionMode", ["preferred", "required"]),
    when(
      "transitEncryptionEnabled",
      [undefined, false],
      [
        absent("transitEncryptionMode"),
        absent("authToken"),
        absent("authTokenWo"),
        absent("userGroupIds"),
      ],
    ),
  ]),
  documented(AT_REST, [
    when("atRestEncryptionEnabled", [false], [absent("kmsKeyId")]),
    when(
      "engine",
      [undefined, "redis"],
      [when("atRestEncryptionEnabled", [undefined], [absent("kmsKeyId")])],
    ),
  ]),
  documented(TIERING, [
    when("dataTieringEnabled", [true], [form("nodeType", /^cache\.r6gd\./, "a node type of r6gd")]),
    when(
      "dataTieringEnabled",
      [undefined, false],
      [notForm("nodeType", /^cache\.r6gd\./, "another node type than one of r6gd")],
    ),
  ]),
];
