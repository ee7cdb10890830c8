import type { AwsResourceRow } from "../aws-resource";
import { defaultSecurityGroup } from "./ec2/default-security-group";
import { elasticIp } from "./ec2/elastic-ip";
import { flowLog } from "./ec2/flow-log";
import { instance } from "./ec2/instance";
import { internetGateway } from "./ec2/internet-gateway";
import { launchTemplate } from "./ec2/launch-template";
import { natGateway } from "./ec2/nat-gateway";
import { route } from "./ec2/route";
import { routeTable } from "./ec2/route-table";
import { routeTableAssociation } from "./ec2/route-table-association";
import { securityGroup } from "./ec2/security-group";
import { subnet } from "./ec2/subnet";
import {
  ELASTIC_IP,
  LAUNCH_TEMPLATE,
  ROUTE_TABLE,
  SECURITY_GROUP,
  SUBNET,
  VPC,
} from "./ec2/tokens";
import { vpc } from "./ec2/vpc";
import { vpcEndpoint } from "./ec2/vpc-endpoint";

/** Amazon EC2 and the types of Amazon VPC that the SDK keeps there. */
export const ec2: Readonly<Record<string, AwsResourceRow>> = {
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": defaultSecurityGroup,
  [ELASTIC_IP]: elasticIp,
  "aws:ec2/flowLog:FlowLog": flowLog,
  "aws:ec2/instance:Instance": instance,
  "aws:ec2/internetGateway:InternetGateway": internetGateway,
  [LAUNCH_TEMPLATE]: launchTemplate,
  "aws:ec2/natGateway:NatGateway": natGateway,
  "aws:ec2/route:Route": route,
  [ROUTE_TABLE]: routeTable,
  "aws:ec2/routeTableAssociation:RouteTableAssociation": routeTableAssociation,
  [SECURITY_GROUP]: securityGroup,
  [SUBNET]: subnet,
  [VPC]: vpc,
  "aws:ec2/vpcEndpoint:VpcEndpoint": vpcEndpoint,
};
