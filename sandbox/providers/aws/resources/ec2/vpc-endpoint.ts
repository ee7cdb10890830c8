import { type AwsResourceRow, hexId, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { absent, arn, entries, exactlyOne, form, json, oneOf } from "../../check/constraints";
import { when } from "../../check/conditions";
import { ACCOUNT_ID } from "../../identity";
import { SECURITY_GROUP, SUBNET, VPC } from "./tokens";

const CREATE = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html";
const GATEWAY = "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html";
const DNS =
  "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DnsOptionsSpecification.html";

const FULL_ACCESS = JSON.stringify({
  Version: "2008-10-17",
  Statement: [{ Action: "*", Effect: "Allow", Principal: "*", Resource: "*" }],
});

export const vpcEndpoint: AwsResourceRow = {
  id: hexId("vpce"),
  defaults: { vpcEndpointType: "Gateway" },
  constraints: [
    documented(CREATE, [
      exactlyOne("serviceName", "resourceConfigurationArn", "serviceNetworkArn"),
      oneOf("vpcEndpointType", [
        "Gateway",
        "GatewayLoadBalancer",
        "Interface",
        "Resource",
        "ServiceNetwork",
      ]),
      oneOf("ipAddressType", ["dualstack", "ipv4", "ipv6"]),
      arn("resourceConfigurationArn"),
      arn("serviceNetworkArn"),
      json("policy"),
      when("vpcEndpointType", ["GatewayLoadBalancer"], [entries("subnetIds", 0, 1)]),
      when("vpcEndpointType", ["GatewayLoadBalancer", "Interface"], [absent("routeTableIds")]),
    ]),
    documented(GATEWAY, [
      when(
        "vpcEndpointType",
        ["Gateway"],
        [
          form(
            "serviceName",
            /^com\.amazonaws\.[a-z0-9-]+\.(?:s3|s3express|dynamodb)$/,
            "com.amazonaws.<region>.s3 or com.amazonaws.<region>.dynamodb",
          ),
          absent("subnetIds"),
          absent("securityGroupIds"),
          oneOf("privateDnsEnabled", ["false"]),
        ],
      ),
    ]),
    documented(DNS, [
      oneOf("dnsOptions.dnsRecordIpType", ["dualstack", "ipv4", "ipv6", "service-defined"]),
    ]),
  ],
  outputs: (at, inputs) => {
    const isGateway = text(inputs, "vpcEndpointType") === "Gateway";
    return {
      arn: at.arn("ec2", `vpc-endpoint/${at.id}`),
      cidrBlocks: [],
      dnsEntries: [],
      ipAddressType: isGateway ? "" : "ipv4",
      networkInterfaceIds: [],
      ownerId: ACCOUNT_ID,
      policy: FULL_ACCESS,
      prefixListId: isGateway ? `pl-${at.hex(8)}` : "",
      privateDnsEnabled: false,
      requesterManaged: false,
      routeTableIds: [],
      securityGroupIds: [],
      serviceRegion: at.region,
      state: "available",
      subnetConfigurations: [],
      subnetIds: [],
    };
  },
  // privateDnsEnabled replaces only an endpoint of another type than Interface.
  replaceOn: [
    "dnsOptions.privateDnsPreference",
    "dnsOptions.privateDnsSpecifiedDomains",
    "resourceConfigurationArn",
    "serviceName",
    "serviceNetworkArn",
    "serviceRegion",
    "vpcEndpointType",
    "vpcId",
  ],
  holds: { "securityGroupIds[]": SECURITY_GROUP, "subnetIds[]": SUBNET, vpcId: VPC },
};
