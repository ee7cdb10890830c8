import { vpcEndpoint } from "../../../../../../sandbox/providers/aws/resources/ec2/vpc-endpoint";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.ec2.VpcEndpoint", () => {
  const good = {
    routeTableIds: ["rtb-1"],
    serviceName: "com.amazonaws.us-east-1.s3",
    vpcEndpointType: "Gateway",
    vpcId: "vpc-1",
  };

  itRefuses(vpcEndpoint, good, [
    [
      "no service",
      { serviceName: null },
      "serviceName: got none of them, expected exactly one of serviceName, resourceConfigurationArn, serviceNetworkArn",
    ],
    [
      "a service that has no gateway",
      { serviceName: "com.amazonaws.us-east-1.ssm" },
      'serviceName: got "com.amazonaws.us-east-1.ssm", expected com.amazonaws.<region>.s3 or com.amazonaws.<region>.dynamodb with vpcEndpointType "Gateway"',
    ],
    [
      "subnets of a gateway",
      { subnetIds: ["subnet-1"] },
      'subnetIds: got ["subnet-1"], expected no value with vpcEndpointType "Gateway"',
    ],
    [
      "a security group of a gateway",
      { securityGroupIds: ["sg-1"] },
      'securityGroupIds: got ["sg-1"], expected no value with vpcEndpointType "Gateway"',
    ],
    [
      "private names of a gateway",
      { privateDnsEnabled: true },
      'privateDnsEnabled: got true, expected one of false with vpcEndpointType "Gateway"',
    ],
    [
      "route tables of an interface",
      { vpcEndpointType: "Interface" },
      'routeTableIds: got ["rtb-1"], expected no value with vpcEndpointType "Interface"',
    ],
    [
      "a type that is none",
      { vpcEndpointType: "gateway" },
      'vpcEndpointType: got "gateway", expected one of Gateway, GatewayLoadBalancer, Interface, Resource, ServiceNetwork',
    ],
    ["a policy that is no document", { policy: "{" }, 'policy: got "{", expected a JSON document'],
  ]);
});
