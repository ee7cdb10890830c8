import assert from "node:assert/strict";
import {
  getAvailabilityZones,
  getCallerIdentity,
  getPartition,
  getRegion,
  getServicePrincipal,
} from "../../../../../sandbox/providers/aws/invokes/environment";

describe("look-ups of where a program runs", () => {
  const regions: [title: string, args: Record<string, string>, region: string][] = [
    ["the provider's", {}, "eu-west-1"],
    ["the one asked for", { region: "us-east-1" }, "us-east-1"],
    ["the one asked for by its old name", { name: "us-east-2" }, "us-east-2"],
  ];
  for (const [title, args, region] of regions) {
    it(`tell the region: ${title}`, () => {
      assert.deepEqual(getRegion(args, { region: "eu-west-1" }), {
        description: region,
        endpoint: `ec2.${region}.amazonaws.com`,
        id: region,
        name: region,
        region,
      });
    });
  }

  it("tell the caller, in the partition of the region", () => {
    assert.deepEqual(getCallerIdentity({}, { region: "cn-north-1" }), {
      accountId: "123456789012",
      arn: "arn:aws-cn:iam::123456789012:user/sandbox",
      id: "123456789012",
      userId: "AIDASANDBOXSANDBOXSB",
    });
  });

  const partitions: [region: string, id: string, dnsSuffix: string, reverseDnsPrefix: string][] = [
    ["eu-west-1", "aws", "amazonaws.com", "com.amazonaws"],
    ["cn-north-1", "aws-cn", "amazonaws.com.cn", "cn.com.amazonaws"],
    ["us-gov-west-1", "aws-us-gov", "amazonaws.com", "com.amazonaws"],
    ["us-iso-east-1", "aws-iso", "c2s.ic.gov", "gov.ic.c2s"],
  ];
  for (const [region, id, dnsSuffix, reverseDnsPrefix] of partitions) {
    it(`tell the partition of ${region}`, () => {
      assert.deepEqual(getPartition({}, { region }), {
        dnsSuffix,
        id,
        partition: id,
        reverseDnsPrefix,
      });
      assert.equal(getRegion({}, { region })["endpoint"], `ec2.${region}.${dnsSuffix}`);
    });
  }

  it("tell the principal of a service", () => {
    assert.deepEqual(getServicePrincipal({ serviceName: "ec2" }, { region: "eu-west-1" }), {
      id: "ec2.eu-west-1.amazonaws.com",
      name: "ec2.amazonaws.com",
      region: "eu-west-1",
      serviceName: "ec2",
      suffix: "amazonaws.com",
    });
  });

  it("tell the zones of the region, and their ids in the same order", () => {
    assert.deepEqual(getAvailabilityZones({}, { region: "eu-west-1" }), {
      groupNames: ["eu-west-1"],
      id: "eu-west-1",
      names: ["eu-west-1a", "eu-west-1b", "eu-west-1c"],
      region: "eu-west-1",
      zoneIds: ["euw1-az1", "euw1-az2", "euw1-az3"],
    });
  });

  const excluded: [args: Record<string, string[]>, letters: string][] = [
    [{ excludeNames: ["eu-west-1b"] }, "ac"],
    [{ excludeZoneIds: ["euw1-az1", "euw1-az3"] }, "b"],
    [{ excludeNames: ["eu-west-1a"], excludeZoneIds: ["euw1-az2"] }, "c"],
  ];
  for (const [args, letters] of excluded) {
    it(`leave out ${JSON.stringify(args)}`, () => {
      const { names, zoneIds } = getAvailabilityZones(args, { region: "eu-west-1" });
      assert.deepEqual(
        names,
        Array.from(letters, (letter) => `eu-west-1${letter}`),
      );
      assert.equal(Array.isArray(zoneIds) ? zoneIds.length : zoneIds, letters.length);
    });
  }

  it("refuse filters of zones", () => {
    assert.throws(() => getAvailabilityZones({ filters: [] }, { region: "eu-west-1" }), {
      message:
        "aws:index/getAvailabilityZones: the sandbox has no zones to filter; leave filters out",
    });
  });
});
