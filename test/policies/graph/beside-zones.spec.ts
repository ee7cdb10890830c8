import assert from "node:assert/strict";

import { ResourceGraph } from "../../../policies/graph/resource-graph";
import { isBesideZones } from "../../../policies/graph/subnet-zone";
import { placementMultiAz } from "../../../policies/rules/placement-multi-az";
import { stackMultiAz } from "../../../policies/rules/stack-multi-az";
import { vpcSubnetsMultiAz } from "../../../policies/rules/vpc-subnets-multi-az";
import { defaults } from "../../../policies/support/settings";
import { computed, deploy, ref, type ResourceSpec } from "../../support/policy/deployment";
import { loadBalancer, subnet, vpc } from "../../support/policy/network";
import { placementOf, workload } from "../../support/policy/workload";

function at(props: Readonly<Record<string, unknown>>): ResourceSpec {
  return { type: "aws:ec2/subnet:Subnet", name: "there", props: { vpcId: ref("net"), ...props } };
}

const outpost = "arn:aws:outposts:us-west-2:123456789012:outpost/op-1";

const subnets: readonly (readonly [title: string, props: object, isBeside: boolean])[] = [
  ["on an Outpost", { availabilityZone: "us-west-2a", outpostArn: outpost }, true],
  ["perhaps on an Outpost", { availabilityZone: "us-west-2a", outpostArn: ref("net") }, true],
  ["in a Local Zone", { availabilityZone: "us-west-2-lax-1a" }, true],
  ["in a Local Zone given by its id", { availabilityZoneId: "usw2-lax1-az1" }, true],
  ["in a Wavelength Zone", { availabilityZone: "us-east-1-wl1-bos-wlz-1" }, true],
  ["in an Availability Zone", { availabilityZone: "us-west-2a" }, false],
  ["in a zone given by its id", { availabilityZoneId: "usw2-az1" }, false],
  ["in a zone of an isolated Region", { availabilityZone: "us-iso-east-1a" }, false],
  ["where AWS puts it", { availabilityZone: computed("us-west-2a") }, false],
];

describe("a subnet beside the Availability Zones", () => {
  for (const [title, props, isBeside] of subnets) {
    it(`${isBeside ? "is" : "is not"} one ${title}`, () => {
      const [, found] = deploy("preview", [vpc("net"), at({ ...props })]);
      assert.ok(found);
      assert.equal(isBesideZones(found), isBeside);
    });
  }

  for (const phase of ["preview", "update"] as const) {
    it(`bounds no placement (${phase})`, () => {
      const there = at({ availabilityZone: "us-west-2-lax-1a" });
      const specs = [vpc("net"), there, workload({ subnets: [ref("there")] })];
      const { atLeast, atMost, certainty } = placementOf(phase, specs);
      assert.deepEqual([atLeast, atMost, certainty], [1, Infinity, "at-most"]);
    });

    it(`is rightly the only one of a load balancer, a stack and a VPC (${phase})`, () => {
      const judge = (there: ResourceSpec): number[] => {
        const graph = new ResourceGraph(
          deploy(phase, [vpc("net"), there, loadBalancer("front", [ref("there")])]),
        );
        return [placementMultiAz, stackMultiAz, vpcSubnetsMultiAz].map(
          (rule) => rule.judge(graph, defaults, () => []).length,
        );
      };
      assert.deepEqual(judge(at({ availabilityZone: "us-west-2-lax-1a" })), [0, 0, 0]);
      assert.deepEqual(judge(at({ outpostArn: outpost })), [0, 0, 0]);
      assert.deepEqual(judge({ ...subnet("there", "us-west-2a", "net") }), [1, 1, 1]);
    });
  }
});
