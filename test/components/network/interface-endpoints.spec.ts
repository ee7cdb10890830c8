import assert from "node:assert/strict";
import {
  InterfaceEndpoints,
  type InterfaceEndpointsArgs,
} from "../../../components/network/interface-endpoints";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";

const ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";

const ARGS: InterfaceEndpointsArgs = {
  region: "eu-west-1",
  vpcId: "vpc-1",
  cidrBlock: "10.1.0.0/16",
  subnetIds: ["subnet-a", "subnet-b"],
  services: ["sqs", "ecr.api"],
};

const recordEndpoints = (args: Partial<InterfaceEndpointsArgs> = {}) =>
  record(() => new InterfaceEndpoints("net-endpoints", { ...ARGS, ...args }));

describe("InterfaceEndpoints", () => {
  let recording: Recording<InterfaceEndpoints>;

  before(async () => {
    recording = await recordEndpoints();
  });

  it("creates an endpoint for each service and one security group", () => {
    assert.deepEqual(tree(recording), [
      "aws:ec2/securityGroup:SecurityGroup net-endpoints-security-group < net-endpoints",
      `${ENDPOINT} net-endpoints-ecr-api < net-endpoints`,
      `${ENDPOINT} net-endpoints-sqs < net-endpoints`,
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule net-endpoints-ingress < net-endpoints",
      "multizone:network:InterfaceEndpoints net-endpoints < stack",
    ]);
    assertHouseRules(recording);
  });

  it("answers under the service's own name, in every subnet", () => {
    assert.deepEqual(recording.inputsOf(ENDPOINT, "net-endpoints-ecr-api"), {
      vpcId: "vpc-1",
      serviceName: "com.amazonaws.eu-west-1.ecr.api",
      vpcEndpointType: "Interface",
      subnetIds: ["subnet-a", "subnet-b"],
      securityGroupIds: ["net-endpoints-security-group-id"],
      privateDnsEnabled: true,
    });
  });

  it("lets in HTTPS from the VPC and nothing else", () => {
    assert.deepEqual(
      recording
        .ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
        .map(({ inputs }) => inputs),
      [
        {
          securityGroupId: "net-endpoints-security-group-id",
          description: "HTTPS from the VPC",
          ipProtocol: "tcp",
          fromPort: 443,
          toPort: 443,
          cidrIpv4: "10.1.0.0/16",
        },
      ],
    );
  });

  it("tells its security group", async () => {
    assert.equal(
      await valueOf(recording.result.securityGroupId),
      "net-endpoints-security-group-id",
    );
  });

  it("refuses a service that is there more than once, and none at all", async () => {
    await assert.rejects(recordEndpoints({ services: ["kms", "sqs", "kms"] }), {
      message:
        /^multizone:network:InterfaceEndpoints net-endpoints: services has kms more than once/,
    });
    await assert.rejects(recordEndpoints({ services: [] }), {
      message:
        /^multizone:network:InterfaceEndpoints net-endpoints: services is empty; expected at least one/,
    });
  });
});
