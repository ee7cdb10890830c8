import * as pulumi from "@pulumi/pulumi";
import type { MockResourceArgs } from "@pulumi/pulumi/runtime";

type Outputs = Readonly<Record<string, unknown>>;

/** Account that every mocked resource belongs to. */
export const ACCOUNT_ID = "123456789012";

/** The Region of the program, where its configuration names one. */
function region(): string {
  return pulumi.runtime.allConfig()["aws:region"] ?? "us-west-2";
}

/** The Region of a resource, which may be another than the program's. */
function regionOf({ region: own }: Outputs): string {
  return typeof own === "string" ? own : region();
}

function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
}

function vpc(name: string, inputs: Outputs): Outputs {
  const zones = inputs["availabilityZoneNames"] as readonly string[];
  return {
    vpcId: `${name}-id`,
    vpc: { ownerId: ACCOUNT_ID },
    publicSubnetIds: ids("public", zones.length),
    privateSubnetIds: ids("private", zones.length),
    isolatedSubnetIds: ids("isolated", zones.length),
    subnets: ["public", "private", "isolated"].flatMap((tier) =>
      ids(tier, zones.length).map((id, index) => ({
        id,
        availabilityZoneId: `usw2-az${index + 1}`,
      })),
    ),
    routeTables: ids("route-table", 3 * zones.length).map((id) => ({ id })),
  };
}

/** The id that the ARNs of load balancers and target groups end with: 16 hex digits. */
const ARN_ID = "0123456789abcdef";

/** What AWS answers for a type beyond its inputs, as far as the components read it. */
const ANSWERS: Readonly<Record<string, (name: string, inputs: Outputs) => Outputs>> = {
  "awsx:ec2:Vpc": vpc,
  "aws:ecr/repository:Repository": (name) => ({
    repositoryUrl: `${ACCOUNT_ID}.dkr.ecr.us-west-2.amazonaws.com/${name}-1a2b3c4`,
  }),
  "aws:lb/loadBalancer:LoadBalancer": (name) => ({
    dnsName: `${name}.elb.example`,
    arnSuffix: `app/${name}/${ARN_ID}`,
    zoneId: "ZLOADBALANCER",
  }),
  "aws:lb/targetGroup:TargetGroup": (name) => ({ arnSuffix: `targetgroup/${name}/${ARN_ID}` }),
  "aws:ec2/launchTemplate:LaunchTemplate": () => ({ latestVersion: 7 }),
  "aws:sqs/queue:Queue": (name) => ({
    arn: `arn:aws:sqs:${region()}:${ACCOUNT_ID}:${name}-1a2b3c4`,
    url: `https://sqs.us-west-2.amazonaws.com/${ACCOUNT_ID}/${name}-1a2b3c4`,
  }),
  "aws:backup/vault:Vault": (name, inputs) => ({
    arn: `arn:aws:backup:${regionOf(inputs)}:${ACCOUNT_ID}:backup-vault:${name}-1a2b3c4`,
  }),
  "aws:acm/certificate:Certificate": () => ({
    domainValidationOptions: [
      {
        domainName: "www.example.com",
        resourceRecordName: "_proof.www.example.com.",
        resourceRecordType: "CNAME",
        resourceRecordValue: "_proof.acm-validations.aws.",
      },
    ],
  }),
  "aws:route53/record:Record": (_name, inputs) => ({ fqdn: inputs["name"] }),
  "aws:sns/topic:Topic": (name) => ({
    arn: `arn:aws:sns:${region()}:${ACCOUNT_ID}:${name}-1a2b3c4`,
  }),
  "aws:rds/instance:Instance": (name) => ({
    arn: `arn:aws:rds:${region()}:${ACCOUNT_ID}:db:${name}-1a2b3c4`,
    address: `${name}.rds.example`,
    identifier: `${name}-1a2b3c4`,
    masterUserSecrets: [
      { secretArn: `arn:aws:secretsmanager:us-west-2:${ACCOUNT_ID}:secret:${name}` },
    ],
  }),
  "aws:rds/cluster:Cluster": (name) => ({
    endpoint: `${name}.cluster.rds.example`,
    readerEndpoint: `${name}.cluster-ro.rds.example`,
    clusterIdentifier: `${name}-1a2b3c4`,
    masterUserSecrets: [
      { secretArn: `arn:aws:secretsmanager:us-west-2:${ACCOUNT_ID}:secret:${name}` },
    ],
  }),
  "aws:rds/proxy:Proxy": (name) => ({
    arn: `arn:aws:rds:us-west-2:${ACCOUNT_ID}:db-proxy:prx-${ARN_ID}`,
    endpoint: `${name}.proxy.rds.example`,
  }),
  "aws:rds/proxyEndpoint:ProxyEndpoint": (name) => ({
    endpoint: `${name}.proxy.rds.example`,
  }),
  "aws:elasticache/replicationGroup:ReplicationGroup": (name) => ({
    primaryEndpointAddress: `primary.${name}.cache.example`,
    readerEndpointAddress: `reader.${name}.cache.example`,
    configurationEndpointAddress: `configuration.${name}.cache.example`,
    replicationGroupId: `${name}-1a2b3c4`,
  }),
  "aws:elasticache/serverlessCache:ServerlessCache": (name) => ({
    endpoints: [{ address: `${name}.serverless.cache.example`, port: 6379 }],
  }),
};

/** The outputs of a mocked resource: its inputs, a name as auto-naming makes it, an ARN, and what its type answers. */
export function mockOutputs({ type, name, inputs }: MockResourceArgs): Outputs {
  const given = inputs as Outputs;
  const physical = `${name}-1a2b3c4`;
  return {
    name: physical,
    bucket: physical,
    arn: `arn:aws:mock:us-west-2:${ACCOUNT_ID}:${name}`,
    ...given,
    ...ANSWERS[type]?.(name, given),
  };
}
