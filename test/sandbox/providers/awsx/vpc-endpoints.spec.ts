import assert from "node:assert/strict";
import { ChildReference, referencesIn } from "../../../../sandbox/providers/awsx/child";
import { vpcArgs } from "../../../../sandbox/providers/awsx/vpc-args";
import { vpcLayout } from "../../../../sandbox/providers/awsx/vpc-layout";
import { type PropertyMap, UNKNOWN } from "../../../../sandbox/providers/property-values";

const network: PropertyMap = {
  numberOfAvailabilityZones: 2,
  subnetStrategy: "Auto",
  tags: { team: "web" },
};

/** What is registered for one endpoint, each reference as `<child>.<output>`. */
function endpoint(spec: PropertyMap, given: PropertyMap = {}): Record<string, PropertyMap> {
  const inputs = { ...network, ...given, vpcEndpointSpecs: [spec] };
  const { children } = vpcLayout("net", vpcArgs(inputs, "us-east-1"));
  const kinds = ["VpcEndpoint", "SecurityGroup", "SecurityGroupRule"];
  return Object.fromEntries(
    children
      .filter(({ type }) => kinds.includes(type.split(":")[2] ?? ""))
      .map(({ key, parent, dependsOn, inputs: own }) => [
        key,
        {
          under: `${parent ?? ""} after ${dependsOn ?? ""}`,
          ...Object.fromEntries(
            Object.entries(own).map(([property, input]) => {
              const texts = referencesIn(input).map(({ child, output }) => `${child}.${output}`);
              const value = input instanceof ChildReference ? (texts[0] ?? "") : texts;
              return [property, texts.length > 0 ? value : (input as PropertyMap)];
            }),
          ),
        },
      ]),
  );
}

const TAGS = { Name: "net", team: "web" };
const UNDER_VPC = "net (Vpc) after net (Vpc)";

describe("the VPC endpoints of the stand-in awsx.ec2.Vpc", () => {
  it("are made of what their specs say, and nothing else, by default", () => {
    const spec = {
      serviceName: "sqs",
      vpcEndpointType: "Interface",
      policy: "{}",
      autoAccept: true,
      tags: { tier: "queue" },
      region: "us-west-2",
    };
    assert.deepEqual(endpoint(spec), {
      "sqs (VpcEndpoint)": {
        under: UNDER_VPC,
        ...spec,
        tags: { ...TAGS, tier: "queue" },
        vpcId: "net (Vpc).id",
      },
    });
  });

  it("get every route table of the network under Auto where they are gateways", () => {
    const made = endpoint({ serviceName: "s3" }, { vpcEndpointStrategy: "Auto" });
    assert.deepEqual(made, {
      "s3 (VpcEndpoint)": {
        under: UNDER_VPC,
        serviceName: "s3",
        routeTableIds: [
          "net-public-1 (RouteTable).id",
          "net-private-1 (RouteTable).id",
          "net-public-2 (RouteTable).id",
          "net-private-2 (RouteTable).id",
        ],
        tags: TAGS,
        vpcId: "net (Vpc).id",
      },
    });
  });

  it("get a subnet of each zone, a private name and a security group under Auto where they are interfaces", () => {
    const spec = { serviceName: "sqs", vpcEndpointType: "Interface", ipAddressType: "dualstack" };
    const made = endpoint(spec, { vpcEndpointStrategy: "Auto", region: "us-west-2" });
    assert.deepEqual(made, {
      "sqs-sg (SecurityGroup)": {
        under: UNDER_VPC,
        region: "us-west-2",
        tags: TAGS,
        vpcId: "net (Vpc).id",
      },
      "sqs-ingress (SecurityGroupRule)": {
        under: "net (Vpc) after sqs-sg (SecurityGroup)",
        cidrBlocks: ["net (Vpc).cidrBlock"],
        fromPort: 443,
        ipv6CidrBlocks: ["net (Vpc).ipv6CidrBlock"],
        protocol: "tcp",
        region: "us-west-2",
        securityGroupId: "sqs-sg (SecurityGroup).id",
        toPort: 443,
        type: "ingress",
      },
      "sqs (VpcEndpoint)": {
        under: UNDER_VPC,
        ...spec,
        privateDnsEnabled: true,
        region: "us-west-2",
        securityGroupIds: ["sqs-sg (SecurityGroup).id"],
        subnetIds: ["net-private-1 (Subnet).id", "net-private-2 (Subnet).id"],
        tags: TAGS,
        vpcId: "net (Vpc).id",
      },
    });
  });

  it("keep what their specs say under Auto", () => {
    const spec = {
      serviceName: "sqs",
      vpcEndpointType: "Interface",
      subnetIds: ["subnet-1"],
      securityGroupIds: ["sg-1"],
      privateDnsEnabled: false,
    };
    assert.deepEqual(endpoint(spec, { vpcEndpointStrategy: "Auto" }), {
      "sqs (VpcEndpoint)": { under: UNDER_VPC, ...spec, tags: TAGS, vpcId: "net (Vpc).id" },
    });
  });

  const dns: [title: string, spec: PropertyMap, given: PropertyMap, vpc: PropertyMap][] = [
    [
      "on for an interface under Auto",
      { vpcEndpointType: "Interface" },
      {},
      {
        enableDnsHostnames: true,
        enableDnsSupport: true,
      },
    ],
    ["left alone for a gateway", {}, { enableDnsSupport: false }, { enableDnsSupport: false }],
    [
      "left alone without a private name",
      { vpcEndpointType: "Interface", privateDnsEnabled: false },
      {},
      {},
    ],
    [
      "left alone under Legacy",
      { vpcEndpointType: "Interface" },
      { vpcEndpointStrategy: "Legacy" },
      {},
    ],
  ];
  for (const [title, spec, given, vpc] of dns) {
    it(`have the VPC's DNS ${title}`, () => {
      const inputs = {
        vpcEndpointStrategy: "Auto",
        ...given,
        vpcEndpointSpecs: [{ serviceName: "sqs", ...spec }],
      };
      const args = vpcArgs(inputs, "us-east-1");
      assert.deepEqual(args.vpc, { cidrBlock: "10.0.0.0/16", ...vpc });
    });
  }

  const refused: [title: string, spec: PropertyMap, given: PropertyMap, reason: RegExp][] = [
    ["no service", {}, {}, /vpcEndpointSpecs\[0\]\.serviceName: expected a text/],
    [
      "a kind that is not known under Auto",
      { serviceName: "sqs", vpcEndpointType: UNKNOWN },
      { vpcEndpointStrategy: "Auto" },
      /vpcEndpointType of "sqs" is not known yet/,
    ],
    [
      "a private name in a VPC without DNS",
      { serviceName: "sqs", vpcEndpointType: "Interface" },
      { vpcEndpointStrategy: "Auto", enableDnsHostnames: false },
      /enableDnsHostnames: expected true/,
    ],
  ];
  for (const [title, spec, given, reason] of refused) {
    it(`are refused with ${title}`, () => {
      assert.throws(() => endpoint(spec, given), reason);
    });
  }
});
