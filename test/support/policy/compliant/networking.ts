import { computed, linked, ref, type ResourceSpec } from "../deployment";
import { arn, inSubnets, network, role, securityGroups, subnets, type Example } from "./example";

/** What belongs to each zone of a network: its NAT gateway and the routes to it. */
function zoneRoutes(name: string, letter: string): readonly ResourceSpec[] {
  const [gateway, table] = [`${name}-nat-${letter}`, `${name}-table-${letter}`];
  return [
    {
      type: "aws:ec2/natGateway:NatGateway",
      name: gateway,
      props: { subnetId: ref(`${name}-${letter}`), connectivityType: "private" },
    },
    { type: "aws:ec2/routeTable:RouteTable", name: table, props: { vpcId: ref(`${name}-vpc`) } },
    {
      type: "aws:ec2/route:Route",
      name: `${name}-route-${letter}`,
      props: {
        routeTableId: ref(table),
        destinationCidrBlock: "0.0.0.0/0",
        natGatewayId: ref(gateway),
      },
    },
    {
      type: "aws:ec2/routeTableAssociation:RouteTableAssociation",
      name: `${name}-association-${letter}`,
      props: { routeTableId: ref(table), subnetId: ref(`${name}-${letter}`) },
    },
  ];
}

const vpcEndpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";

/** Networks and what traffic passes through on its way in and out. */
export const networkingExamples: readonly Example[] = [
  {
    name: "small-network",
    resources: network("small-network").slice(0, 3),
  },
  {
    name: "default-subnets",
    resources: ["a", "b"].map((letter) => ({
      type: "aws:ec2/defaultSubnet:DefaultSubnet",
      name: `default-subnets-${letter}`,
      props: { availabilityZone: `us-east-1${letter}`, vpcId: computed("vpc-of-the-account") },
    })),
  },
  {
    name: "ways-out",
    resources: [
      ...network("ways-out").slice(0, 3),
      ...zoneRoutes("ways-out", "a"),
      ...zoneRoutes("ways-out", "b"),
    ],
  },
  {
    name: "transit",
    resources: [
      ...network("transit"),
      {
        type: "aws:ec2transitgateway/vpcAttachment:VpcAttachment",
        name: "transit-it",
        props: {
          transitGatewayId: "tgw-1",
          vpcId: ref("transit-vpc"),
          subnetIds: subnets("transit", "abc"),
        },
      },
    ],
  },
  inSubnets("api-link", "aws:apigatewayv2/vpcLink:VpcLink", "subnetIds[]", {
    name: "api",
    securityGroupIds: securityGroups,
  }),
  inSubnets("app-runner-vpc", "aws:apprunner/vpcConnector:VpcConnector", "subnets[]", {
    vpcConnectorName: "shop",
    securityGroups,
  }),
  inSubnets("quicksight", "aws:quicksight/vpcConnection:VpcConnection", "subnetIds[]", {
    vpcConnectionId: "shop",
    roleArn: role,
    securityGroupIds: securityGroups,
  }),
  inSubnets("resource-gateway", "aws:vpclattice/resourceGateway:ResourceGateway", "subnetIds[]", {
    vpcId: "vpc-1",
  }),
  inSubnets("resolver", "aws:route53/resolverEndpoint:ResolverEndpoint", "ipAddresses[].subnetId", {
    direction: "INBOUND",
    securityGroupIds: securityGroups,
  }),
  inSubnets("firewall", "aws:networkfirewall/firewall:Firewall", "subnetMappings[].subnetId", {
    firewallPolicyArn: arn("network-firewall", "policy/shop"),
    deleteProtection: true,
  }),
  {
    name: "client-vpn",
    resources: [
      ...network("client-vpn"),
      {
        type: "aws:ec2clientvpn/endpoint:Endpoint",
        name: "client-vpn-it",
        props: {
          serverCertificateArn: arn("acm", "certificate/1"),
          clientCidrBlock: "10.9.0.0/22",
          transitGatewayConfiguration: {
            transitGatewayId: "tgw-1",
            availabilityZones: ["us-east-1a", "us-east-1b"],
          },
        },
      },
      ...["a", "b"].map((letter) => ({
        type: "aws:ec2clientvpn/networkAssociation:NetworkAssociation",
        name: `client-vpn-association-${letter}`,
        props: { clientVpnEndpointId: ref("client-vpn-it"), subnetId: ref(`client-vpn-${letter}`) },
      })),
    ],
  },
  ...["loadBalancer", "rds", "cidr"].map((kind) =>
    inSubnets(
      `verified-access-${kind}`,
      "aws:verifiedaccess/endpoint:Endpoint",
      `${kind}Options.subnetIds[]`,
      { attachmentType: "vpc", endpointType: kind, verifiedAccessGroupId: "vagr-1" },
    ),
  ),
  inSubnets("core-network", "aws:networkmanager/vpcAttachment:VpcAttachment", "subnetArns[]", {
    coreNetworkId: "core-network-1",
    vpcArn: arn("ec2", "vpc/vpc-1"),
  }),
  {
    name: "interface-endpoint",
    resources: [
      ...network("interface-endpoint"),
      {
        type: vpcEndpoint,
        name: "interface-endpoint-it",
        props: {
          vpcEndpointType: "Interface",
          vpcId: ref("interface-endpoint-vpc"),
          serviceName: "com.amazonaws.us-east-1.sqs",
          subnetIds: subnets("interface-endpoint", "a"),
        },
      },
      {
        type: "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation",
        name: "interface-endpoint-association",
        props: {
          vpcEndpointId: ref("interface-endpoint-it"),
          subnetId: ref("interface-endpoint-b"),
        },
      },
    ],
  },
  {
    name: "firewall-endpoints",
    resources: [
      ...network("firewall-endpoints"),
      ...["a", "b"].map((letter) => ({
        type: vpcEndpoint,
        name: `firewall-endpoints-it-${letter}`,
        props: {
          vpcEndpointType: "GatewayLoadBalancer",
          vpcId: ref("firewall-endpoints-vpc"),
          serviceName: "com.amazonaws.vpce.us-east-1.vpce-svc-1",
          subnetIds: subnets("firewall-endpoints", letter),
        },
      })),
    ],
  },
  {
    name: "regional-nat",
    resources: [
      ...network("regional-nat"),
      {
        type: "aws:ec2/natGateway:NatGateway",
        name: "regional-nat-it",
        props: { availabilityMode: "regional", vpcId: ref("regional-nat-vpc") },
      },
      {
        type: "aws:ec2/routeTable:RouteTable",
        name: "regional-nat-table",
        props: {
          vpcId: ref("regional-nat-vpc"),
          routes: [{ cidrBlock: "0.0.0.0/0", natGatewayId: linked(["regional-nat-it"], "nat-1") }],
        },
      },
    ],
  },
];
