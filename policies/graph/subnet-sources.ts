import type { PropertyPath } from "./references";

/**
 * Resources whose outputs hold no subnet id: a list that depends on one gets no subnet from it.
 *
 * Whatever is not listed here or in `subnetCarriers` may bring in subnets that the stack does not
 * hold (a stack reference, a CloudFormation stack, a parameter), and then nothing is concluded.
 */
export const withoutSubnets: ReadonlySet<string> = new Set([
  "aws:cloudwatch/logGroup:LogGroup",
  "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway",
  "aws:ec2/eip:Eip",
  "aws:ec2/flowLog:FlowLog",
  "aws:ec2/internetGateway:InternetGateway",
  "aws:ec2/route:Route",
  "aws:ec2/routeTable:RouteTable",
  "aws:ec2/securityGroup:SecurityGroup",
  "aws:ec2/securityGroupRule:SecurityGroupRule",
  "aws:ec2/vpcDhcpOptions:VpcDhcpOptions",
  "aws:ec2/vpcDhcpOptionsAssociation:VpcDhcpOptionsAssociation",
  "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation",
  "aws:iam/role:Role",
  "aws:iam/rolePolicy:RolePolicy",
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
]);

/** Resources whose only subnet ids are those that they were given, and where they hold them. */
export const subnetCarriers: ReadonlyMap<string, PropertyPath> = new Map<string, PropertyPath>([
  ["aws:ec2/natGateway:NatGateway", { property: "subnetId" }],
  ["aws:ec2/routeTableAssociation:RouteTableAssociation", { property: "subnetId" }],
  ["aws:ec2/vpcEndpoint:VpcEndpoint", { property: "subnetIds" }],
  ["aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation", { property: "subnetId" }],
  ["aws:ec2/networkAcl:NetworkAcl", { property: "subnetIds" }],
]);
