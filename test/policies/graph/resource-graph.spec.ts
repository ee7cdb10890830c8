import assert from "node:assert/strict";

import { ResourceGraph } from "../../../policies/graph/resource-graph";
import { loadBalancer, targetGroup } from "../../../policies/types/load-balancing";
import { subnet as subnets } from "../../../policies/types/network";
import { deploy } from "../../support/policy/deployment";
import { subnet, vpc } from "../../support/policy/network";

const names = (resources: readonly { name: string }[]): string[] =>
  resources.map(({ name }) => name);

describe("ResourceGraph", () => {
  const specs = [
    vpc("main"),
    { ...subnet("a", "us-east-1a", "main"), parent: "main" },
    { ...subnet("b", "us-east-1b", "main"), parent: "main" },
    {
      type: "aws:alb/loadBalancer:LoadBalancer",
      name: "front",
      props: { name: "web", arn: "arn:lb" },
    },
    { type: "aws:lb/loadBalancer:LoadBalancer", name: "back", props: { name: "back" } },
    { type: "aws:lb/targetGroup:TargetGroup", name: "targets", props: { name: "web" } },
  ];

  it("finds the resources of a group under all its tokens", () => {
    const graph = new ResourceGraph(deploy("update", specs));
    assert.deepEqual(names(graph.ofGroup(loadBalancer)).sort(), ["back", "front"]);
  });

  it("tells whether there is any resource of a group", () => {
    const graph = new ResourceGraph(deploy("update", specs.slice(0, 4)));
    assert.deepEqual(
      [loadBalancer, subnets].map((group) => graph.holds(group)),
      [true, true],
    );
    assert.equal(graph.holds(targetGroup), false);
  });

  it("finds children by their parent", () => {
    const resources = deploy("update", specs);
    const graph = new ResourceGraph(resources);
    const [main, a] = resources;
    assert.ok(main && a);
    assert.deepEqual(names(graph.childrenOf(main)), ["a", "b"]);
    assert.deepEqual(graph.childrenOf(a), []);
  });

  it("finds what stands below a resource, at any depth", () => {
    const nested = [...specs, { type: "aws:ec2/route:Route", name: "route", parent: "a" }];
    const resources = deploy("update", nested);
    const [main] = resources;
    assert.ok(main);
    assert.deepEqual(names(new ResourceGraph(resources).descendantsOf(main)), ["a", "b", "route"]);
  });

  it("takes the stack for the root wherever it is listed, and else the first resource", () => {
    const stack = { type: "pulumi:pulumi:Stack", name: "prod", component: true };
    const resources = deploy("update", [...specs, stack]);
    assert.equal(new ResourceGraph(resources).root?.name, "prod");
    assert.equal(new ResourceGraph(resources.slice(0, -1)).root?.name, "main");
  });

  it("finds a resource by id, ARN or name, within its group only", () => {
    const graph = new ResourceGraph(deploy("update", specs));
    assert.deepEqual(names(graph.identifiedBy(subnets, "a-id")), ["a"]);
    assert.deepEqual(names(graph.identifiedBy(loadBalancer, "arn:lb")), ["front"]);
    assert.deepEqual(names(graph.identifiedBy(loadBalancer, "web")), ["front"]);
    assert.deepEqual(names(graph.identifiedBy(targetGroup, "web")), ["targets"]);
    assert.deepEqual(graph.identifiedBy(subnets, "web"), []);
  });

  it("finds nothing by an id that is not known yet", () => {
    const graph = new ResourceGraph(deploy("preview", specs));
    assert.deepEqual(graph.identifiedBy(subnets, "a-id"), []);
  });

  it("counts a resource once that is listed twice", () => {
    const resources = deploy("update", specs);
    const graph = new ResourceGraph([...resources, ...resources]);
    assert.deepEqual(names(graph.ofGroup(subnets)), ["a", "b"]);
    assert.deepEqual(names(graph.identifiedBy(subnets, "a-id")), ["a"]);
  });

  it("finds a resource once whose id is its name, too", () => {
    const same = { ...subnet("a", "us-east-1a"), props: { name: "a-id", arn: "a-id" } };
    const graph = new ResourceGraph(deploy("update", [same]));
    assert.deepEqual(names(graph.identifiedBy(subnets, "a-id")), ["a"]);
  });

  it("finds every resource that has one id", () => {
    const twins = [subnet("a", "us-east-1a"), { ...subnet("b", "us-east-1a") }].map((spec) => ({
      ...spec,
      props: { ...spec.props, arn: "arn:same" },
    }));
    const graph = new ResourceGraph(deploy("update", twins));
    assert.deepEqual(names(graph.identifiedBy(subnets, "arn:same")), ["a", "b"]);
  });
});
