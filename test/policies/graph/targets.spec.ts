import assert from "node:assert/strict";

import { ResourceGraph } from "../../../policies/graph/resource-graph";
import { Referrers, targetsOf } from "../../../policies/graph/targets";
import { loadBalancer } from "../../../policies/types/load-balancing";
import { subnet as subnets } from "../../../policies/types/network";
import {
  computed,
  deploy,
  linked,
  outside,
  ref,
  type Phase,
  type ResourceSpec,
} from "../../support/policy/deployment";
import { loadBalancer as balancer, subnet } from "../../support/policy/network";

const group: ResourceSpec = { type: "my:net:Network", name: "net", component: true };
const network = [
  group,
  { ...subnet("a"), parent: "net" },
  { ...subnet("b"), parent: "net" },
  { type: "aws:ec2/eip:Eip", name: "address", parent: "net" },
  { type: "pulumi:pulumi:StackReference", name: "far" },
];

function found(phase: Phase, given: unknown): string {
  const resources = deploy(phase, [balancer("front", given), ...network]);
  const [front] = resources;
  assert.ok(front);
  const { targets, open } = targetsOf(new ResourceGraph(resources), front, "subnets[]", subnets);
  return `${targets.map(({ name }) => name).join()}${open ? " and others" : ""}`;
}

describe("targetsOf", () => {
  it("does not open a resource of AWS, whose children tell nothing of its outputs", () => {
    const resources = deploy("preview", [
      balancer("front", [ref("net-vpc")]),
      { type: "aws:ec2/vpc:Vpc", name: "net-vpc" },
      { ...subnet("below"), parent: "net-vpc" },
    ]);
    const [front] = resources;
    assert.ok(front);
    const { targets } = targetsOf(new ResourceGraph(resources), front, "subnets[]", subnets);
    assert.deepEqual(targets, []);
  });

  const rows: readonly (readonly [
    title: string,
    given: unknown,
    preview: string,
    update: string,
  ])[] = [
    ["each resource of a list", [ref("a"), ref("b")], "a,b", "a,b"],
    ["one that is named twice once", [ref("a"), ref("a")], "a and others", "a"],
    ["those of the stack beside others", [ref("a"), "subnet-0"], "a and others", "a and others"],
    ["those that a component holds", linked(["net"], ["a-id"]), "a,b", "a"],
    [
      "others only, for what comes from outside",
      [outside("subnet-0")],
      " and others",
      " and others",
    ],
    [
      "others only, for a list from another stack",
      linked(["far"], ["subnet-0"]),
      " and others",
      " and others",
    ],
    ["nothing in what AWS fills in", computed([]), "", ""],
    ["nothing in what is left out", undefined, "", ""],
    ["nothing in an empty list", [], "", ""],
  ];

  for (const [title, given, preview, update] of rows) {
    it(`finds ${title}`, () => {
      assert.equal(found("preview", given), preview);
      assert.equal(found("update", given), update);
    });
  }
});

describe("Referrers", () => {
  const path = "subnets[]";

  function referrers(given: unknown): { readonly names: unknown; readonly open: boolean } {
    const resources = deploy("preview", [
      balancer("one", [ref("a")]),
      balancer("two", given),
      ...network,
    ]);
    const graph = new ResourceGraph(resources);
    const all = new Referrers(graph, [{ group: loadBalancer, path }], subnets);
    const names = graph.ofGroup(subnets).map((each) => all.of(each).map(({ name }) => name));
    return { names, open: all.open };
  }

  it("finds what refers to each resource", () => {
    assert.deepEqual(referrers([ref("a"), ref("b")]), {
      names: [["one", "two"], ["two"]],
      open: false,
    });
  });

  it("says that there may be more while one of them may refer to anything", () => {
    assert.deepEqual(referrers([outside("subnet-0")]), { names: [["one"], []], open: true });
  });
});
