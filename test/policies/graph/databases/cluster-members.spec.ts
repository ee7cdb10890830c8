import assert from "node:assert/strict";

import fc from "fast-check";

import { clustersOf, type ClusterKind } from "../../../../policies/graph/databases/cluster-members";
import { ResourceGraph } from "../../../../policies/graph/resource-graph";
import { dbCluster, dbClusterInstance } from "../../../../policies/types/databases";
import { deploy, outside, ref, type ResourceSpec } from "../../../support/policy/deployment";

const kind: ClusterKind = {
  cluster: dbCluster,
  instance: dbClusterInstance,
  scaledBy: "rds:cluster:ReadReplicaCount",
};

function cluster(name: string): ResourceSpec {
  return {
    type: "aws:rds/cluster:Cluster",
    name,
    props: { clusterIdentifier: `${name}-identifier` },
  };
}

function instance(name: string, clusterIdentifier: unknown): ResourceSpec {
  return {
    type: "aws:rds/clusterInstance:ClusterInstance",
    name,
    props: { clusterIdentifier },
  };
}

describe("cluster-members", () => {
  it("finds the instances of every cluster, by reference and by identifier, in both phases", () => {
    const index = fc.nat({ max: 4 });
    const naming = fc.record({ index, literal: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(naming, { maxLength: 12 }),
        fc.constantFrom("preview" as const, "update" as const),
        (namings, phase) => {
          const names = Array.from({ length: 5 }, (_, each) => `c${String(each)}`);
          const specs = [
            ...names.map(cluster),
            ...namings.map((each, position) => {
              const name = `c${String(each.index)}`;
              const identifier = each.literal ? `${name}-identifier` : ref(name);
              return instance(`i${String(position)}`, identifier);
            }),
          ];
          const found = clustersOf(new ResourceGraph(deploy(phase, specs)), kind);
          assert.deepEqual(
            found.map((each) => [each.cluster.name, each.instances.map(({ name }) => name)]),
            names.map((name, at) => [
              name,
              namings.flatMap((each, position) =>
                each.index === at ? [`i${String(position)}`] : [],
              ),
            ]),
          );
          assert.ok(found.every(({ open }) => !open));
        },
      ),
    );
  });

  it("leaves every cluster open while one instance depends on something outside the stack", () => {
    const resources = deploy("preview", [
      cluster("one"),
      cluster("two"),
      instance("first", ref("one")),
      instance("second", outside("elsewhere")),
    ]);
    const found = clustersOf(new ResourceGraph(resources), kind);
    assert.deepEqual(
      found.map(({ open }) => open),
      [true, true],
    );
  });

  it("leaves a cluster open whose instance names it by something that is no text", () => {
    const resources = deploy("update", [cluster("one"), instance("first", 1)]);
    const found = clustersOf(new ResourceGraph(resources), kind);
    assert.deepEqual(
      found.map(({ open }) => open),
      [true],
    );
  });
});
