import assert from "node:assert/strict";

import { judge, together, type Placement } from "../../../policies/graph/placement";
import {
  computed,
  linked,
  ref,
  unknown,
  type Phase,
  type ResourceSpec,
} from "../../support/policy/deployment";
import { awsxVpc, privateSubnetIds, subnet } from "../../support/policy/network";
import { placementOf, workload } from "../../support/policy/workload";

const a = subnet("a", "us-east-1a");
const b = subnet("b", "us-east-1b");
const anywhere = subnet("anywhere");
const net = awsxVpc("net", ["us-east-1a", "us-east-1b"]);
const other = { type: "pulumi:pulumi:StackReference", name: "other" };

/** A subnet that states its zone by name only, under an id that others may claim, too. */
function twin(name: string, zone: string, id = `${name}-id`): ResourceSpec {
  return { type: "aws:ec2/subnet:Subnet", name, props: { id, availabilityZone: zone } };
}

const a1 = twin("a1", "us-east-1a");
const byId: ResourceSpec = {
  type: "aws:ec2/subnet:Subnet",
  name: "byId",
  props: { availabilityZoneId: "use1-az1" },
};

type Row = readonly [
  title: string,
  phase: Phase,
  specs: readonly ResourceSpec[],
  expected: readonly [Placement["certainty"], number, number, readonly string[]],
];

const rows: readonly Row[] = [
  [
    "known subnets",
    "update",
    [a, b, workload({ subnets: [ref("a"), ref("b")] })],
    ["exact", 2, 2, ["us-east-1a", "us-east-1b"]],
  ],
  [
    "a known subnet named twice",
    "update",
    [a, workload({ subnets: [ref("a"), ref("a")] })],
    ["exact", 1, 1, ["us-east-1a"]],
  ],
  [
    "new subnets",
    "preview",
    [a, b, workload({ subnets: [ref("a"), ref("b")] })],
    ["at-most", 1, 2, ["us-east-1a", "us-east-1b"]],
  ],
  [
    "a new list of unknown length",
    "preview",
    [...net, workload({ subnets: privateSubnetIds(net) })],
    ["at-most", 0, 2, ["us-east-1a", "us-east-1b"]],
  ],
  [
    "that list once it is known",
    "update",
    [...net, workload({ subnets: privateSubnetIds(net) })],
    ["exact", 2, 2, ["us-east-1a", "us-east-1b"]],
  ],
  [
    "a new subnet that AWS places",
    "preview",
    [a, anywhere, workload({ subnets: [ref("a"), ref("anywhere")] })],
    ["at-most", 1, 2, ["us-east-1a"]],
  ],
  [
    "literal subnets that the stack does not hold",
    "update",
    [workload({ subnets: ["x", "y"] })],
    ["outside", 1, 2, []],
  ],
  [
    "one subnet of the stack and one outside",
    "update",
    [a, workload({ subnets: [ref("a"), "x"] })],
    ["outside", 1, 2, ["us-east-1a"]],
  ],
  [
    "two zones of the stack and one outside",
    "update",
    [a, b, workload({ subnets: [ref("a"), ref("b"), "x"] })],
    ["outside", 2, 3, ["us-east-1a", "us-east-1b"]],
  ],
  [
    "a list from another stack",
    "preview",
    [other, workload({ subnets: linked(["other"], ["x"]) })],
    ["outside", 0, Infinity, []],
  ],
  [
    "one entry from another stack",
    "preview",
    [other, workload({ subnets: [linked(["other"], "x")] })],
    ["outside", 1, 1, []],
  ],
  [
    "mappings",
    "update",
    [a, b, workload({ mappings: [{ subnetId: ref("a") }, { subnetId: ref("b") }] })],
    ["exact", 2, 2, ["us-east-1a", "us-east-1b"]],
  ],
  [
    "zone names",
    "preview",
    [workload({ zones: ["us-east-1b", "us-east-1a"] })],
    ["exact", 2, 2, ["us-east-1a", "us-east-1b"]],
  ],
  [
    "a zone name and one that comes later",
    "preview",
    [a, workload({ zones: ["us-east-1a", linked(["a"], "x")] })],
    ["outside", 1, 2, ["us-east-1a"]],
  ],
  [
    "zones of which even the number comes later",
    "preview",
    [a, workload({ zones: linked(["a"], ["x"]) })],
    ["outside", 0, Infinity, []],
  ],
  [
    "nothing set",
    "preview",
    [workload({ subnets: computed(["x"]), zones: computed(["x"]) })],
    ["outside", 0, Infinity, []],
  ],
  [
    "linked subnets over old zones",
    "update",
    [a, b, workload({ subnets: [ref("a"), ref("b")], zones: ["us-east-1c"] })],
    ["exact", 2, 2, ["us-east-1a", "us-east-1b"]],
  ],
  [
    "literal subnets and zones that agree",
    "update",
    [a, workload({ subnets: ["a-id"], zones: ["us-east-1a"] })],
    ["exact", 1, 1, ["us-east-1a"]],
  ],
  [
    "literal subnets and zones that disagree",
    "update",
    [a, workload({ subnets: ["a-id"], zones: ["us-east-1a", "us-east-1b"] })],
    ["outside", 1, 2, []],
  ],
  [
    "one new subnet",
    "preview",
    [a, workload({ subnets: [ref("a")] })],
    ["at-most", 1, 1, ["us-east-1a"]],
  ],
  [
    "subnets of one zone and an entry from another stack",
    "update",
    [
      a,
      twin("a2", "us-east-1a"),
      other,
      workload({ subnets: [ref("a"), ref("a2"), linked(["other"], unknown)] }),
    ],
    ["outside", 1, 2, ["us-east-1a"]],
  ],
  [
    "a new list from a subnet and another stack",
    "preview",
    [a, other, workload({ subnets: linked(["a", "other"], ["x"]) })],
    ["outside", 0, Infinity, []],
  ],
  [
    "one id that two resources in different zones claim",
    "update",
    [
      twin("one", "us-east-1a", "twin"),
      twin("two", "us-east-1b", "twin"),
      workload({ subnets: ["twin"] }),
    ],
    ["at-most", 1, 1, ["us-east-1a", "us-east-1b"]],
  ],
  [
    "a zone name and a zone id, which may be the same zone",
    "update",
    [a1, byId, workload({ subnets: [ref("a1"), ref("byId")] })],
    ["at-most", 1, 2, ["us-east-1a", "use1-az1"]],
  ],
  [
    "a known zone and one that is not known even in the update",
    "update",
    [a1, twin("nowhere", unknown), workload({ subnets: [ref("a1"), ref("nowhere")] })],
    ["at-most", 1, 2, ["us-east-1a"]],
  ],
  [
    "literal subnets and mappings that agree on the known zone only",
    "update",
    [a, workload({ subnets: ["a-id"], mappings: [{ subnetId: "a-id" }, { subnetId: "x" }] })],
    ["outside", 1, 2, []],
  ],
];

describe("placement", () => {
  for (const [title, phase, specs, [certainty, atLeast, atMost, zones]] of rows) {
    it(`resolves ${title} (${phase})`, () => {
      const found = placementOf(phase, specs);
      assert.deepEqual(
        {
          certainty: found.certainty,
          atLeast: found.atLeast,
          atMost: found.atMost,
          zones: found.zones,
        },
        { certainty, atLeast, atMost, zones },
      );
    });
  }

  it("says which property decides and what it lacks", () => {
    const bySubnets = placementOf("update", [a, workload({ mappings: [{ subnetId: "x" }] })]);
    assert.equal(bySubnets.path, "mappings[].subnetId");
    assert.deepEqual([bySubnets.by, bySubnets.outside], ["subnets", ["x"]]);
    const either = placementOf("update", [
      workload({ subnets: ["x"], mappings: [{ subnetId: "y" }] }),
    ]);
    assert.deepEqual(either.outside, ["x", "y"]);
    const byZones = placementOf("update", [workload({ zones: ["us-east-1a"] })]);
    assert.deepEqual([byZones.path, byZones.by, byZones.outside], ["zones[]", "zones", []]);
    assert.equal(placementOf("update", [workload({})]).path, undefined);
  });

  it("takes several resources as one, as sure as the least sure of them", () => {
    const exact = placementOf("update", [a, workload({ subnets: [ref("a")] })]);
    const later = placementOf("preview", [b, workload({ subnets: [ref("b")] })]);
    const far = placementOf("update", [workload({ subnets: ["x"] })]);
    const near = placementOf("update", [workload({ subnets: ["y"] })]);
    const sums = [[], [exact], [exact, exact], [later, exact], [far, later, near]].map(together);
    assert.deepEqual(
      sums.map(({ certainty, atMost, zones, outside }) => [certainty, atMost, zones, outside]),
      [
        ["outside", Infinity, [], []],
        ["exact", 1, ["us-east-1a"], []],
        ["exact", 1, ["us-east-1a"], []],
        ["at-most", 2, ["us-east-1a", "us-east-1b"], []],
        ["outside", 3, ["us-east-1b"], ["x", "y"]],
      ],
    );
  });

  it("judges by what is proven, and leaves the rest undecided", () => {
    const bounds = (atLeast: number, atMost: number): Placement => ({
      ...placementOf("update", [workload({})]),
      atLeast,
      atMost,
    });
    assert.equal(judge(bounds(1, 1), 2), "violated");
    assert.equal(judge(bounds(2, 2), 2), "satisfied");
    assert.equal(judge(bounds(1, 2), 2), "undecided");
    assert.equal(judge(bounds(2, Infinity), 3), "undecided");
    assert.equal(judge(bounds(2, 2), 3), "violated");
  });
});
