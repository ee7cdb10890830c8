import type { PropertyMap } from "../../../sandbox/providers/property-values";

/** How a random program declares a resource of one type: from the resources that it needs and a number of its own. */
export interface ResourceKind {
  readonly type: string;
  /** Kinds of the resources that it refers to, by the property that does. */
  readonly needs: Readonly<Record<string, Need>>;
  /** Properties without references; `n` is another number for each resource of the program. */
  readonly properties: (n: number) => PropertyMap;
  /** Other values of some properties, for a later version of the program. */
  readonly changed?: (n: number) => PropertyMap;
}

/** A reference to another resource of the program. */
export interface Need {
  readonly kind: string;
  /** What of it is meant. */
  readonly by: "id" | "arn" | "name";
  /** Of a property that is a list: how many entries it has at least. */
  readonly least?: number;
  /** Whether AWS lets only one resource of the kind refer to another one so. */
  readonly exclusive?: boolean;
  /** What the entries must not share. */
  readonly apart?: (n: number) => string;
}

const tags = (n: number): PropertyMap => ({ tags: { version: `${n}` } });

const trust = JSON.stringify({
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ec2.amazonaws.com" } },
  ],
});

const rights = (n: number): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Action: "logs:PutLogEvents", Resource: `arn:aws:logs:*:*:log-group:${n}` },
    ],
  });

function zoneOf(n: number): string {
  return `us-west-2${["a", "b", "c"][n % 3] ?? ""}`;
}

const vpc: Need = { kind: "vpc", by: "id" };
const subnets: Need = { kind: "subnet", by: "id", least: 2, apart: zoneOf };
const securityGroups: Need = { kind: "securityGroup", by: "id", least: 1 };

/** The kinds, each after those that it needs. */
export const resourceKinds: Readonly<Record<string, ResourceKind>> = {
  vpc: {
    type: "aws:ec2/vpc:Vpc",
    needs: {},
    properties: (n) => ({ cidrBlock: `10.${n}.0.0/16`, enableDnsHostnames: true }),
    changed: tags,
  },
  subnet: {
    type: "aws:ec2/subnet:Subnet",
    needs: { vpcId: vpc },
    properties: (n) => ({
      cidrBlock: `10.{vpcId}.${n}.0/24`,
      availabilityZone: zoneOf(n),
    }),
    // Other addresses mean another subnet; two cannot have the same ones meanwhile.
    changed: (n) => ({ cidrBlock: `10.{vpcId}.${n + 100}.0/24` }),
  },
  internetGateway: {
    type: "aws:ec2/internetGateway:InternetGateway",
    needs: { vpcId: { ...vpc, exclusive: true } },
    properties: () => ({}),
    changed: tags,
  },
  securityGroup: {
    type: "aws:ec2/securityGroup:SecurityGroup",
    needs: { vpcId: vpc },
    properties: (n) => ({ description: `group ${n}` }),
    changed: tags,
  },
  securityGroupRule: {
    type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    needs: { securityGroupId: { kind: "securityGroup", by: "id" } },
    properties: (n) => ({ ipProtocol: "tcp", fromPort: n, toPort: n, cidrIpv4: "10.0.0.0/8" }),
    changed: (n) => ({ toPort: n + 1 }),
  },
  routeTable: {
    type: "aws:ec2/routeTable:RouteTable",
    needs: { vpcId: vpc },
    properties: () => ({}),
    changed: tags,
  },
  routeTableAssociation: {
    type: "aws:ec2/routeTableAssociation:RouteTableAssociation",
    needs: {
      subnetId: { kind: "subnet", by: "id", exclusive: true },
      routeTableId: { kind: "routeTable", by: "id" },
    },
    properties: () => ({}),
  },
  eip: {
    type: "aws:ec2/eip:Eip",
    needs: {},
    properties: () => ({ domain: "vpc" }),
    changed: tags,
  },
  natGateway: {
    type: "aws:ec2/natGateway:NatGateway",
    needs: {
      subnetId: { kind: "subnet", by: "id" },
      allocationId: { kind: "eip", by: "id", exclusive: true },
    },
    properties: () => ({}),
    changed: tags,
  },
  loadBalancer: {
    type: "aws:lb/loadBalancer:LoadBalancer",
    needs: { subnets, securityGroups },
    properties: () => ({ loadBalancerType: "application" }),
    changed: () => ({ idleTimeout: 90 }),
  },
  targetGroup: {
    type: "aws:lb/targetGroup:TargetGroup",
    needs: { vpcId: vpc },
    properties: () => ({ port: 80, protocol: "HTTP", healthCheck: { path: "/healthz" } }),
    // Another port is another target group.
    changed: () => ({ port: 81 }),
  },
  listener: {
    type: "aws:lb/listener:Listener",
    needs: { loadBalancerArn: { kind: "loadBalancer", by: "arn" } },
    properties: () => ({
      port: 80,
      protocol: "HTTP",
      defaultActions: [
        { type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } },
      ],
    }),
    changed: tags,
  },
  logGroup: {
    type: "aws:cloudwatch/logGroup:LogGroup",
    needs: {},
    properties: () => ({ retentionInDays: 30 }),
    changed: () => ({ retentionInDays: 90 }),
  },
  bucket: {
    type: "aws:s3/bucket:Bucket",
    needs: {},
    // A name of the program's own cannot be taken twice, so a replacement deletes first.
    properties: (n) => ({ bucket: `bucket-of-the-lifecycle-${n}` }),
    changed: (n) => ({ bucket: `bucket-of-the-lifecycle-${n}-renamed` }),
  },
  bucketVersioning: {
    type: "aws:s3/bucketVersioning:BucketVersioning",
    needs: { bucket: { kind: "bucket", by: "id", exclusive: true } },
    properties: () => ({ versioningConfiguration: { status: "Enabled" } }),
    changed: () => ({ versioningConfiguration: { status: "Suspended" } }),
  },
  role: {
    type: "aws:iam/role:Role",
    needs: {},
    properties: () => ({ assumeRolePolicy: trust }),
    changed: tags,
  },
  rolePolicy: {
    type: "aws:iam/rolePolicy:RolePolicy",
    needs: { role: { kind: "role", by: "name" } },
    properties: (n) => ({ policy: rights(n) }),
    changed: (n) => ({ policy: rights(n + 1) }),
  },
  instanceProfile: {
    type: "aws:iam/instanceProfile:InstanceProfile",
    needs: { role: { kind: "role", by: "name" } },
    properties: () => ({}),
    changed: tags,
  },
  launchTemplate: {
    type: "aws:ec2/launchTemplate:LaunchTemplate",
    needs: { vpcSecurityGroupIds: securityGroups },
    properties: () => ({ imageId: "ami-0123456789abcdef0", instanceType: "t3.micro" }),
    changed: () => ({ instanceType: "t3.small" }),
  },
  databaseSubnetGroup: {
    type: "aws:rds/subnetGroup:SubnetGroup",
    needs: { subnetIds: subnets },
    properties: () => ({}),
    changed: tags,
  },
  parameterGroup: {
    type: "aws:rds/parameterGroup:ParameterGroup",
    needs: {},
    properties: () => ({ family: "postgres17" }),
    changed: tags,
  },
  database: {
    type: "aws:rds/instance:Instance",
    needs: {
      dbSubnetGroupName: { kind: "databaseSubnetGroup", by: "name" },
      parameterGroupName: { kind: "parameterGroup", by: "name" },
    },
    properties: () => ({
      engine: "postgres",
      engineVersion: "17.6",
      instanceClass: "db.t4g.micro",
      allocatedStorage: 20,
      username: "lifecycle",
      password: "not-a-real-password",
      multiAz: true,
      skipFinalSnapshot: true,
    }),
    changed: () => ({ allocatedStorage: 40 }),
  },
};
