import assert from "node:assert/strict";
import { runtime } from "@pulumi/pulumi";
import { type ConstructedComponent, constructVpc } from "../../../../sandbox/providers/awsx/vpc";
import type { PropertyMap } from "../../../../sandbox/providers/property-values";
import { UNKNOWN } from "../../../../sandbox/providers/property-values";
import { outputOf, recordingMonitor, urnOf } from "./recording-monitor";

const inputs: PropertyMap = {
  numberOfAvailabilityZones: 2,
  subnetStrategy: "Auto",
  subnetSpecs: [{ type: "Public" }, { type: "Private" }, { type: "Isolated", cidrMask: 24 }],
};

async function construct(args: PropertyMap, preview = false): Promise<ConstructedComponent> {
  const { monitor } = recordingMonitor(
    preview
      ? undefined
      : (resource) => ({ ...resource.inputs, allocationId: outputOf(resource, "allocationId") }),
  );
  return constructVpc(monitor, "net", "urn:stack", args, "us-east-1");
}

/** What the recording knows of a resource by token. */
function reference(token: string, name: string, id?: string): PropertyMap {
  const kind = token.split(":")[2] ?? "";
  return {
    [runtime.specialSigKey]: runtime.specialResourceSig,
    urn: urnOf(token, name),
    id: id ?? `${name} (${kind}).id`,
  };
}

const SUBNET = "aws:ec2/subnet:Subnet";
const VPC = "aws:ec2/vpc:Vpc";

describe("the outputs of the stand-in awsx.ec2.Vpc", () => {
  it("are those that the SDK declares", async () => {
    const { outputs } = await construct(inputs);
    assert.deepEqual(Object.keys(outputs).sort(), [
      "eips",
      "internetGateway",
      "isolatedSubnetIds",
      "isolatedSubnets",
      "natGateways",
      "privateSubnetIds",
      "privateSubnets",
      "publicSubnetIds",
      "publicSubnets",
      "routeTableAssociations",
      "routeTables",
      "routes",
      "subnetLayout",
      "subnets",
      "vpc",
      "vpcEndpoints",
      "vpcId",
    ]);
  });

  it("name the resources, the subnets by kind and in the order of the zones", async () => {
    const { outputs } = await construct(inputs);
    assert.deepEqual(outputs["vpc"], reference(VPC, "net"));
    assert.equal(outputs["vpcId"], "net (Vpc).id");
    assert.deepEqual(outputs["privateSubnetIds"], [
      "net-private-1 (Subnet).id",
      "net-private-2 (Subnet).id",
    ]);
    assert.deepEqual(outputs["isolatedSubnets"], [
      reference(SUBNET, "net-isolated-1"),
      reference(SUBNET, "net-isolated-2"),
    ]);
    assert.deepEqual(
      outputs["subnets"],
      ["public-1", "private-1", "isolated-1", "public-2", "private-2", "isolated-2"].map((name) =>
        reference(SUBNET, `net-${name}`),
      ),
    );
    assert.deepEqual(outputs["vpcEndpoints"], []);
  });

  it("know the resources but not their ids in a preview", async () => {
    const { outputs } = await construct(inputs, true);
    assert.deepEqual(outputs["vpc"], reference(VPC, "net", UNKNOWN));
    assert.equal(outputs["vpcId"], UNKNOWN);
    assert.equal(outputs["publicSubnetIds"], UNKNOWN);
    assert.deepEqual(outputs["publicSubnets"], [
      reference(SUBNET, "net-public-1", UNKNOWN),
      reference(SUBNET, "net-public-2", UNKNOWN),
    ]);
  });

  it("depend on the VPC, every subnet and what they refer to", async () => {
    const { outputDependencies } = await construct(inputs);
    const common = [
      urnOf(VPC, "net"),
      ...["public-1", "private-1", "isolated-1", "public-2", "private-2", "isolated-2"].map(
        (name) => urnOf(SUBNET, `net-${name}`),
      ),
    ];
    assert.deepEqual(outputDependencies["publicSubnetIds"], common);
    assert.deepEqual(outputDependencies["vpcId"], common);
    assert.deepEqual(outputDependencies["subnets"], common);
    assert.deepEqual(outputDependencies["natGateways"], [
      ...common,
      urnOf("aws:ec2/natGateway:NatGateway", "net-1"),
      urnOf("aws:ec2/natGateway:NatGateway", "net-2"),
    ]);
  });

  const layouts: Record<string, [PropertyMap, PropertyMap[]]> = {
    "the specs with size and netmask under Auto": [
      { ...inputs, subnetSpecs: [{ type: "Public", name: "web", size: 256 }, { type: "Private" }] },
      [{ type: "Public", name: "web", size: 256, cidrMask: 24 }, { type: "Private" }],
    ],
    "what Auto would need for the blocks of Legacy, with the gaps": [
      {
        ...inputs,
        subnetStrategy: "Legacy",
        subnetSpecs: [
          { type: "Isolated", cidrMask: 20 },
          { type: "Public", cidrMask: 24 },
          { type: "Private", cidrMask: 18 },
        ],
      },
      [
        { type: "Private", cidrMask: 18 },
        { type: "Public", cidrMask: 24 },
        { type: "Unused", cidrMask: 24 },
        { type: "Unused", cidrMask: 23 },
        { type: "Unused", cidrMask: 22 },
        { type: "Unused", cidrMask: 21 },
        { type: "Isolated", cidrMask: 20 },
      ],
    ],
    "the first blocks of the default subnets under Legacy, which are all private": [
      {},
      [
        { type: "Private", cidrMask: 19 },
        { type: "Unused", cidrMask: 19 },
        { type: "Private", cidrMask: 19 },
      ],
    ],
    "the default subnets under Auto": [
      { subnetStrategy: "Auto" },
      [
        { type: "Private", cidrMask: 19 },
        { type: "Public", cidrMask: 20 },
      ],
    ],
    "blocks that are written out": [
      {
        availabilityZoneNames: ["us-east-1a"],
        subnetStrategy: "Auto",
        subnetSpecs: [
          { type: "Public", cidrBlocks: ["10.0.0.0/24"] },
          { type: "Private", cidrBlocks: ["10.0.1.0/24"] },
        ],
      },
      [
        { type: "Public", cidrBlocks: ["10.0.0.0/24"] },
        { type: "Private", cidrBlocks: ["10.0.1.0/24"] },
      ],
    ],
  };
  for (const [title, [args, layout]] of Object.entries(layouts)) {
    it(`show as subnetLayout ${title}`, async () => {
      const { outputs } = await construct(args);
      assert.deepEqual(outputs["subnetLayout"], layout);
    });
  }
});
