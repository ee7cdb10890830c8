import assert from "node:assert/strict";

import { onlyTarget } from "../../../policies/graph/only-target";
import { ResourceGraph } from "../../../policies/graph/resource-graph";
import { natGateway } from "../../../policies/types/network";
import {
  computed,
  deploy,
  idOf,
  linked,
  ref,
  outside,
  type Phase,
  type ResourceSpec,
} from "../../support/policy/deployment";

const gateway = (name: string): ResourceSpec => ({
  type: "aws:ec2/natGateway:NatGateway",
  name,
});
const others: ResourceSpec[] = [
  gateway("one"),
  gateway("two"),
  { type: "pulumi:pulumi:StackReference", name: "other" },
  { type: "test:index:Network", name: "component", component: true },
];

/** What the `natGatewayId` of a route means, as the name of the gateway or the kind of answer. */
function meant(phase: Phase, natGatewayId: unknown): string {
  const specs = [
    ...others,
    { type: "aws:ec2/route:Route", name: "route", props: { natGatewayId } },
  ];
  const resources = deploy(phase, specs);
  const route = resources.find(({ name }) => name === "route");
  assert.ok(route);
  const found = onlyTarget(new ResourceGraph(resources), route, "natGatewayId", natGateway);
  return found.kind === "one" ? found.resource.name : found.kind;
}

const rows: readonly (readonly [title: string, phase: Phase, value: unknown, meant: string])[] = [
  ["a resource of the stack by its id", "update", ref("one"), "one"],
  ["a resource of the stack by its literal id", "update", idOf("two"), "two"],
  ["a resource of the stack by what the value depends on", "preview", ref("one"), "one"],
  [
    "the only one of the group among several dependencies",
    "preview",
    linked(["component", "two", "other"], idOf("two")),
    "two",
  ],
  ["no single one of two dependencies", "preview", linked(["one", "two"], "x"), "undecided"],
  ["nothing that a stack reference tells", "preview", linked(["other"], "x"), "undecided"],
  [
    "nothing that depends on nothing of the group",
    "preview",
    linked(["component"], "x"),
    "undecided",
  ],
  ["a resource elsewhere", "update", "nat-elsewhere", "elsewhere"],
  ["nothing that is left out", "preview", undefined, "none"],
  ["nothing that AWS fills in", "preview", computed("nat-1"), "none"],
  ["nothing that is certain in what comes from outside", "preview", outside("nat-1"), "undecided"],
  ["nothing that is empty", "update", "", "none"],
  ["nothing that is no text", "update", 7, "undecided"],
];

describe("onlyTarget", () => {
  for (const [title, phase, value, expected] of rows) {
    it(`finds ${title} (${phase})`, () => {
      assert.equal(meant(phase, value), expected);
    });
  }

  it("decides nothing for an id that two resources have", () => {
    const twins = ["one", "two"].map((name) => ({ ...gateway(name), props: { arn: "same" } }));
    const resources = deploy("update", [
      ...twins,
      { type: "aws:ec2/route:Route", name: "route", props: { natGatewayId: "same" } },
    ]);
    const [, , route] = resources;
    assert.ok(route);
    const found = onlyTarget(new ResourceGraph(resources), route, "natGatewayId", natGateway);
    assert.deepEqual(found, { kind: "undecided" });
  });
});
