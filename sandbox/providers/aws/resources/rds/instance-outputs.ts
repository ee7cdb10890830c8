import { knownAt } from "../../check/properties-at";
import type { PropertyMap, PropertyValue } from "../../../property-values";
import { type AwsResource, text } from "../../aws-resource";
import type { Identity } from "../../identity";
import { domainSuffix, keyArn, uuid, zoneId } from "../data-ids";
import { defaultPort, ENGINES, familyOf, STRIPED_FROM } from "./engines";

const SUBNET_GROUP = "aws:rds/subnetGroup:SubnetGroup";
const SUBNET = "aws:ec2/subnet:Subnet";

/** Versions that RDS takes where none is given. */
const DEFAULT_VERSION: Readonly<Record<string, string>> = {
  mariadb: "11.4",
  mysql: "8.4",
  postgres: "17",
};

function insights(at: Identity, inputs: PropertyMap): PropertyMap {
  const isOn = knownAt(inputs, "performanceInsightsEnabled") === true;
  return {
    performanceInsightsKmsKeyId: isOn ? keyArn(at) : "",
    performanceInsightsRetentionPeriod: isOn ? 7 : 0,
  };
}

/** The kind of storage, and its IOPS and MiB/s, where they are not chosen. */
function storage(inputs: PropertyMap, engine: string): PropertyMap {
  const storageType = text(inputs, "storageType") || (text(inputs, "iops") === "" ? "gp3" : "io1");
  const isStriped = engine in ENGINES && Number(text(inputs, "allocatedStorage")) >= STRIPED_FROM;
  if (storageType !== "gp3") {
    return { iops: 0, storageThroughput: 0, storageType };
  }
  return { iops: isStriped ? 12000 : 3000, storageThroughput: isStriped ? 500 : 125, storageType };
}

/** What RDS computes for a new instance. */
export const instanceOutputs: AwsResource["outputs"] = (at, inputs) => {
  const identifier = text(inputs, "identifier");
  const engine = text(inputs, "engine");
  const version = text(inputs, "engineVersion") || DEFAULT_VERSION[engine] || "";
  const port = Number(text(inputs, "port") || defaultPort(engine));
  const address = `${identifier}.c${at.hex(11)}.${at.region}.rds.${domainSuffix(at)}`;
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
    identifierPrefix: "",
    kmsKeyId: knownAt(inputs, "storageEncrypted") === true ? keyArn(at) : "",
    licenseModel: ENGINES[engine]?.license ?? "license-included",
    listenerEndpoints: [],
    maintenanceWindow: "sun:04:00-sun:04:30",
    ...masterSecret(at, inputs),
    monitoringRoleArn: "",
    multiAz: false,
    ncharCharacterSetName: "",
    networkType: "IPV4",
    optionGroupName: `default:${engine}-${family.slice(engine.length).replace(/^-/, "").replaceAll(".", "-")}`,
    parameterGroupName: `default.${family}`,
    ...insights(at, inputs),
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
  };
};

function masterSecret(at: Identity, inputs: PropertyMap): PropertyMap {
  if (knownAt(inputs, "manageMasterUserPassword") !== true) {
    return { masterUserSecrets: [], masterUserSecretKmsKeyId: "" };
  }
  const kmsKeyId = text(inputs, "masterUserSecretKmsKeyId") || keyArn(at);
  const secret = `secret:rds!db-${uuid(at.hex)}-${at.hex(6)}`;
  return {
    masterUserSecretKmsKeyId: kmsKeyId,
    masterUserSecrets: [
      { kmsKeyId, secretArn: at.arn("secretsmanager", secret), secretStatus: "active" },
    ],
  };
}

/** The zone of the first subnet that the instance may stand in, or the region's first zone. */
function zoneOf(at: Identity, inputs: PropertyMap): PropertyValue {
  const group = at.find(SUBNET_GROUP, text(inputs, "dbSubnetGroupName"));
  const subnetId = group && knownAt(group, "subnetIds[]");
  const subnet = typeof subnetId === "string" ? at.find(SUBNET, subnetId) : undefined;
  return (subnet && knownAt(subnet, "availabilityZone")) ?? `${at.region}a`;
}
