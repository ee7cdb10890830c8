import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { Network, type NetworkArgs } from "../../../components/network/network";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";

const ARGS: NetworkArgs = {
  region: "us-west-2",
  availabilityZones: ["us-west-2a", "us-west-2b"],
  cidrBlock: "10.0.0.0/16",
  flowLogRetentionDays: 14,
  interfaceEndpoints: [],
};

const run = (args: Partial<NetworkArgs> = {}): Promise<Recording<Network>> =>
  record(() => new Network("net", { ...ARGS, ...args }));

describe("Network", () => {
  let recording: Recording<Network>;

  before(async () => {
    recording = await run();
  });

  it("creates the VPC, its gateway endpoints, its default security group and its flow logs", () => {
    assert.deepEqual(
      tree(recording).filter((line) => !line.endsWith("< net-flow-logs")),
      [
        "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup net-default-security-group < net",
        "aws:ec2/vpcEndpoint:VpcEndpoint net-dynamodb < net",
        "aws:ec2/vpcEndpoint:VpcEndpoint net-s3 < net",
        "awsx:ec2:Vpc net-vpc < net",
        "multizone:network:FlowLogs net-flow-logs < net",
        "multizone:network:Network net < stack",
      ],
    );
    assertHouseRules(recording);
  });

  it("reaches AWS services inside the VPC where it is told to, from every zone", async () => {
    const { inputsOf } = await run({ interfaceEndpoints: ["sqs"] });
    const { subnetIds, vpcEndpointType, vpcId } = inputsOf(
      "aws:ec2/vpcEndpoint:VpcEndpoint",
      "net-interface-endpoints-sqs",
    );
    assert.deepEqual(
      [vpcEndpointType, vpcId, subnetIds],
      [
        "Interface",
        await valueOf(recording.result.vpcId),
        await valueOf(recording.result.privateSubnetIds),
      ],
    );
  });

  it("gives the VPC its zones, a NAT gateway in each, and the addresses of every subnet", () => {
    assert.deepEqual(recording.inputsOf("awsx:ec2:Vpc", "net-vpc"), {
      cidrBlock: "10.0.0.0/16",
      enableDnsHostnames: true,
      enableDnsSupport: true,
      availabilityZoneNames: ["us-west-2a", "us-west-2b"],
      natGateways: { strategy: "OnePerAz" },
      subnetStrategy: "Auto",
      subnetSpecs: [
        { type: "Public", cidrBlocks: ["10.0.16.0/22", "10.0.48.0/22"] },
        { type: "Private", cidrBlocks: ["10.0.0.0/20", "10.0.32.0/20"] },
        { type: "Isolated", cidrBlocks: ["10.0.20.0/22", "10.0.52.0/22"] },
      ],
    });
  });

  it("reaches Amazon S3 and DynamoDB from every route table without a NAT gateway", () => {
    for (const service of ["s3", "dynamodb"]) {
      const { serviceName, vpcEndpointType, routeTableIds, vpcId } = recording.inputsOf(
        "aws:ec2/vpcEndpoint:VpcEndpoint",
        `net-${service}`,
      );
      assert.deepEqual(
        [serviceName, vpcEndpointType, vpcId],
        [`com.amazonaws.us-west-2.${service}`, "Gateway", "net-vpc-id"],
      );
      assert.deepEqual(
        routeTableIds,
        [0, 1, 2, 3, 4, 5].map((index) => `route-table-${index}`),
      );
    }
  });

  it("leaves the default security group without any rule", () => {
    assert.deepEqual(
      recording.inputsOf(
        "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
        "net-default-security-group",
      ),
      { vpcId: "net-vpc-id", ingress: [], egress: [] },
    );
  });

  it("keeps its flow logs for the days given", () => {
    const logs = recording.inputsOf("aws:cloudwatch/logGroup:LogGroup", "net-flow-logs-log-group");
    assert.equal(logs["retentionInDays"], 14);
  });

  it("tells the subnets by their tier and whose account it is in", async () => {
    const network = recording.result;
    assert.deepEqual(await valueOf(network.publicSubnetIds), ["public-0", "public-1"]);
    assert.deepEqual(await valueOf(network.privateSubnetIds), ["private-0", "private-1"]);
    assert.deepEqual(await valueOf(network.isolatedSubnetIds), ["isolated-0", "isolated-1"]);
    assert.equal(await valueOf(network.accountId), "123456789012");
    assert.deepEqual(network.availabilityZones, ["us-west-2a", "us-west-2b"]);
  });

  it("has room for eight zones", async () => {
    const zones = ["a", "b", "c", "d", "e", "f", "g", "h"].map((letter) => `us-east-1${letter}`);
    const { result } = await run({ availabilityZones: zones });
    assert.deepEqual(result.availabilityZones, zones);
  });

  for (const zones of [["us-west-2a"], ["us-west-2a", "us-west-2a"]]) {
    it(`refuses the zones ${zones.join(", ")}`, async () => {
      await assert.rejects(run({ availabilityZones: zones }), (error: unknown) => {
        assert.ok(error instanceof pulumi.ResourceError);
        assert.equal(error.hideStack, true);
        assert.equal(
          error.message,
          `Network net: availabilityZones is ${JSON.stringify(zones)}; expected two to 8 different zones`,
        );
        return true;
      });
    });
  }
});
