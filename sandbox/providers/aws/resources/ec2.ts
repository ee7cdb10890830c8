import { ACCOUNT_ID } from "../identity";
import { type AwsResourceRow, hexId, text } from "../aws-resource";

const securityGroupRule: AwsResourceRow = {
  id: hexId("sgr"),
  outputs: (at) => ({
    arn: at.arn("ec2", `security-group-rule/${at.id}`),
    securityGroupRuleId: at.id,
  }),
  replaceOn: ["securityGroupId"],
};

/** Amazon EC2 and Amazon VPC. */
export const ec2: Readonly<Record<string, AwsResourceRow>> = {
  "aws:ec2/vpc:Vpc": {
    id: hexId("vpc"),
    outputs: (at) => ({
      arn: at.arn("ec2", `vpc/${at.id}`),
      defaultNetworkAclId: `acl-${at.hex(17)}`,
      defaultRouteTableId: `rtb-${at.hex(17)}`,
      defaultSecurityGroupId: `sg-${at.hex(17)}`,
      dhcpOptionsId: `dopt-${at.hex(17)}`,
      mainRouteTableId: `rtb-${at.hex(17)}`,
      ownerId: ACCOUNT_ID,
    }),
    replaceOn: ["cidrBlock", "instanceTenancy"],
  },
  "aws:ec2/subnet:Subnet": {
    id: hexId("subnet"),
    outputs: (at) => ({
      arn: at.arn("ec2", `subnet/${at.id}`),
      availabilityZone: `${at.region}a`,
      ownerId: ACCOUNT_ID,
    }),
    replaceOn: ["availabilityZone", "cidrBlock", "vpcId"],
  },
  "aws:ec2/internetGateway:InternetGateway": {
    id: hexId("igw"),
    outputs: (at) => ({
      arn: at.arn("ec2", `internet-gateway/${at.id}`),
      ownerId: ACCOUNT_ID,
    }),
  },
  "aws:ec2/eip:Eip": {
    id: hexId("eipalloc"),
    outputs: (at) => ({
      allocationId: at.id,
      arn: at.arn("ec2", `elastic-ip/${at.id}`),
      domain: "vpc",
    }),
  },
  "aws:ec2/natGateway:NatGateway": {
    id: hexId("nat"),
    outputs: (at) => ({ networkInterfaceId: `eni-${at.hex(17)}` }),
    replaceOn: ["allocationId", "subnetId"],
  },
  "aws:ec2/routeTable:RouteTable": {
    id: hexId("rtb"),
    outputs: (at) => ({
      arn: at.arn("ec2", `route-table/${at.id}`),
      ownerId: ACCOUNT_ID,
      propagatingVgws: [],
      routes: [],
    }),
    replaceOn: ["vpcId"],
  },
  "aws:ec2/routeTableAssociation:RouteTableAssociation": {
    id: hexId("rtbassoc"),
    replaceOn: ["subnetId"],
  },
  "aws:ec2/route:Route": {
    id: (_inputs, hex) => `r-rtb-${hex(17)}${hex(9)}`,
    outputs: () => ({ origin: "CreateRoute", state: "active" }),
    replaceOn: ["destinationCidrBlock", "routeTableId"],
  },
  "aws:ec2/vpcEndpoint:VpcEndpoint": {
    id: hexId("vpce"),
    outputs: (at) => ({
      arn: at.arn("ec2", `vpc-endpoint/${at.id}`),
      ownerId: ACCOUNT_ID,
      policy: "",
      prefixListId: `pl-${at.hex(8)}`,
      state: "available",
    }),
    replaceOn: ["serviceName", "vpcEndpointType", "vpcId"],
  },
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": {
    id: hexId("sg"),
    outputs: (at) => ({
      arn: at.arn("ec2", `security-group/${at.id}`),
      name: "default",
      ownerId: ACCOUNT_ID,
    }),
    replaceOn: ["vpcId"],
  },
  "aws:ec2/securityGroup:SecurityGroup": {
    autoName: "name",
    id: hexId("sg"),
    outputs: (at) => ({
      arn: at.arn("ec2", `security-group/${at.id}`),
      egress: [],
      ingress: [],
      ownerId: ACCOUNT_ID,
    }),
    replaceOn: ["description", "name", "vpcId"],
  },
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": securityGroupRule,
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": securityGroupRule,
  "aws:ec2/flowLog:FlowLog": {
    id: hexId("fl"),
    outputs: (at) => ({ arn: at.arn("ec2", `vpc-flow-log/${at.id}`) }),
    replaceOn: ["iamRoleArn", "logDestination", "trafficType", "vpcId"],
  },
  "aws:ec2/launchTemplate:LaunchTemplate": {
    autoName: "name",
    id: hexId("lt"),
    outputs: (at) => ({
      arn: at.arn("ec2", `launch-template/${at.id}`),
      defaultVersion: 1,
      latestVersion: 1,
    }),
    replaceOn: ["name"],
    updated: (outputs) => ({ latestVersion: Number(text(outputs, "latestVersion")) + 1 }),
  },
};
