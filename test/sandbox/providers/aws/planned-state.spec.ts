import assert from "node:assert/strict";
import { SCHEMA_FOLDER } from "../../../../sandbox/project";
import { AwsProvider } from "../../../../sandbox/providers/aws/aws-provider";
import { Schemas } from "../../../../sandbox/providers/aws/schema/schemas";
import { World } from "../../../../sandbox/providers/aws/world/world";
import {
  isPropertyMap,
  type PropertyMap,
  type PropertyValue,
  UNKNOWN,
} from "../../../../sandbox/providers/property-values";
import { temporaryFolder } from "../../../support/engine";

/** What a policy sees of a new resource at preview. */
interface Planned {
  readonly type: string;
  readonly inputs: PropertyMap;
  /** Why it is so. */
  readonly because: string;
  /** What the provider fills in by itself. */
  readonly filledIn: PropertyMap;
  /** What only AWS can tell, at any depth. */
  readonly unknown: readonly string[];
}

const PLANNED: readonly Planned[] = [
  {
    type: "aws:ec2/vpc:Vpc",
    inputs: { cidrBlock: "10.0.0.0/16" },
    because: "AWS makes a default route table, ACL and security group with every VPC",
    filledIn: { enableDnsSupport: true, instanceTenancy: "default" },
    unknown: [
      "arn",
      "defaultNetworkAclId",
      "defaultRouteTableId",
      "defaultSecurityGroupId",
      "dhcpOptionsId",
      "enableDnsHostnames",
      "enableNetworkAddressUsageMetrics",
      "id",
      "ipv6AssociationId",
      "ipv6CidrBlock",
      "ipv6CidrBlockNetworkBorderGroup",
      "mainRouteTableId",
      "ownerId",
    ],
  },
  {
    type: "aws:ec2/subnet:Subnet",
    inputs: { vpcId: UNKNOWN, cidrBlock: "10.0.0.0/24" },
    because: "AWS picks the zone where none is given",
    filledIn: {
      assignIpv6AddressOnCreation: false,
      enableDns64: false,
      enableResourceNameDnsARecordOnLaunch: false,
      enableResourceNameDnsAaaaRecordOnLaunch: false,
      ipv6Native: false,
      mapPublicIpOnLaunch: false,
    },
    unknown: [
      "arn",
      "availabilityZone",
      "availabilityZoneId",
      "id",
      "ipv6CidrBlock",
      "ipv6CidrBlockAssociationId",
      "ownerId",
      "privateDnsHostnameTypeOnLaunch",
      "vpcId",
    ],
  },
  {
    type: "aws:lb/loadBalancer:LoadBalancer",
    inputs: { loadBalancerType: "application", subnets: UNKNOWN },
    because: "its subnets come from resources that do not exist yet, and AWS gives it a DNS name",
    filledIn: {
      clientKeepAlive: 3600,
      desyncMitigationMode: "defensive",
      dnsRecordClientRoutingPolicy: "any_availability_zone",
      dropInvalidHeaderFields: false,
      enableCrossZoneLoadBalancing: false,
      enableDeletionProtection: false,
      enableHttp2: true,
      enableTlsVersionAndCipherSuiteHeaders: false,
      enableWafFailOpen: false,
      enableXffClientPort: false,
      enableZonalShift: false,
      idleTimeout: 60,
      name: "web-38b0874",
      preserveHostHeader: false,
      xffHeaderProcessingMode: "append",
    },
    unknown: [
      "arn",
      "arnSuffix",
      "dnsName",
      "enablePrefixForIpv6SourceNat",
      "enforceSecurityGroupInboundRulesOnPrivateLinkTraffic",
      "id",
      "internal",
      "ipAddressType",
      "namePrefix",
      "secondaryIpsAutoAssignedPerSubnet",
      "securityGroups",
      "subnetMappings",
      "subnets",
      "vpcId",
      "zoneId",
    ],
  },
  {
    type: "aws:lb/targetGroup:TargetGroup",
    inputs: { port: 80, protocol: "HTTP", vpcId: UNKNOWN, healthCheck: {} },
    because:
      "an empty health check arrives filled with the provider's defaults; the rest depends on the protocol",
    filledIn: {
      deregistrationDelay: 300,
      lambdaMultiValueHeadersEnabled: false,
      name: "web-38b0874",
      proxyProtocolV2: false,
      slowStart: 0,
      targetType: "instance",
      "healthCheck.enabled": true,
      "healthCheck.healthyThreshold": 3,
      "healthCheck.interval": 30,
      "healthCheck.port": "traffic-port",
      "healthCheck.protocol": "HTTP",
      "healthCheck.unhealthyThreshold": 3,
    },
    unknown: [
      "arn",
      "arnSuffix",
      "connectionTermination",
      "healthCheck.matcher",
      "healthCheck.path",
      "healthCheck.timeout",
      "id",
      "ipAddressType",
      "loadBalancerArns",
      "loadBalancingAlgorithmType",
      "loadBalancingAnomalyMitigation",
      "loadBalancingCrossZoneEnabled",
      "namePrefix",
      "preserveClientIp",
      "protocolVersion",
      "stickiness",
      "targetFailovers",
      "targetGroupHealth",
      "targetHealthStates",
      "vpcId",
    ],
  },
  {
    type: "aws:autoscaling/group:Group",
    inputs: {
      minSize: 2,
      maxSize: 4,
      vpcZoneIdentifiers: UNKNOWN,
      launchTemplate: { id: UNKNOWN },
    },
    because: "its zones follow from its subnets, its capacity from its minimum",
    filledIn: {
      forceDelete: false,
      forceDeleteWarmPool: false,
      healthCheckGracePeriod: 300,
      ignoreFailedScalingActivities: false,
      metricsGranularity: "1Minute",
      name: "web-38b0874",
      protectFromScaleIn: false,
      waitForCapacityTimeout: "10m",
    },
    unknown: [
      "arn",
      "availabilityZoneDistribution",
      "availabilityZones",
      "capacityReservationSpecification",
      "defaultCooldown",
      "desiredCapacity",
      "healthCheckType",
      "id",
      "instanceLifecyclePolicy",
      "launchTemplate.id",
      "launchTemplate.name",
      "launchTemplate.version",
      "loadBalancers",
      "mixedInstancesPolicy",
      "namePrefix",
      "predictedCapacity",
      "serviceLinkedRoleArn",
      "targetGroupArns",
      "trafficSources",
      "vpcZoneIdentifiers",
      "warmPoolSize",
    ],
  },
  {
    type: "aws:ec2/launchTemplate:LaunchTemplate",
    inputs: { imageId: "resolve:ssm:/aws/service/ami", instanceType: "t3.micro" },
    because: "AWS counts its versions",
    filledIn: { name: "web-38b0874" },
    unknown: ["arn", "defaultVersion", "id", "latestVersion", "metadataOptions", "namePrefix"],
  },
  {
    type: "aws:rds/instance:Instance",
    inputs: {
      engine: "postgres",
      instanceClass: "db.t4g.micro",
      allocatedStorage: 20,
      username: "administrator",
      manageMasterUserPassword: true,
    },
    because:
      "multiAz and backupRetentionPeriod are AWS's to decide where they are unset, and no rule may take them for set",
    filledIn: {
      applyImmediately: false,
      autoMinorVersionUpgrade: true,
      copyTagsToSnapshot: false,
      dedicatedLogVolume: false,
      deleteAutomatedBackups: true,
      identifier: "web38b0874",
      monitoringInterval: 0,
      performanceInsightsEnabled: false,
      publiclyAccessible: false,
      skipFinalSnapshot: false,
    },
    unknown: [
      "address",
      "arn",
      "availabilityZone",
      "backupRetentionPeriod",
      "backupTarget",
      "backupWindow",
      "caCertIdentifier",
      "characterSetName",
      "databaseInsightsMode",
      "dbName",
      "dbSubnetGroupName",
      "domainFqdn",
      "endpoint",
      "engineLifecycleSupport",
      "engineVersion",
      "engineVersionActual",
      "hostedZoneId",
      "id",
      "identifierPrefix",
      "iops",
      "kmsKeyId",
      "latestRestorableTime",
      "licenseModel",
      "listenerEndpoints",
      "maintenanceWindow",
      "masterUserSecretKmsKeyId",
      "masterUserSecrets",
      "monitoringRoleArn",
      "multiAz",
      "ncharCharacterSetName",
      "networkType",
      "optionGroupName",
      "parameterGroupName",
      "performanceInsightsKmsKeyId",
      "performanceInsightsRetentionPeriod",
      "port",
      "replicaMode",
      "replicas",
      "resourceId",
      "snapshotIdentifier",
      "status",
      "storageThroughput",
      "storageType",
      "timezone",
      "upgradeRolloutOrder",
      "vpcSecurityGroupIds",
    ],
  },
  {
    type: "aws:rds/subnetGroup:SubnetGroup",
    inputs: { subnetIds: UNKNOWN },
    because: "its VPC follows from its subnets",
    filledIn: { description: "Managed by Pulumi", name: "web-38b0874" },
    unknown: ["arn", "id", "namePrefix", "subnetIds", "supportedNetworkTypes", "vpcId"],
  },
  {
    type: "aws:elasticache/replicationGroup:ReplicationGroup",
    inputs: {
      description: "cache",
      engine: "valkey",
      nodeType: "cache.t4g.small",
      numCacheClusters: 2,
    },
    because:
      "AWS numbers its nodes and gives its endpoints; failover is off unless it is asked for",
    filledIn: {
      automaticFailoverEnabled: false,
      multiAzEnabled: false,
      replicationGroupId: "web-38b0874",
    },
    unknown: [
      "applyImmediately",
      "arn",
      "atRestEncryptionEnabled",
      "autoMinorVersionUpgrade",
      "clusterEnabled",
      "clusterMode",
      "configurationEndpointAddress",
      "dataTieringEnabled",
      "durability",
      "engineVersion",
      "engineVersionActual",
      "globalReplicationGroupId",
      "id",
      "ipDiscovery",
      "maintenanceWindow",
      "memberClusters",
      "networkType",
      "nodeGroupConfigurations",
      "numNodeGroups",
      "parameterGroupName",
      "primaryEndpointAddress",
      "readerEndpointAddress",
      "replicasPerNodeGroup",
      "securityGroupIds",
      "securityGroupNames",
      "snapshotWindow",
      "subnetGroupName",
      "transitEncryptionEnabled",
      "transitEncryptionMode",
    ],
  },
  {
    type: "aws:s3/bucket:Bucket",
    inputs: {},
    because: "what other resources configure (versioning, encryption, rules) is computed here",
    filledIn: { bucket: "web-38b0874", forceDestroy: false },
    unknown: [
      "accelerationStatus",
      "acl",
      "arn",
      "bucketDomainName",
      "bucketNamespace",
      "bucketPrefix",
      "bucketRegion",
      "bucketRegionalDomainName",
      "corsRules",
      "grants",
      "hostedZoneId",
      "id",
      "lifecycleRules",
      "logging",
      "objectLockConfiguration",
      "objectLockEnabled",
      "policy",
      "replicationConfiguration",
      "requestPayer",
      "serverSideEncryptionConfiguration",
      "versioning",
      "website",
      "websiteDomain",
      "websiteEndpoint",
    ],
  },
];

/** Paths of the unknown values in a value. */
function unknownIn(value: PropertyValue, path: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry: PropertyValue, index) => unknownIn(entry, `${path}[${index}]`));
  }
  return isPropertyMap(value)
    ? Object.entries(value).flatMap(([key, inner]) =>
        unknownIn(inner, path === "" ? key : `${path}.${key}`),
      )
    : value === UNKNOWN
      ? [path]
      : [];
}

/** The values that the provider filled in, with the notes of what they are taken out. */
function filledInto(inputs: PropertyMap, path = ""): PropertyMap {
  const noted = Array.isArray(inputs["__defaults"]) ? inputs["__defaults"].map(String) : [];
  const here = noted.map((name): [string, PropertyValue] => [path + name, inputs[name] ?? null]);
  const inside = Object.entries(inputs).flatMap(([name, value]) =>
    isPropertyMap(value) ? Object.entries(filledInto(value, `${path}${name}.`)) : [],
  );
  return Object.fromEntries([...here, ...inside]);
}

describe("what a policy sees of a new resource at preview", function () {
  this.timeout(60_000);

  let provider: AwsProvider;
  before(async () => {
    const world = new World(`${await temporaryFolder()}/world.jsonl`);
    provider = new AwsProvider(new Schemas(SCHEMA_FOLDER), world);
    provider.configure({ region: "us-west-2" });
  });

  for (const { type, inputs, because, filledIn, unknown } of PLANNED) {
    it(`${type}: ${because}`, async () => {
      const request = { type, name: "web", oldInputs: {}, randomSeed: new Uint8Array([1]) };
      const checked = provider.check({ ...request, inputs });
      assert.deepEqual(checked.failures, []);
      assert.deepEqual(filledInto(checked.inputs), filledIn);
      const urn = `urn:pulumi:dev::multizone::${type}::web`;
      const planned = await provider.create({ type, urn, inputs: checked.inputs, preview: true });
      assert.deepEqual(unknownIn(planned.outputs, "").sort(), unknown);
      // Whatever else is there is what was given or filled in, and what the provider knows by itself.
      const { region, tagsAll } = planned.outputs;
      assert.equal(region, "us-west-2");
      assert.deepEqual(tagsAll ?? {}, {});
    });
  }
});
