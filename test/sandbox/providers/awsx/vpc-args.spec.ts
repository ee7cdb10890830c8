import assert from "node:assert/strict";
import { runtime } from "@pulumi/pulumi";
import { type PropertyMap, UNKNOWN } from "../../../../sandbox/providers/property-values";
import { vpcArgs } from "../../../../sandbox/providers/awsx/vpc-args";

const inputs: PropertyMap = {
  availabilityZoneNames: ["us-west-2a", "us-west-2b"],
  cidrBlock: "10.1.0.0/16",
  enableDnsHostnames: true,
  instanceTenancy: "default",
  natGateways: { strategy: "Single", elasticIpAllocationIds: ["eipalloc-1"] },
  subnetSpecs: [
    { type: "Public", cidrBlocks: ["10.1.0.0/24", "10.1.1.0/24"], tags: { edge: "yes" } },
  ],
  subnetStrategy: "Auto",
  subnetNameTagStrategy: "AvailabilityZone",
  tags: { team: "web" },
};

describe("the inputs of the stand-in awsx.ec2.Vpc", () => {
  it("are read into zones, subnets, gateways, tags and what goes to the VPC itself", () => {
    assert.deepEqual(vpcArgs(inputs, "us-east-1"), {
      zones: ["us-west-2a", "us-west-2b"],
      subnetSpecs: [
        { type: "Public", cidrBlocks: ["10.1.0.0/24", "10.1.1.0/24"], tags: { edge: "yes" } },
      ],
      subnetStrategy: "Auto",
      subnetNameTagStrategy: "AvailabilityZone",
      availabilityZoneCidrMask: undefined,
      natGateways: { strategy: "Single", elasticIpAllocationIds: ["eipalloc-1"] },
      cidrBlock: "10.1.0.0/16",
      endpoints: { strategy: "Legacy", specs: [] },
      tags: { team: "web" },
      vpc: { cidrBlock: "10.1.0.0/16", enableDnsHostnames: true, instanceTenancy: "default" },
    });
  });

  it("have the component's defaults", () => {
    const { zones, subnetSpecs, subnetStrategy, natGateways, vpc } = vpcArgs({}, "us-west-2");
    assert.deepEqual(
      { zones, subnetSpecs, subnetStrategy, natGateways, vpc },
      {
        zones: ["us-west-2a", "us-west-2b", "us-west-2c"],
        subnetSpecs: undefined,
        subnetStrategy: "Legacy",
        natGateways: { strategy: "OnePerAz", elasticIpAllocationIds: [] },
        vpc: { cidrBlock: "10.0.0.0/16" },
      },
    );
  });

  it("name the zones by number, in the region that they name", () => {
    const given = { numberOfAvailabilityZones: 6, region: "us-east-1" };
    const { zones, vpc } = vpcArgs(given, "eu-west-1");
    assert.deepEqual(zones.at(-1), "us-east-1f");
    assert.equal(vpc["region"], "us-east-1");
  });

  it("leave the block to an IPAM pool", () => {
    const { cidrBlock, vpc } = vpcArgs(
      { ipv4IpamPoolId: "pool", ipv4NetmaskLength: 20 },
      "us-east-1",
    );
    assert.equal(cidrBlock, undefined);
    assert.deepEqual(vpc, { ipv4IpamPoolId: "pool", ipv4NetmaskLength: 20 });
  });

  it("may be outputs and secrets that are known", () => {
    const output = {
      [runtime.specialSigKey]: runtime.specialOutputValueSig,
      value: "10.3.0.0/16",
      secret: true,
    };
    assert.equal(vpcArgs({ cidrBlock: output }, "us-east-1").cidrBlock, "10.3.0.0/16");
  });

  const refused: [title: string, change: PropertyMap, reason: RegExp][] = [
    ["an input that there is not", { shape: "round" }, /^Error: shape: no such input/],
    [
      "an unknown strategy",
      { subnetStrategy: "Neat" },
      /subnetStrategy: expected one of Legacy, Auto, AutoMerge, Exact, got "Neat"/,
    ],
    [
      "an unknown kind of subnet",
      { subnetSpecs: [{ type: "Open" }] },
      /subnetSpecs\[0\]\.type: expected one of .*got "Open"/,
    ],
    ["no kind of subnet", { subnetSpecs: [{}] }, /subnetSpecs\[0\]\.type: .*got none/],
    ["a spec that is no map", { subnetSpecs: ["Public"] }, /subnetSpecs: expected a list of maps/],
    [
      "a negative netmask",
      { availabilityZoneCidrMask: -1 },
      /availabilityZoneCidrMask: expected a whole number.*-1/,
    ],
    [
      "zones by name and by number",
      { numberOfAvailabilityZones: 2 },
      /availabilityZoneNames and numberOfAvailabilityZones exclude each other, got us-west-2a, us-west-2b and 2/,
    ],
    ["a block that is not known", { cidrBlock: UNKNOWN }, /cidrBlock is not known yet/],
    [
      "a zone that is not known",
      { availabilityZoneNames: [UNKNOWN] },
      /availabilityZoneNames\[0\] is not known yet/,
    ],
    [
      "addresses without gateways",
      { natGateways: { strategy: "None", elasticIpAllocationIds: ["a"] } },
      /elasticIpAllocationIds: expected none.*; got 1/,
    ],
    [
      "two addresses for one gateway",
      { natGateways: { strategy: "Single", elasticIpAllocationIds: ["a", "b"] } },
      /elasticIpAllocationIds: expected one at most.*; got 2/,
    ],
    [
      "fewer addresses than zones",
      { natGateways: { strategy: "OnePerAz", elasticIpAllocationIds: ["a"] } },
      /elasticIpAllocationIds: expected one for each of the 2 .*; got 1/,
    ],
    [
      "zones that end alike",
      { availabilityZoneNames: ["us-east-1a", "eu-west-1a"] },
      /us-east-1a and eu-west-1a .* both end in "1a"/,
    ],
    [
      "a pool with block and length",
      { ipv4IpamPoolId: "p", ipv4NetmaskLength: 20 },
      /cidrBlock and ipv4NetmaskLength exclude each other/,
    ],
  ];
  for (const [title, change, reason] of refused) {
    it(`are refused with ${title}`, () => {
      assert.throws(() => vpcArgs({ ...inputs, ...change }, "us-east-1"), reason);
    });
  }

  it("are refused where the region has fewer zones", () => {
    assert.throws(
      () => vpcArgs({}, "us-west-1"),
      /the region us-west-1 has fewer than 3 zones, only us-west-1a, us-west-1c/,
    );
  });

  it("are refused where neither zones nor region are known", () => {
    assert.throws(() => vpcArgs({}, ""), /availabilityZoneNames is left out and no region is set/);
  });

  it("are refused with a pool that is told neither block nor length", () => {
    assert.throws(
      () => vpcArgs({ ipv4IpamPoolId: "pool" }, "us-east-1"),
      /ipv4IpamPoolId needs ipv4NetmaskLength or cidrBlock/,
    );
  });
});
