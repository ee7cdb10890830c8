import assert from "node:assert/strict";

import { differ, zoneLabel, zoneOf, type SubnetZone } from "../../../policies/graph/subnet-zone";
import { computed, deploy, linked, type ResourceSpec } from "../../support/policy/deployment";

function zone(props: ResourceSpec["props"]): SubnetZone | undefined {
  const [, subnet] = deploy("preview", [
    { type: "pulumi:pulumi:StackReference", name: "other" },
    { type: "aws:ec2/subnet:Subnet", name: "subnet", props },
  ]);
  assert.ok(subnet);
  return zoneOf(subnet);
}

describe("subnet-zone", () => {
  for (const name of [
    "us-east-1a",
    "us-gov-west-1b",
    "ap-southeast-4c",
    "us-iso-east-1a",
    "eusc-de-east-1a",
  ]) {
    it(`takes ${name} for an Availability Zone`, () => {
      assert.deepEqual(zone({ availabilityZone: name, availabilityZoneId: computed("x") }), {
        name,
        id: undefined,
      });
    });
  }

  for (const name of ["us-west-2-lax-1a", "us-east-1-wl1-bos-wlz-1", "us-east-1", "", "a", 7]) {
    it(`takes ${JSON.stringify(name)} for none`, () => {
      assert.equal(zone({ availabilityZone: name }), undefined);
    });
  }

  it("takes an id for an Availability Zone", () => {
    assert.deepEqual(zone({ availabilityZoneId: "use1-az4" }), { name: undefined, id: "use1-az4" });
  });

  it("takes the id of a Local Zone for none", () => {
    assert.equal(zone({ availabilityZoneId: "usw2-lax1-az1" }), undefined);
  });

  it("does not place a subnet that states nothing", () => {
    assert.equal(zone({}), undefined);
  });

  it("does not place a subnet on an Outpost", () => {
    assert.equal(
      zone({ availabilityZone: "us-east-1a", outpostArn: "arn:aws:outposts" }),
      undefined,
    );
  });

  it("does not place a subnet that may be on an Outpost", () => {
    const outpostArn = linked(["other"], "");
    assert.equal(zone({ availabilityZone: "us-east-1a", outpostArn }), undefined);
  });

  it("places a subnet whose Outpost is the empty text", () => {
    assert.ok(zone({ availabilityZone: "us-east-1a", outpostArn: "" }));
  });

  const named = (name?: string, id?: string): SubnetZone => ({ name, id });

  it("tells zones apart by their names, or else by their ids", () => {
    assert.equal(differ(named("us-east-1a"), named("us-east-1b")), true);
    assert.equal(differ(named("us-east-1a"), named("us-east-1a")), false);
    assert.equal(differ(named(undefined, "use1-az1"), named(undefined, "use1-az2")), true);
    assert.equal(differ(named(undefined, "use1-az1"), named(undefined, "use1-az1")), false);
    assert.equal(differ(named("us-east-1a", "use1-az1"), named(undefined, "use1-az2")), true);
    assert.equal(differ(named("us-east-1a", "use1-az1"), named("us-east-1a", "x")), false);
  });

  it("takes a name and an id for zones that may be the same", () => {
    assert.equal(differ(named("us-east-1a"), named(undefined, "use1-az2")), false);
    assert.equal(differ(named(undefined, "use1-az2"), named("us-east-1a")), false);
  });

  it("names a zone by its name, or else by its id", () => {
    assert.equal(zoneLabel(named("us-east-1a", "use1-az1")), "us-east-1a");
    assert.equal(zoneLabel(named(undefined, "use1-az1")), "use1-az1");
  });
});
