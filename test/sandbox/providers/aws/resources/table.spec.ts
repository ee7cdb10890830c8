import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { PROJECT_FOLDER } from "../../../../../sandbox/project";
import { modelledTypes, resourceRow } from "../../../../../sandbox/providers/aws/resources/table";

/** AWS's errors, by type: for what is taken, and for what is still needed. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  "aws:acm/certificate:Certificate": ["ResourceInUseException"],
  "aws:alb/listener:Listener": ["DuplicateListener"],
  "aws:alb/listenerRule:ListenerRule": ["PriorityInUse"],
  "aws:alb/loadBalancer:LoadBalancer": ["DuplicateLoadBalancerName"],
  "aws:alb/targetGroup:TargetGroup": ["DuplicateTargetGroupName", "ResourceInUse"],
  "aws:autoscaling/group:Group": ["AlreadyExists"],
  "aws:backup/plan:Plan": ["InvalidRequestException"],
  "aws:backup/vault:Vault": ["AlreadyExistsException"],
  "aws:cloudwatch/logGroup:LogGroup": ["ResourceAlreadyExistsException"],
  "aws:cognito/identityProvider:IdentityProvider": ["DuplicateProviderException"],
  "aws:cognito/userPool:UserPool": ["InvalidParameterException"],
  "aws:cognito/userPoolDomain:UserPoolDomain": ["InvalidParameterException"],
  "aws:dynamodb/table:Table": ["ResourceInUseException"],
  "aws:dynamodb/tableReplica:TableReplica": ["ValidationException"],
  "aws:ec2/eip:Eip": ["InvalidIPAddress.InUse"],
  "aws:ec2/flowLog:FlowLog": ["FlowLogAlreadyExists"],
  "aws:ec2/internetGateway:InternetGateway": ["InvalidParameterValue"],
  "aws:ec2/launchTemplate:LaunchTemplate": ["InvalidLaunchTemplateName.AlreadyExistsException"],
  "aws:ec2/natGateway:NatGateway": ["Resource.AlreadyAssociated"],
  "aws:ec2/route:Route": ["RouteAlreadyExists"],
  "aws:ec2/routeTableAssociation:RouteTableAssociation": ["Resource.AlreadyAssociated"],
  "aws:ec2/securityGroup:SecurityGroup": ["InvalidGroup.Duplicate"],
  "aws:ec2/subnet:Subnet": ["InvalidSubnet.Conflict"],
  "aws:ecr/repository:Repository": ["RepositoryAlreadyExistsException"],
  "aws:ecs/cluster:Cluster": ["ClusterContainsServicesException"],
  "aws:ecs/service:Service": ["InvalidParameterException"],
  "aws:elasticache/parameterGroup:ParameterGroup": [
    "CacheParameterGroupAlreadyExists",
    "InvalidCacheParameterGroupState",
  ],
  "aws:elasticache/replicationGroup:ReplicationGroup": [
    "InvalidReplicationGroupState",
    "ReplicationGroupAlreadyExists",
  ],
  "aws:elasticache/serverlessCache:ServerlessCache": [
    "InvalidServerlessCacheStateFault",
    "ServerlessCacheAlreadyExistsFault",
  ],
  "aws:elasticache/subnetGroup:SubnetGroup": [
    "CacheSubnetGroupAlreadyExists",
    "CacheSubnetGroupInUse",
  ],
  "aws:elasticache/user:User": ["InvalidUserState", "UserAlreadyExists"],
  "aws:elasticache/userGroup:UserGroup": ["InvalidUserGroupState", "UserGroupAlreadyExists"],
  "aws:iam/instanceProfile:InstanceProfile": ["DeleteConflict", "EntityAlreadyExists"],
  "aws:iam/role:Role": ["DeleteConflict", "EntityAlreadyExists"],
  "aws:kms/alias:Alias": ["AlreadyExistsException"],
  "aws:lb/listener:Listener": ["DuplicateListener"],
  "aws:lb/listenerRule:ListenerRule": ["PriorityInUse"],
  "aws:lb/loadBalancer:LoadBalancer": ["DuplicateLoadBalancerName"],
  "aws:lb/targetGroup:TargetGroup": ["DuplicateTargetGroupName", "ResourceInUse"],
  "aws:rds/cluster:Cluster": ["DBClusterAlreadyExistsFault", "InvalidDBClusterStateFault"],
  "aws:rds/clusterInstance:ClusterInstance": ["DBInstanceAlreadyExists", "InvalidDBInstanceState"],
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": [
    "DBParameterGroupAlreadyExists",
    "InvalidDBParameterGroupState",
  ],
  "aws:rds/instance:Instance": ["DBInstanceAlreadyExists", "InvalidDBInstanceState"],
  "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication": [
    "InvalidDBInstanceAutomatedBackupState",
  ],
  "aws:rds/parameterGroup:ParameterGroup": [
    "DBParameterGroupAlreadyExists",
    "InvalidDBParameterGroupState",
  ],
  "aws:rds/proxy:Proxy": ["DBProxyAlreadyExistsFault", "InvalidDBProxyStateFault"],
  "aws:rds/proxyEndpoint:ProxyEndpoint": [
    "DBProxyEndpointAlreadyExistsFault",
    "InvalidDBProxyEndpointStateFault",
  ],
  "aws:rds/proxyTarget:ProxyTarget": ["DBProxyTargetAlreadyRegisteredFault"],
  "aws:rds/subnetGroup:SubnetGroup": [
    "DBSubnetGroupAlreadyExists",
    "InvalidDBSubnetGroupStateFault",
  ],
  "aws:s3/bucket:Bucket": ["BucketAlreadyExists"],
  "aws:servicediscovery/httpNamespace:HttpNamespace": ["NamespaceAlreadyExists"],
  "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace": ["ConflictingDomainExists"],
  "aws:servicediscovery/service:Service": ["ServiceAlreadyExists"],
  "aws:sns/topic:Topic": ["InvalidParameter"],
  "aws:sqs/queue:Queue": ["QueueAlreadyExists"],
  "aws:ssm/parameter:Parameter": ["ParameterAlreadyExists"],
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": ["InvalidPermission.Duplicate"],
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": ["InvalidPermission.Duplicate"],
  "aws:wafv2/ruleGroup:RuleGroup": ["WAFAssociatedItemException", "WAFDuplicateItemException"],
  "aws:wafv2/webAcl:WebAcl": ["WAFAssociatedItemException", "WAFDuplicateItemException"],
};

function codesOf(type: string): string[] {
  const { unique = [], disjoint, inUseCode = [] } = resourceRow(type) ?? {};
  const taken = disjoint === undefined ? unique : [...unique, disjoint];
  return [...new Set(taken.map(({ code }) => code).concat(inUseCode))].sort();
}

describe("the table of the types", () => {
  it("has no type that is told errors of, and is gone", () => {
    assert.deepEqual(
      Object.keys(CODES).filter((type) => !modelledTypes.includes(type)),
      [],
    );
  });

  for (const type of modelledTypes) {
    const codes = CODES[type] ?? [];
    it(`tells ${codes.length === 0 ? "no error" : codes.join(" and ")} of ${type}`, () => {
      assert.deepEqual(codesOf(type), codes);
    });
  }
});

/** What docs/sandbox.md calls the services, by the module of their types. */
const SERVICES: Readonly<Record<string, string>> = {
  acm: "ACM",
  alb: "the load balancer",
  appautoscaling: "Application Auto Scaling",
  autoscaling: "their Auto Scaling",
  backup: "AWS Backup",
  cloudwatch: "CloudWatch",
  cognito: "Cognito",
  dlm: "Data Lifecycle Manager",
  dynamodb: "DynamoDB",
  ec2: "instances",
  ecr: "ECR",
  ecs: "ECS",
  elasticache: "ElastiCache",
  iam: "IAM",
  kms: "KMS",
  lb: "the load balancer",
  rds: "RDS",
  route53: "Route 53",
  s3: "S3",
  servicediscovery: "Cloud Map",
  sns: "SNS",
  sqs: "SQS",
  ssm: "Parameter Store",
  vpc: "the network",
  wafv2: "WAF",
};

describe("docs/sandbox.md", () => {
  it("names every service that the table has types of", async () => {
    const modules = modelledTypes.map((type) => /^aws:(\w+)\//.exec(type)?.[1] ?? type);
    assert.deepEqual([...new Set(modules)].sort(), Object.keys(SERVICES));
    const page = await readFile(path.join(PROJECT_FOLDER, "docs", "sandbox.md"), "utf8");
    const [, sentence = ""] = /The types are those of ([^.]+)\./.exec(page) ?? [];
    const named = sentence.replace(/\s+/g, " ").split(/, | and /);
    assert.deepEqual(
      Object.values(SERVICES).filter((words) => !named.some((name) => name.includes(words))),
      [],
    );
  });
});
