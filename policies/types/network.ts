import { typeGroup } from "./type-group";

/** A subnet, made by the stack or adopted into it. */
export const subnet = typeGroup(
  "subnet",
  "aws:ec2/subnet:Subnet",
  "aws:ec2/defaultSubnet:DefaultSubnet",
);

/** A VPC that the stack makes. The default VPC has subnets that the stack does not hold. */
export const vpc = typeGroup("VPC", "aws:ec2/vpc:Vpc");

/** A NAT gateway. */
export const natGateway = typeGroup("NAT gateway", "aws:ec2/natGateway:NatGateway");

/** A route table. */
export const routeTable = typeGroup(
  "route table",
  "aws:ec2/routeTable:RouteTable",
  "aws:ec2/defaultRouteTable:DefaultRouteTable",
);

/** A route of its own, beside those inside a route table. */
export const route = typeGroup("route", "aws:ec2/route:Route");

/** Ties a route table to a subnet or a gateway. */
export const routeTableAssociation = typeGroup(
  "route table association",
  "aws:ec2/routeTableAssociation:RouteTableAssociation",
);

/** A VPC endpoint. */
export const vpcEndpoint = typeGroup("VPC endpoint", "aws:ec2/vpcEndpoint:VpcEndpoint");

/** Attaches a VPC to a transit gateway. */
export const transitGatewayAttachment = typeGroup(
  "transit gateway VPC attachment",
  "aws:ec2transitgateway/vpcAttachment:VpcAttachment",
);

/** A firewall of AWS Network Firewall. */
export const networkFirewall = typeGroup(
  "Network Firewall firewall",
  "aws:networkfirewall/firewall:Firewall",
);

/** A record of a Route 53 hosted zone. */
export const dnsRecord = typeGroup("Route 53 record", "aws:route53/record:Record");

/** A Route 53 Resolver endpoint. */
export const resolverEndpoint = typeGroup(
  "Route 53 Resolver endpoint",
  "aws:route53/resolverEndpoint:ResolverEndpoint",
);

/** A CloudFront distribution. */
export const distribution = typeGroup(
  "CloudFront distribution",
  "aws:cloudfront/distribution:Distribution",
);

/** A service of AWS Cloud Map. */
export const discoveryService = typeGroup(
  "Cloud Map service",
  "aws:servicediscovery/service:Service",
);

/** Adds a subnet to a VPC endpoint. */
export const vpcEndpointSubnetAssociation = typeGroup(
  "VPC endpoint subnet association",
  "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation",
);

/** A VPC link of an HTTP API or of a REST API to a VPC. */
export const apiVpcLink = typeGroup("API Gateway VPC link", "aws:apigatewayv2/vpcLink:VpcLink");

/** A Client VPN endpoint. */
export const clientVpnEndpoint = typeGroup(
  "Client VPN endpoint",
  "aws:ec2clientvpn/endpoint:Endpoint",
);

/** Ties a Client VPN endpoint to a subnet. */
export const clientVpnAssociation = typeGroup(
  "Client VPN network association",
  "aws:ec2clientvpn/networkAssociation:NetworkAssociation",
);

/** A resource gateway of VPC Lattice. */
export const resourceGateway = typeGroup(
  "VPC Lattice resource gateway",
  "aws:vpclattice/resourceGateway:ResourceGateway",
);

/** An endpoint of AWS Verified Access. */
export const verifiedAccessEndpoint = typeGroup(
  "Verified Access endpoint",
  "aws:verifiedaccess/endpoint:Endpoint",
);

/** Attaches a VPC to an AWS Cloud WAN core network. */
export const coreNetworkAttachment = typeGroup(
  "Cloud WAN VPC attachment",
  "aws:networkmanager/vpcAttachment:VpcAttachment",
);

/** The way of an App Runner service into a VPC. */
export const appRunnerVpcConnector = typeGroup(
  "App Runner VPC connector",
  "aws:apprunner/vpcConnector:VpcConnector",
);

/** The way of Lambda MicroVMs into a VPC. */
export const lambdaNetworkConnector = typeGroup(
  "Lambda network connector",
  "aws:lambda/coreNetworkConnector:CoreNetworkConnector",
);

/** The way of QuickSight into a VPC. */
export const quickSightVpcConnection = typeGroup(
  "QuickSight VPC connection",
  "aws:quicksight/vpcConnection:VpcConnection",
);

/** A hosted zone of Route 53. */
export const hostedZone = typeGroup("Route 53 hosted zone", "aws:route53/zone:Zone");

/** Makes a route table the main one of a VPC, in the place of the default one. */
export const mainRouteTableAssociation = typeGroup(
  "main route table association",
  "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation",
);
