import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

import * as alb from "@pulumi/aws/alb";
import * as autoscaling from "@pulumi/aws/autoscaling";
import * as ec2 from "@pulumi/aws/ec2";
import * as lb from "@pulumi/aws/lb";
import * as rds from "@pulumi/aws/rds";

import { subnetCarriers, withoutSubnets } from "../../../policies/graph/subnet-sources";
import * as caches from "../../../policies/types/caches";
import * as compute from "../../../policies/types/compute";
import * as databases from "../../../policies/types/databases";
import * as loadBalancing from "../../../policies/types/load-balancing";
import * as managedServices from "../../../policies/types/managed-services";
import * as network from "../../../policies/types/network";
import * as storage from "../../../policies/types/storage";
import type { TypeGroup } from "../../../policies/types/type-group";

const groups = {
  ...caches,
  ...compute,
  ...databases,
  ...loadBalancing,
  ...managedServices,
  ...network,
  ...storage,
};
const all: readonly TypeGroup[] = Object.values(groups);

const tokens = (...classes: readonly object[]): Set<unknown> =>
  new Set(classes.map((each) => ("__pulumiType" in each ? each.__pulumiType : each)));

describe("type groups", () => {
  it("hold exactly the tokens of the installed provider, both of aliased resources", () => {
    assert.deepEqual(groups.loadBalancer.types, tokens(lb.LoadBalancer, alb.LoadBalancer));
    assert.deepEqual(groups.targetGroup.types, tokens(lb.TargetGroup, alb.TargetGroup));
    assert.deepEqual(groups.autoScalingGroup.types, tokens(autoscaling.Group));
    assert.deepEqual(groups.dbInstance.types, tokens(rds.Instance));
    assert.deepEqual(groups.subnet.types, tokens(ec2.Subnet, ec2.DefaultSubnet));
    assert.deepEqual(groups.vpc.types, tokens(ec2.Vpc));
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
