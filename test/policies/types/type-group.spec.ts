import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import * as alb from "@pulumi/aws/alb";
import * as autoscaling from "@pulumi/aws/autoscaling";
import * as ec2 from "@pulumi/aws/ec2";
import * as lb from "@pulumi/aws/lb";
import * as rds from "@pulumi/aws/rds";

import { subnetCarriers, withoutSubnets } from "../../../policies/graph/subnet-sources";
import { autoScalingGroup } from "../../../policies/types/compute";
import { dbInstance } from "../../../policies/types/databases";
import { loadBalancer, targetGroup } from "../../../policies/types/load-balancing";
import { subnet, vpc } from "../../../policies/types/network";
import type { TypeGroup } from "../../../policies/types/type-group";

const folder = join(__dirname, "..", "..", "..", "policies", "types");
const load = createRequire(__filename);

/** The groups of every file but for the stack, which is no resource of AWS. */
const all: readonly TypeGroup[] = readdirSync(folder)
  .filter((file) => file !== "stack.ts")
  .flatMap((file) => Object.values(load(join(folder, file)) as Record<string, TypeGroup>))
  .filter((each) => typeof each === "object");

const tokens = (...classes: readonly object[]): Set<unknown> =>
  new Set(classes.map((each) => ("__pulumiType" in each ? each.__pulumiType : each)));

describe("type groups", () => {
  it("hold exactly the tokens of the installed provider, both of aliased resources", () => {
    assert.deepEqual(loadBalancer.types, tokens(lb.LoadBalancer, alb.LoadBalancer));
    assert.deepEqual(targetGroup.types, tokens(lb.TargetGroup, alb.TargetGroup));
    assert.deepEqual(autoScalingGroup.types, tokens(autoscaling.Group));
    assert.deepEqual(dbInstance.types, tokens(rds.Instance));
    assert.deepEqual(subnet.types, tokens(ec2.Subnet, ec2.DefaultSubnet));
    assert.deepEqual(vpc.types, tokens(ec2.Vpc));
  });

  it("claim no token twice", () => {
    const tokensOfAll = all.flatMap(({ types }) => [...types]);
    const sources = [...withoutSubnets, ...subnetCarriers.keys()];
    assert.equal(new Set(tokensOfAll).size, tokensOfAll.length);
    assert.equal(new Set(sources).size, sources.length);
  });

  it("and subnet sources name only types that the installed provider has", () => {
    const root = dirname(require.resolve("@pulumi/aws/package.json"));
    const known = [...all.flatMap(({ types }) => [...types]), ...withoutSubnets];
    for (const token of [...known, ...subnetCarriers.keys()]) {
      const [, path = "", name = ""] = token.split(":");
      assert.ok(existsSync(join(root, `${path}.js`)), `${token} is no type of the provider`);
      assert.equal(name.toLowerCase(), path.split("/")[1]?.toLowerCase());
    }
  });
});
