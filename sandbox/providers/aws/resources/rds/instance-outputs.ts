import { knownAt } from "../../check/properties-at";
import type { PropertyMap, PropertyValue } from "../../../property-values";
import { type AwsResource, text } from "../../aws-resource";
import type { Identity } from "../../identity";
import { keyArn, zoneId } from "../data-ids";
import { SUBNET } from "../ec2/tokens";
import { defaultPort, ENGINES, familyOf } from "./engines";
import { gp3Baseline } from "./gp3-baseline";
import { hostSuffix } from "./hosts";
import { identified, prefixOf } from "./identifiers";
import { insightsOutputs } from "./insights";
import { inherited } from "./instance-replica";
import { masterSecret } from "./master-secret";
import { SUBNET_GROUP } from "./tokens";

/** Versions that RDS takes where none is given. */
const DEFAULT_VERSION: Readonly<Record<string, string>> = {
  mariadb: "11.4",
  mysql: "8.4",
  postgres: "17",
};

/** The kind of storage, and its IOPS and MiB/s, where they are not chosen. */
function storage(inputs: PropertyMap, engine: string): PropertyMap {
  const storageType = text(inputs, "storageType") || (text(inputs, "iops") === "" ? "gp3" : "io1");
  const performance =
    storageType === "gp3" ? gp3Baseline(inputs, engine) : { iops: 0, storageThroughput: 0 };
  return { ...performance, storageType };
}

/** What RDS computes for a new instance. */
export const instanceOutputs: AwsResource["outputs"] = (at, given) => {
  const ofSource = inherited(given, at.all);
  const inputs = { ...ofSource, ...given };
  const identifier = identified("identifier")(inputs, at.hex, at.find, at.region);
  const engine = text(inputs, "engine");
  const version = text(inputs, "engineVersion") || DEFAULT_VERSION[engine] || "";
  const port = Number(text(inputs, "port") || defaultPort(engine));
  const address = `${identifier}.${hostSuffix(at)}`;
  const family = familyOf(engine, version);
  return {
    address,
    arn: at.arn("rds", `db:${identifier}`),
    availabilityZone: zoneOf(at, inputs),
    // The provider asks for no backups where the program does not say how long to keep them.
    backupRetentionPeriod: 0,
    backupTarget: "region",
    backupWindow: "03:00-03:30",
    caCertIdentifier: "rds-ca-rsa2048-g1",
    characterSetName: "",
    databaseInsightsMode: "standard",
    dbName: "",
    dbSubnetGroupName: "default",
    domainFqdn: "",
    endpoint: `${address}:${port}`,
    engineLifecycleSupport: "open-source-rds-extended-support",
    engineVersion: version,
    engineVersionActual: version,
    hostedZoneId: zoneId(at),
    identifier,
    identifierPrefix: prefixOf(inputs, "identifier"),
    kmsKeyId: knownAt(inputs, "storageEncrypted") === true ? keyArn(at) : "",
    licenseModel: ENGINES[engine]?.license ?? "license-included",
    listenerEndpoints: [],
    maintenanceWindow: "sun:04:00-sun:04:30",
    ...masterSecret(at, inputs, "db"),
    monitoringRoleArn: "",
    multiAz: false,
    ncharCharacterSetName: "",
    networkType: "IPV4",
    optionGroupName: `default:${engine}-${family.slice(engine.length).replace(/^-/, "").replaceAll(".", "-")}`,
    parameterGroupName: `default.${family}`,
    ...insightsOutputs(at, inputs),
    port,
    replicaMode: "",
    replicas: [],
    resourceId: at.id,
    snapshotIdentifier: "",
    status: "available",
    ...storage(inputs, engine),
    timezone: "",
    upgradeRolloutOrder: "second",
    vpcSecurityGroupIds: [],
    ...ofSource,
  };
};

/** The zone of the first subnet that the instance may stand in, or the region's first zone. */
function zoneOf(at: Identity, inputs: PropertyMap): PropertyValue {
  const group = at.find(SUBNET_GROUP, text(inputs, "dbSubnetGroupName"));
  const subnetId = group && knownAt(group, "subnetIds[]");
  const subnet = typeof subnetId === "string" ? at.find(SUBNET, subnetId) : undefined;
  return (subnet && knownAt(subnet, "availabilityZone")) ?? `${at.region}a`;
}
