import assert from "node:assert/strict";
import fc from "fast-check";
import { Address4 } from "ip-address";
import type { AwsResourceRow } from "../../../../../../sandbox/providers/aws/aws-resource";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { hex } from "../../../../../../sandbox/providers/aws/identity";
import { privateAddress } from "../../../../../../sandbox/providers/aws/resources/ec2/addresses";
import { defaultSecurityGroup } from "../../../../../../sandbox/providers/aws/resources/ec2/default-security-group";
import { elasticIp } from "../../../../../../sandbox/providers/aws/resources/ec2/elastic-ip";
import { flowLog } from "../../../../../../sandbox/providers/aws/resources/ec2/flow-log";
import { instance } from "../../../../../../sandbox/providers/aws/resources/ec2/instance";
import { launchTemplate } from "../../../../../../sandbox/providers/aws/resources/ec2/launch-template";
import { natGateway } from "../../../../../../sandbox/providers/aws/resources/ec2/nat-gateway";
import { route } from "../../../../../../sandbox/providers/aws/resources/ec2/route";
import { subnet } from "../../../../../../sandbox/providers/aws/resources/ec2/subnet";
import { SUBNET } from "../../../../../../sandbox/providers/aws/resources/ec2/tokens";
import { vpc } from "../../../../../../sandbox/providers/aws/resources/ec2/vpc";
import { vpcEndpoint } from "../../../../../../sandbox/providers/aws/resources/ec2/vpc-endpoint";
import { zoneIdOf } from "../../../../../../sandbox/providers/aws/resources/ec2/zone-id";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { outputsOf, nothing } from "../../../../../support/aws-refusals";

const EC2_ARN = "arn:aws:ec2:eu-west-1:123456789012:";

const FORMS: readonly (readonly [what: string, AwsResourceRow, PropertyMap, string, RegExp])[] = [
  ["a VPC", vpc, {}, "arn", new RegExp(`^${EC2_ARN}vpc/vpc-[0-9a-f]{17}$`)],
  ["a VPC", vpc, {}, "mainRouteTableId", /^rtb-[0-9a-f]{17}$/],
  [
    "a VPC with IPv6",
    vpc,
    { assignGeneratedIpv6CidrBlock: true },
    "ipv6CidrBlock",
    /^2600:.*::\/56$/,
  ],
  ["a subnet", subnet, {}, "availabilityZone", /^eu-west-1a$/],
  ["a subnet", subnet, { availabilityZone: "eu-west-1c" }, "availabilityZoneId", /^euw1-az3$/],
  ["an address", elasticIp, {}, "allocationId", /^eipalloc-[0-9a-f]{17}$/],
  [
    "an address",
    elasticIp,
    {},
    "publicDns",
    /^ec2-198-1[89](-\d+){2}\.eu-west-1\.compute\.amazonaws\.com$/,
  ],
  ["the default group", defaultSecurityGroup, {}, "name", /^default$/],
  ["a launch template", launchTemplate, {}, "latestVersion", /^1$/],
  ["a flow log", flowLog, {}, "arn", new RegExp(`^${EC2_ARN}vpc-flow-log/fl-[0-9a-f]{17}$`)],
  [
    "a gateway endpoint",
    vpcEndpoint,
    { vpcEndpointType: "Gateway" },
    "prefixListId",
    /^pl-[0-9a-f]{8}$/,
  ],
  ["an interface endpoint", vpcEndpoint, { vpcEndpointType: "Interface" }, "prefixListId", /^$/],
  ["an instance", instance, {}, "arn", new RegExp(`^${EC2_ARN}instance/i-[0-9a-f]{17}$`)],
];

describe("what Amazon EC2 computes", () => {
  for (const [what, row, inputs, output, form] of FORMS) {
    it(`is ${output} of ${what}`, () => {
      assert.match(text(outputsOf(row, inputs), output), form);
    });
  }

  it("is one main route table of a VPC, under two names", () => {
    const { defaultRouteTableId, mainRouteTableId } = outputsOf(vpc, {});
    assert.equal(defaultRouteTableId, mainRouteTableId);
  });

  it("is the address of a NAT gateway from its subnet, and the one that it was given", () => {
    const found: Record<string, PropertyMap> = {
      "eipalloc-1": { publicIp: "198.18.0.1" },
      "subnet-1": { cidrBlock: "10.0.1.0/24", vpcId: "vpc-1" },
    };
    const outputs = outputsOf(
      natGateway,
      { allocationId: "eipalloc-1", subnetId: "subnet-1" },
      "eu-west-1",
      (_type, name) => found[name],
    );
    assert.match(text(outputs, "privateIp"), /^10\.0\.1\.\d+$/);
    assert.deepEqual([outputs["publicIp"], outputs["vpcId"]], ["198.18.0.1", "vpc-1"]);
  });

  it("is the zone of an instance from its subnet", () => {
    const outputs = outputsOf(instance, { subnetId: "subnet-1" }, "us-east-1", (type) =>
      type === SUBNET ? { availabilityZone: "us-east-1c", cidrBlock: "10.0.0.0/28" } : undefined,
    );
    assert.equal(outputs["availabilityZone"], "us-east-1c");
    assert.match(text(outputs, "privateDns"), /^ip-10-0-0-\d+\.ec2\.internal$/);
  });

  it("is the id of a route from its table and its destination", () => {
    const id = route.id?.(
      { destinationCidrBlock: "0.0.0.0/0", routeTableId: "rtb-1" },
      hex,
      nothing,
      "eu-west-1",
    );
    assert.equal(id, "r-rtb-11080289494");
  });

  it("is a private address inside the subnet that AWS does not keep for itself", () => {
    const size = fc.integer({ min: 16, max: 28 });
    fc.assert(
      fc.property(fc.ipV4(), size, (address, mask) => {
        const block = new Address4(`${address}/${mask}`);
        const cidr = `${block.startAddress().correctForm()}/${mask}`;
        const made = new Address4(privateAddress(cidr, hex));
        const offset = made.bigInt() - block.startAddress().bigInt();
        assert.ok(made.isInSubnet(block) && offset >= 4n && offset < 2n ** BigInt(32 - mask) - 1n);
      }),
    );
  });
});

describe("the id of a zone", () => {
  for (const [zone, id] of [
    ["us-east-1a", "use1-az1"],
    ["us-west-2d", "usw2-az4"],
    ["ap-southeast-2c", "apse2-az3"],
    ["ap-northeast-1a", "apne1-az1"],
    ["eu-central-1b", "euc1-az2"],
    ["us-gov-west-1a", "usgw1-az1"],
    ["us-west-2-lax-1b", "usw2-lax1-az2"],
    ["us-east-1-wl1-bos-wlz-1", "use1-wl1-bos-wlz1"],
  ] as const) {
    it(`of ${zone} is ${id}`, () => {
      assert.equal(zoneIdOf(zone), id);
    });
  }
});

describe("an update of a launch template", () => {
  it("makes a version, and makes it the default if asked", () => {
    assert.deepEqual(
      launchTemplate.updated?.({ defaultVersion: 1, latestVersion: 2 }, ["imageId"]),
      {
        latestVersion: 3,
      },
    );
    assert.deepEqual(
      launchTemplate.updated({ latestVersion: 2, updateDefaultVersion: true }, ["imageId"]),
      {
        defaultVersion: 3,
        latestVersion: 3,
      },
    );
  });

  it("makes none for what is said of the template itself", () => {
    assert.deepEqual(launchTemplate.updated?.({ latestVersion: 2 }, ["description", "tags"]), {});
  });
});

describe("the end of an instance", () => {
  const outputs = { disableApiTermination: true, forceDestroy: false, id: "i-1" };

  it("is refused while it is protected", () => {
    assert.match(instance.keeps?.(outputs, true) ?? "", /^OperationNotPermitted: .*'i-1'/);
  });

  for (const change of [{ disableApiTermination: false }, { forceDestroy: true }]) {
    it(`is granted with ${JSON.stringify(change)}`, () => {
      assert.equal(instance.keeps?.({ ...outputs, ...change }, true), undefined);
    });
  }
});
