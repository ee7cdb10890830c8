import assert from "node:assert/strict";
import type { PropertyMap } from "../../../../sandbox/providers/property-values";
import { vpcArgs } from "../../../../sandbox/providers/awsx/vpc-args";

const inputs: PropertyMap = {
  availabilityZoneNames: ["us-west-2a", "us-west-2b"],
  cidrBlock: "10.1.0.0/16",
  enableDnsHostnames: true,
  natGateways: { strategy: "OnePerAz" },
  subnetSpecs: [{ type: "Public", cidrBlocks: ["10.1.0.0/24", "10.1.1.0/24"] }],
  subnetStrategy: "Auto",
  tags: { team: "web" },
};

describe("the inputs of the stand-in awsx.ec2.Vpc", () => {
  it("are read into zones, subnets, tags and what goes to the VPC itself", () => {
    assert.deepEqual(vpcArgs(inputs), {
      availabilityZoneNames: ["us-west-2a", "us-west-2b"],
      subnetSpecs: [{ type: "Public", cidrBlocks: ["10.1.0.0/24", "10.1.1.0/24"] }],
      tags: { team: "web" },
      vpc: { cidrBlock: "10.1.0.0/16", enableDnsHostnames: true },
    });
  });

  it("take the component's default CIDR block where none is given", () => {
    const rest = Object.entries(inputs).filter(([key]) => key !== "cidrBlock");
    assert.equal(vpcArgs(Object.fromEntries(rest)).vpc["cidrBlock"], "10.0.0.0/16");
  });

  const refused: Record<string, PropertyMap> = {
    "another subnet strategy": { ...inputs, subnetStrategy: "Legacy" },
    "one NAT gateway for all zones": { ...inputs, natGateways: { strategy: "Single" } },
    "an input that is not modelled": { ...inputs, vpcEndpointSpecs: [] },
    "fewer CIDR blocks than zones": {
      ...inputs,
      subnetSpecs: [{ type: "Public", cidrBlocks: ["10.1.0.0/24"] }],
    },
    "an unknown tier": {
      ...inputs,
      subnetSpecs: [{ type: "Unused", cidrBlocks: ["10.1.0.0/24", "10.1.1.0/24"] }],
    },
  };
  for (const [title, wrong] of Object.entries(refused)) {
    it(`are refused with ${title}, rather than another network being made`, () => {
      assert.throws(() => vpcArgs(wrong), /^Error: awsx:ec2:Vpc/);
    });
  }
});
