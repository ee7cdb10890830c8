import { availabilityZonesOf } from "../../availability-zones";
import { type AwsResource, text } from "../../aws-resource";
import { textsAt } from "../../check/properties-at";
import type { PropertyMap } from "../../../property-values";
import { CLUSTER_ENGINES } from "./cluster-engines";
import { familyOf } from "./engines";
import { hostSuffix } from "./hosts";
import { prefixOf } from "./identifiers";
import { insightsOutputs } from "./insights";
import { CLUSTER, CLUSTER_INSTANCE } from "./tokens";

/** What an instance has of its cluster. */
const OF_CLUSTER = [
  "dbSubnetGroupName",
  "engineVersion",
  "kmsKeyId",
  "networkType",
  "port",
  "preferredBackupWindow",
  "storageEncrypted",
];

/** What RDS computes for a new instance of a cluster. */
export const clusterInstanceOutputs: AwsResource["outputs"] = (at, inputs) => {
  const cluster = at.find(CLUSTER, text(inputs, "clusterIdentifier"));
  const others = at
    .all(CLUSTER_INSTANCE)
    .filter((other) => other["clusterIdentifier"] === inputs["clusterIdentifier"]);
  const ofCluster = cluster === undefined ? withoutCluster(inputs) : picked(cluster);
  const version = text({ ...ofCluster, ...inputs }, "engineVersion");
  const zones = cluster === undefined ? [] : textsAt(cluster, "availabilityZones[]");
  const places = zones.length === 0 ? availabilityZonesOf(at.region) : zones;
  return {
    ...ofCluster,
    applyImmediately: false,
    arn: at.arn("rds", `db:${at.id}`),
    availabilityZone: places[others.length % places.length] ?? "",
    caCertIdentifier: "rds-ca-rsa2048-g1",
    dbParameterGroupName: `default.${familyOf(text(inputs, "engine"), version)}`,
    dbiResourceId: `db-${at.hex(26).toUpperCase()}`,
    endpoint: `${at.id}.${hostSuffix(at)}`,
    engineVersionActual: version,
    identifier: at.id,
    identifierPrefix: prefixOf(inputs, "identifier"),
    monitoringRoleArn: "",
    performanceInsightsEnabled: false,
    ...insightsOutputs(at, inputs),
    preferredMaintenanceWindow: "sun:04:30-sun:05:00",
    publiclyAccessible: false,
    writer: others.every((other) => other["writer"] !== true),
  };
};

function picked(cluster: PropertyMap): PropertyMap {
  return Object.fromEntries(OF_CLUSTER.map((name) => [name, cluster[name] ?? ""]));
}

function withoutCluster(inputs: PropertyMap): PropertyMap {
  const facts = CLUSTER_ENGINES[text(inputs, "engine")];
  return {
    dbSubnetGroupName: "default",
    engineVersion: facts?.defaultVersion ?? "",
    kmsKeyId: "",
    networkType: "IPV4",
    port: facts?.port ?? 0,
    preferredBackupWindow: "03:00-03:30",
    storageEncrypted: false,
  };
}
