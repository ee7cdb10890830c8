import { linked, ref } from "../deployment";
import { alone, arn, inSubnets, network, role, securityGroups, type Example } from "./example";

const endpointOptions = { vpcOptions: { securityGroupIds: securityGroups } };

const search = {
  domainName: "search",
  clusterConfig: {
    instanceCount: 2,
    zoneAwarenessEnabled: true,
    zoneAwarenessConfig: { availabilityZoneCount: 2 },
    dedicatedMasterEnabled: true,
    dedicatedMasterCount: 3,
  },
};

/** Services that AWS runs, in subnets of the program or with a switch. */
export const serviceExamples: readonly Example[] = [
  ...["opensearch", "elasticsearch"].flatMap((module) => [
    inSubnets(module, `aws:${module}/domain:Domain`, "vpcOptions.subnetIds[]", search),
    inSubnets(
      `${module}-endpoint`,
      `aws:${module}/vpcEndpoint:VpcEndpoint`,
      "vpcOptions.subnetIds[]",
      { domainArn: arn("es", "domain/shop"), ...endpointOptions },
    ),
  ]),
  alone("collection", "aws:opensearch/serverlessCollection:ServerlessCollection", {
    name: "shop",
    standbyReplicas: "ENABLED",
  }),
  inSubnets(
    "collection-endpoint",
    "aws:opensearch/serverlessVpcEndpoint:ServerlessVpcEndpoint",
    "subnetIds[]",
    { name: "shop", vpcId: "vpc-1" },
  ),
  inSubnets("directory", "aws:directoryservice/directory:Directory", "vpcSettings.subnetIds[]", {
    name: "corp.example.com",
    type: "MicrosoftAD",
  }),
  inSubnets(
    "connector",
    "aws:directoryservice/directory:Directory",
    "connectSettings.subnetIds[]",
    {
      name: "corp.example.com",
      type: "ADConnector",
    },
  ),
  inSubnets(
    "directory-region",
    "aws:directoryservice/serviceRegion:ServiceRegion",
    "vpcSettings.subnetIds[]",
    { directoryId: "d-1", regionName: "us-east-1" },
  ),
  inSubnets("workspaces", "aws:workspaces/directory:Directory", "subnetIds[]", {
    directoryId: "d-1",
  }),
  inSubnets("secure-browser", "aws:workspacesweb/networkSettings:NetworkSettings", "subnetIds[]", {
    vpcId: "vpc-1",
    securityGroupIds: securityGroups,
  }),
  inSubnets("airflow", "aws:mwaa/environment:Environment", "networkConfiguration.subnetIds[]", {
    dagS3Path: "dags",
    executionRoleArn: role,
    sourceBucketArn: "arn:aws:s3:::dags",
  }),
  inSubnets("grafana", "aws:grafana/workspace:Workspace", "vpcConfiguration.subnetIds[]", {
    accountAccessType: "CURRENT_ACCOUNT",
    permissionType: "SERVICE_MANAGED",
  }),
  ...["eks", "vpc"].map((source) =>
    inSubnets(`scraper-${source}`, "aws:amp/scraper:Scraper", `source.${source}.subnetIds[]`, {
      scrapeConfiguration: "global: {}",
    }),
  ),
  inSubnets("transfer", "aws:transfer/server:Server", "endpointDetails.subnetIds[]", {
    endpointType: "VPC",
    endpointDetails: { vpcId: "vpc-1" },
  }),
  inSubnets("transfer-web", "aws:transfer/webApp:WebApp", "endpointDetails.vpc.subnetIds[]"),
  {
    name: "hsm",
    resources: [
      ...network("hsm"),
      {
        type: "aws:cloudhsmv2/cluster:Cluster",
        name: "hsm-cluster",
        props: { hsmType: "hsm2m.medium", subnetIds: [ref("hsm-a"), ref("hsm-b")] },
      },
      {
        type: "aws:cloudhsmv2/hsm:Hsm",
        name: "hsm-one",
        props: { clusterId: linked(["hsm-cluster"], "hsm-cluster-id"), subnetId: ref("hsm-a") },
      },
      {
        type: "aws:cloudhsmv2/hsm:Hsm",
        name: "hsm-other",
        props: {
          clusterId: linked(["hsm-cluster"], "hsm-cluster-id"),
          availabilityZone: "us-east-1b",
        },
      },
    ],
  },
  inSubnets("live-channel", "aws:medialive/channel:Channel", "vpc.subnetIds[]", {
    channelClass: "STANDARD",
    inputSpecification: { codec: "AVC", inputResolution: "HD", maximumBitrate: "MAX_10_MBPS" },
  }),
  inSubnets("live-input", "aws:medialive/input:Input", "vpc.subnetIds[]", { type: "RTP_PUSH" }),
  alone("multiplex", "aws:medialive/multiplex:Multiplex", {
    availabilityZones: ["us-east-1a", "us-east-1b"],
    name: "shop",
  }),
  alone("users", "aws:cognito/userPool:UserPool", { deletionProtection: "ACTIVE" }),
  alone("permissions", "aws:verifiedpermissions/policyStore:PolicyStore", {
    deletionProtection: "ENABLED",
    validationSettings: { mode: "STRICT" },
  }),
];
