import assert from "node:assert/strict";

import { ResourceGraph } from "../../../policies/graph/resource-graph";
import { VpcZones } from "../../../policies/graph/vpc-zones";
import { vpc as vpcGroup } from "../../../policies/types/network";
import { deploy, linked, type Phase, type ResourceSpec } from "../../support/policy/deployment";
import { subnet, vpc } from "../../support/policy/network";

const inVpc = (name: string, zone: string, vpcId: unknown): ResourceSpec => ({
  type: "aws:ec2/subnet:Subnet",
  name,
  props: { availabilityZone: zone, vpcId },
});

function zones(phase: Phase, specs: readonly ResourceSpec[], key?: string): readonly string[] {
  const graph = new ResourceGraph(deploy(phase, specs));
  const [first] = graph.ofGroup(vpcGroup);
  return new VpcZones(graph).of(key ?? first?.urn ?? "").zones;
}

describe("VpcZones", () => {
  for (const phase of ["preview", "update"] as const) {
    it(`finds the zones of a VPC's subnets, each once (${phase})`, () => {
      const specs = [
        vpc("main"),
        vpc("second"),
        subnet("a1", "us-east-1a", "main"),
        subnet("a2", "us-east-1a", "main"),
        subnet("b1", "us-east-1b", "main"),
        subnet("c1", "us-east-1c", "second"),
      ];
      assert.deepEqual(zones(phase, specs), ["us-east-1a", "us-east-1b"]);
    });

    it(`finds the zones of a VPC outside the stack by its id (${phase})`, () => {
      const specs = [
        inVpc("a1", "us-east-1a", "vpc-1"),
        inVpc("b1", "us-east-1b", "vpc-1"),
        inVpc("c1", "us-east-1c", "vpc-2"),
      ];
      assert.deepEqual(zones(phase, specs, "vpc-1"), ["us-east-1a", "us-east-1b"]);
    });

    it(`leaves Local Zones out (${phase})`, () => {
      const specs = [vpc("main"), subnet("local", "us-west-2-lax-1a", "main")];
      assert.deepEqual(zones(phase, specs), []);
    });
  }

  it("leaves out a subnet whose zone AWS chooses, until it is known", () => {
    const specs = [vpc("main"), subnet("anywhere", undefined, "main")];
    assert.deepEqual(zones("preview", specs), []);
    assert.deepEqual(zones("update", specs), ["us-east-1f"]);
  });

  it("leaves out a subnet of one of two VPCs, until it is known of which", () => {
    const vpcId = linked(["main", "second"], "main-id");
    const specs = [vpc("main"), vpc("second"), inVpc("a1", "us-east-1a", vpcId)];
    assert.deepEqual(zones("preview", specs), []);
    assert.deepEqual(zones("update", specs), ["us-east-1a"]);
  });
});
