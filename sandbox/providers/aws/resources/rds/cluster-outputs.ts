import { availabilityZonesOf } from "../../availability-zones";
import { type AwsResource, text } from "../../aws-resource";
import { knownAt } from "../../check/properties-at";
import type { PropertyMap } from "../../../property-values";
import type { Identity } from "../../identity";
import { keyArn, zoneId } from "../data-ids";
import { CLUSTER_ENGINES, isAurora } from "./cluster-engines";
import { familyOf } from "./engines";
import { gp3Baseline } from "./gp3-baseline";
import { hostSuffix } from "./hosts";
import { prefixOf } from "./identifiers";
import { insightsOutputs } from "./insights";
import { masterSecret } from "./master-secret";
import { zonesOfGroup } from "./zones";

/** How many zones the storage of Aurora, or the instances of a Multi-AZ DB cluster, lie in. */
const ZONES = 3;

/** What RDS computes for a new cluster. */
export const clusterOutputs: AwsResource["outputs"] = (at, inputs) => {
  const engine = text(inputs, "engine");
  const facts = CLUSTER_ENGINES[engine];
  const version = text(inputs, "engineVersion") || (facts?.defaultVersion ?? "");
  const suffix = hostSuffix(at);
  return {
    ...ofShape(at, inputs, engine),
    applyImmediately: false,
    arn: at.arn("rds", `cluster:${at.id}`),
    autoMinorVersionUpgrade: true,
    backupRetentionPeriod: 1,
    clusterIdentifier: at.id,
    clusterIdentifierPrefix: prefixOf(inputs, "clusterIdentifier"),
    clusterResourceId: `cluster-${at.hex(26).toUpperCase()}`,
    databaseInsightsMode: "standard",
    databaseName: "",
    dbClusterParameterGroupName: `default.${familyOf(engine, version)}`,
    dbSubnetGroupName: "default",
    dbSystemId: "",
    endpoint: `${at.id}.cluster-${suffix}`,
    engineLifecycleSupport: "open-source-rds-extended-support",
    engineVersion: version,
    engineVersionActual: version,
    hostedZoneId: zoneId(at),
    iamRoles: [],
    kmsKeyId: knownAt(inputs, "storageEncrypted") === true ? keyArn(at) : "",
    ...masterSecret(at, inputs, "cluster"),
    masterUsername: "",
    monitoringInterval: 0,
    monitoringRoleArn: "",
    networkType: "IPV4",
    ...insightsOutputs(at, inputs),
    port: facts?.port ?? 0,
    preferredBackupWindow: "03:00-03:30",
    preferredMaintenanceWindow: "sun:04:00-sun:04:30",
    readerEndpoint: `${at.id}.cluster-ro-${suffix}`,
    storageEncrypted: false,
    upgradeRolloutOrder: "second",
    vpcSecurityGroupIds: [],
  };
};

/** What the two shapes of a cluster differ in. Aurora counts one GiB, whatever it holds. */
function ofShape(at: Identity, inputs: PropertyMap, engine: string): PropertyMap {
  const zones =
    zonesOfGroup(text(inputs, "dbSubnetGroupName"), at.find) ?? availabilityZonesOf(at.region);
  const availabilityZones = zones.slice(0, ZONES);
  return isAurora(engine)
    ? {
        allocatedStorage: 1,
        availabilityZones,
        caCertificateIdentifier: "",
        caCertificateValidTill: "",
        clusterMembers: [],
        clusterScalabilityType: "standard",
        storageType: "",
      }
    : {
        availabilityZones,
        caCertificateIdentifier: "rds-ca-rsa2048-g1",
        caCertificateValidTill: "2061-01-01T00:00:00Z",
        clusterMembers: [1, 2, 3].map((number) => `${at.id}-instance-${number}`),
        clusterScalabilityType: "",
        storageType: "io1",
        // The provider reads what RDS decides, though `iops` is no computed property.
        ...(text(inputs, "storageType") === "gp3"
          ? { iops: gp3Baseline(inputs, engine).iops }
          : {}),
      };
}
