import type { ConcernName } from "./concerns";

/** Types that no rule judges, and why. */
export interface Exclusion {
  /** One sentence, without its full stop. */
  readonly reason: string;
  /** Type tokens without `aws:` and the class: `ebs/volume`. */
  readonly types: readonly string[];
}

const job = "Runs a job to its end: a lost zone delays it, and it is started again elsewhere";
const tool = "A tool for building, testing, developing or administering: users do not depend on it";
const candidate = "Seldom used; a later version may judge it";
const ended = "Belongs to a service that AWS has ended, or ends in 2026";

/** What no rule judges, on purpose. What is neither judged nor here fails the test. */
export const exclusions: Readonly<Record<ConcernName, readonly Exclusion[]>> = {
  zones: [
    {
      reason:
        "Stands in one zone by nature; what is built of several is judged as a whole, and all of a stack together by stack-multi-az",
      types: [
        "ebs/volume",
        "ec2/capacityReservation",
        "ec2/dedicatedHost",
        "ec2/networkInterface",
        "ec2/secondarySubnet",
        "ec2/spotInstanceRequest",
        "fsx/fileCache",
        "fsx/lustreFileSystem",
        "glue/connection",
        "lightsail/disk",
        "lightsail/instance",
        "odb/cloudExadataInfrastructure",
        "odb/network",
        "s3outposts/endpoint",
      ],
    },
    {
      reason:
        "AWS gives each of them one subnet, and which zones of a VPC need one is the routes' and the clients' affair",
      types: [
        "networkfirewall/vpcEndpointAssociation",
        "s3/filesMountTarget",
        "vpc/routeServerEndpoint",
      ],
    },
    {
      reason: "Says where something else is, or uses a subnet group; that is judged itself",
      types: [
        "alb/targetGroupAttachment",
        "dms/instanceProfile",
        "ec2/launchTemplate",
        "ec2clientvpn/route",
        "lb/targetGroupAttachment",
        "networkmanager/connectPeer",
        "networkmanager/device",
        "rds/snapshotCopy",
        "redshift/endpointAccess",
      ],
    },
    {
      reason: "A setting of subnets that are there anyway",
      types: [
        "ec2/defaultNetworkAcl",
        "ec2/flowLog",
        "ec2/networkAcl",
        "ec2/networkAclAssociation",
        "ec2/routeTableAssociation",
        "ec2/subnetCidrReservation",
        "ec2/vpcBlockPublicAccessExclusion",
        "ec2transitgateway/multicastDomainAssociation",
      ],
    },
    {
      reason: "Spans zones by design, whatever it is given",
      types: ["ec2/vpnGateway", "elasticache/serverlessCache"],
    },
    {
      reason:
        "The plan it is bought under decides whether it has a standby, no property of its own",
      types: ["lightsail/database"],
    },
    {
      reason:
        "Asks for capacity in any of the places that it lists, which AWS may refuse and take away; Auto Scaling groups are judged",
      types: ["ec2/fleet", "ec2/spotFleetRequest"],
    },
    {
      reason: job,
      types: [
        "bedrock/customModel",
        "bedrockmodel/invocationJob",
        "comprehend/documentClassifier",
        "comprehend/entityRecognizer",
        "datasync/agent",
        "datasync/efsLocation",
        "emr/cluster",
        "sagemaker/dataQualityJobDefinition",
        "sagemaker/hyperParameterTuningJob",
        "sagemaker/labelingJob",
        "sagemaker/monitoringSchedule",
        "sagemaker/trainingJob",
      ],
    },
    {
      reason: tool,
      types: [
        "appstream/imageBuilder",
        "cloud9/environmentEC2",
        "codebuild/fleet",
        "codebuild/project",
        "codeconnections/host",
        "codestarconnections/host",
        "devicefarm/testGridProject",
        "ec2transitgateway/instanceConnectEndpoint",
        "emr/studio",
        "glue/devEndpoint",
        "imagebuilder/infrastructureConfiguration",
        "sagemaker/domain",
        "sagemaker/notebookInstance",
        "sagemaker/workforce",
        "synthetics/canary",
      ],
    },
    {
      reason: "Holds or restores a further copy, beside the one that is in use",
      types: [
        "dlm/lifecyclePolicy",
        "drs/replicationConfigurationTemplate",
        "ebs/fastSnapshotRestore",
        "efs/replicationConfiguration",
      ],
    },
    {
      reason: "Searches for resources and is none",
      types: ["inspector2/filter", "securityhub/insight"],
    },
    {
      reason: ended,
      types: [
        "finspace/kxCluster",
        "finspace/kxDataview",
        "finspace/kxScalingGroup",
        "finspace/kxVolume",
      ],
    },
  ],
  replicas: [
    {
      reason: "Stands in one zone by nature",
      types: ["fsx/fileCache", "fsx/lustreFileSystem", "s3/directoryBucket"],
    },
    {
      reason:
        "Describes something else: a way to deploy, a foreign file system, a target for recovery",
      types: ["codedeploy/deploymentGroup", "datasync/locationHdfs", "resiliencehub/v2Policy"],
    },
    {
      reason: "Asks for capacity that AWS may refuse and take away; Auto Scaling groups are judged",
      types: ["ec2/fleet"],
    },
    {
      reason: candidate,
      types: ["msk/topic", "opensearch/serverlessCollectionGroup", "rds/shardGroup"],
    },
    {
      reason: ended,
      types: ["finspace/kxCluster", "finspace/kxDataview", "finspace/kxVolume"],
    },
  ],
  health: [
    {
      reason:
        "A second origin is a choice: most origins (buckets, load balancers) are redundant by themselves",
      types: ["cloudfront/distribution", "cloudfront/multitenantDistribution"],
    },
    {
      reason:
        "The provider fills the check in before a policy sees it, so that none cannot be told from one with the same values",
      types: ["globalaccelerator/endpointGroup", "lightsail/lb"],
    },
    {
      reason: "Names a Route 53 health check, which AWS requires",
      types: ["cloudwatch/eventEndpoint"],
    },
    {
      reason: "Runs one task on every instance: nothing chooses between them",
      types: ["ecs/daemonTaskDefinition"],
    },
    {
      reason: candidate,
      types: ["lightsail/containerServiceDeploymentVersion", "route53/recordsExclusive"],
    },
    { reason: ended, types: ["appmesh/virtualGateway", "appmesh/virtualNode"] },
  ],
  backups: [
    {
      reason: "Holds what can be made again: a cache, working copies, a running application",
      types: [
        "elasticache/serverlessCache",
        "emr/cluster",
        "fsx/lustreFileSystem",
        "kinesisanalyticsv2/application",
      ],
    },
    {
      reason: "Holds records of what happened or settings, not the data of the system",
      types: [
        "bedrock/agentDataSource",
        "cloudtrail/eventDataStore",
        "cloudwatch/logGroup",
        "pinpoint/smsvoicev2PhoneNumber",
        "pinpoint/smsvoicev2Pool",
        "pinpoint/smsvoicev2SenderId",
        "quicksight/accountSettings",
      ],
    },
    { reason: candidate, types: ["dynamodb/tableReplica", "odb/cloudVmCluster"] },
    { reason: ended, types: ["qldb/ledger"] },
  ],
};
