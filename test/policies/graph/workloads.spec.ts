import assert from "node:assert/strict";

import { ResourceGraph } from "../../../policies/graph/resource-graph";
import { workloadGroups, workloadPlacements } from "../../../policies/graph/workloads";
import { deploy, ref, type ResourceSpec } from "../../support/policy/deployment";
import { loadBalancer, subnet } from "../../support/policy/network";

function zonesOf(...specs: readonly ResourceSpec[]): readonly (readonly string[])[] {
  const graph = new ResourceGraph(
    deploy("preview", [subnet("a", "us-east-1a"), subnet("b", "us-east-1b"), ...specs]),
  );
  return workloadPlacements(graph).map(({ zones }) => zones);
}

const subnetGroup: ResourceSpec = {
  type: "aws:rds/subnetGroup:SubnetGroup",
  name: "group",
  props: { subnetIds: [ref("a"), ref("b")] },
};

describe("workloadPlacements", () => {
  it("finds where a workload stands by its subnets, its zone or its subnet group", () => {
    assert.deepEqual(zonesOf(loadBalancer("front", [ref("a")])), [["us-east-1a"]]);
    const instance = { type: "aws:ec2/instance:Instance", name: "one" };
    assert.deepEqual(zonesOf({ ...instance, props: { subnetId: ref("b") } }), [["us-east-1b"]]);
    // In the default VPC, which the stack does not hold.
    assert.deepEqual(zonesOf({ ...instance, props: { availabilityZone: "us-east-1c" } }), [[]]);
    const database = {
      type: "aws:rds/instance:Instance",
      name: "db",
      props: { dbSubnetGroupName: ref("group") },
    };
    assert.deepEqual(zonesOf(subnetGroup, database), [["us-east-1a", "us-east-1b"]]);
  });

  it("leaves open where a database stands of which nothing is said, and a function outside of any network", () => {
    assert.deepEqual(zonesOf({ type: "aws:rds/instance:Instance", name: "db" }), [[]]);
    assert.deepEqual(zonesOf({ type: "aws:lambda/function:Function", name: "resize" }), [[]]);
    assert.deepEqual(zonesOf({ type: "aws:ecs/service:Service", name: "bridge" }), []);
  });

  it("counts a function in a network", () => {
    const props = { vpcConfig: { subnetIds: [ref("b")] } };
    assert.deepEqual(zonesOf({ type: "aws:lambda/function:Function", name: "resize", props }), [
      ["us-east-1b"],
    ]);
  });

  it("counts nodes and tasks where they stand, and leaves nodes open that serve a cluster elsewhere", () => {
    const cluster = { type: "aws:eks/cluster:Cluster", name: "eks" };
    const nodes = (clusterName: unknown): ResourceSpec => ({
      type: "aws:eks/nodeGroup:NodeGroup",
      name: "nodes",
      props: { clusterName, subnetIds: [ref("a")] },
    });
    assert.deepEqual(zonesOf(cluster, nodes(ref("eks"))), [[], ["us-east-1a"]]);
    assert.deepEqual(zonesOf(nodes("elsewhere")), [[]]);
    const service = {
      type: "aws:ecs/service:Service",
      name: "tasks",
      props: { networkConfiguration: { subnets: [ref("b")] } },
    };
    assert.deepEqual(zonesOf(service), [["us-east-1b"]]);
  });

  it("overlooks what does no work of its own", () => {
    assert.deepEqual(zonesOf(subnetGroup), []);
    assert.ok(workloadGroups.every(({ types }) => !types.has(subnetGroup.type)));
  });
});
