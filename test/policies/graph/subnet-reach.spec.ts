import assert from "node:assert/strict";

import { ResourceGraph } from "../../../policies/graph/resource-graph";
import { SubnetReach } from "../../../policies/graph/subnet-reach";
import {
  computed,
  deploy,
  linked,
  ref,
  type Phase,
  type ResourceSpec,
} from "../../support/policy/deployment";
import { awsxVpc, subnet, vpc } from "../../support/policy/network";

const a = subnet("a", "us-east-1a", "main");
const b = subnet("b", "us-east-1b", "main");
const nat = (subnetId?: unknown): ResourceSpec => ({
  type: "aws:ec2/natGateway:NatGateway",
  name: "nat",
  props: subnetId === undefined ? {} : { subnetId },
});

interface Row {
  readonly title: string;
  readonly resources: readonly ResourceSpec[];
  readonly links: readonly string[];
  readonly phase?: Phase;
  readonly zones: readonly string[];
  readonly closed: boolean;
}

const rows: readonly Row[] = [
  {
    title: "a subnet as itself",
    resources: [vpc("main"), a, b],
    links: ["a"],
    zones: ["us-east-1a"],
    closed: true,
  },
  {
    title: "two subnets as both",
    resources: [vpc("main"), a, b],
    links: ["a", "b"],
    zones: ["us-east-1a", "us-east-1b"],
    closed: true,
  },
  {
    title: "a new VPC as its subnets",
    resources: [vpc("main"), a, b, subnet("elsewhere", "us-east-1c")],
    links: ["main"],
    zones: ["us-east-1a", "us-east-1b"],
    closed: true,
  },
  {
    title: "a VPC that exists as open, for it may hold subnets made elsewhere",
    resources: [vpc("main"), a, b],
    links: ["main"],
    phase: "update",
    zones: ["us-east-1a", "us-east-1b"],
    closed: false,
  },
  {
    title: "a new VPC without subnets as open",
    resources: [vpc("main")],
    links: ["main"],
    zones: [],
    closed: false,
  },
  {
    title: "a component as its descendants",
    resources: awsxVpc("net", ["us-east-1a", "us-east-1b"]),
    links: ["net"],
    zones: ["us-east-1a", "us-east-1b"],
    closed: true,
  },
  {
    title: "a component within a component",
    resources: [
      { type: "my:index:Platform", name: "platform", component: true },
      ...awsxVpc("net", ["us-east-1a"]).map((spec) =>
        spec.name === "net" ? { ...spec, parent: "platform" } : spec,
      ),
    ],
    links: ["platform"],
    zones: ["us-east-1a"],
    closed: true,
  },
  {
    title: "a component of a package that begins like none of AWS or Pulumi",
    resources: [
      { type: "acme:aws:Network", name: "network", component: true },
      { ...subnet("s", "us-east-1a"), parent: "network" },
    ],
    links: ["network"],
    zones: ["us-east-1a"],
    closed: true,
  },
  {
    title: "a component without subnets as open",
    resources: [
      { type: "my:index:Lookup", name: "lookup", component: true },
      { type: "aws:ec2/eip:Eip", name: "eip", parent: "lookup" },
      vpc("main"),
      a,
    ],
    links: ["lookup", "a"],
    zones: ["us-east-1a"],
    closed: false,
  },
  {
    title: "a resource whose outputs hold no subnet as nothing",
    resources: [vpc("main"), a, { type: "aws:ec2/eip:Eip", name: "eip" }],
    links: ["a", "eip"],
    zones: ["us-east-1a"],
    closed: true,
  },
  {
    title: "nothing but such a resource as open",
    resources: [{ type: "aws:ec2/eip:Eip", name: "eip" }],
    links: ["eip"],
    zones: [],
    closed: false,
  },
  {
    title: "a NAT gateway as the subnet it was given",
    resources: [vpc("main"), a, b, nat(ref("b"))],
    links: ["nat"],
    zones: ["us-east-1b"],
    closed: true,
  },
  {
    title: "a NAT gateway as the subnet it was given, once that exists",
    resources: [vpc("main"), a, b, nat(ref("b"))],
    links: ["nat"],
    phase: "update",
    zones: ["us-east-1b"],
    closed: true,
  },
  {
    title: "a NAT gateway in a subnet outside the stack as open",
    resources: [vpc("main"), a, nat("subnet-1")],
    links: ["a", "nat"],
    zones: ["us-east-1a"],
    closed: false,
  },
  {
    title: "a regional NAT gateway, which has no subnet, as nothing",
    resources: [vpc("main"), a, nat()],
    links: ["a", "nat"],
    zones: ["us-east-1a"],
    closed: true,
  },
  {
    title: "a component that holds a resource unknown to it as open",
    resources: [
      { type: "my:index:Platform", name: "platform", component: true },
      { ...subnet("s", "us-east-1a"), parent: "platform" },
      { type: "other:index:Thing", name: "thing", parent: "platform" },
    ],
    links: ["platform"],
    zones: ["us-east-1a"],
    closed: false,
  },
  {
    title: "an endpoint in a subnet that comes from nowhere as open",
    resources: [
      vpc("main"),
      a,
      {
        type: "aws:ec2/vpcEndpoint:VpcEndpoint",
        name: "endpoint",
        props: { subnetIds: [computed("x")] },
      },
    ],
    links: ["a", "endpoint"],
    zones: ["us-east-1a"],
    closed: false,
  },
  {
    title: "a VPC that subnets name by its literal id",
    resources: [
      vpc("main"),
      {
        type: "aws:ec2/subnet:Subnet",
        name: "s",
        props: { vpcId: "main-id", availabilityZone: "us-east-1a" },
      },
    ],
    links: ["main"],
    phase: "update",
    zones: ["us-east-1a"],
    closed: false,
  },
  {
    title: "a stack reference as open",
    resources: [vpc("main"), a, { type: "pulumi:pulumi:StackReference", name: "other" }],
    links: ["a", "other"],
    zones: ["us-east-1a"],
    closed: false,
  },
  {
    title: "a resource of AWS that it does not know as open, even with children",
    resources: [
      { type: "aws:cloudformation/stack:Stack", name: "other" },
      { ...subnet("child", "us-east-1a"), parent: "other" },
    ],
    links: ["other"],
    zones: ["us-east-1a"],
    closed: false,
  },
  {
    title: "the default VPC as open",
    resources: [vpc("main"), a, { type: "aws:ec2/defaultVpc:DefaultVpc", name: "default" }],
    links: ["a", "default"],
    zones: ["us-east-1a"],
    closed: false,
  },
  {
    title: "no dependencies as open",
    resources: [a, vpc("main")],
    links: [],
    zones: [],
    closed: false,
  },
];

function reachOf(
  phase: Phase,
  specs: readonly ResourceSpec[],
  links: readonly string[],
  pending = 1,
) {
  const resources = deploy(phase, specs);
  const reach = new SubnetReach(new ResourceGraph(resources));
  return reach.of(
    resources.filter(({ name }) => links.includes(name)),
    pending,
  );
}

describe("SubnetReach", () => {
  for (const { title, resources, links, phase = "preview", zones, closed } of rows) {
    it(`follows ${title}`, () => {
      const reach = reachOf(phase, resources, links);
      assert.deepEqual({ zones: reach.tally.zones, closed: reach.closed }, { zones, closed });
    });
  }

  it("bounds no more entries than there are subnets to mean", () => {
    const closed = (links: string[], pending: number): boolean =>
      reachOf("preview", [a, b, vpc("main")], links, pending).closed;
    assert.equal(closed(["a", "b"], 2), true);
    assert.equal(closed(["a"], 2), false);
    assert.equal(closed(["main"], 2), true);
  });

  it("bounds a list that is unknown as a whole only where it is the output of a component", () => {
    const network = awsxVpc("net", ["us-east-1a"]);
    const inside = network.map(({ name }) => name);
    const closed = (links: string[]): boolean =>
      reachOf("preview", [...network, subnet("other", "us-east-1b")], links, Infinity).closed;
    assert.equal(closed(inside), true);
    assert.equal(closed([...inside, "other"]), false);
    assert.equal(closed(inside.filter((name) => name !== "net")), false);
    assert.equal(closed(["other"]), false);
    assert.equal(closed([]), false);
  });

  it("ends on dependencies that go round in a circle", () => {
    const circle: ResourceSpec[] = [
      { type: "my:index:One", name: "one", component: true, parent: "two" },
      { type: "my:index:Two", name: "two", component: true, parent: "one" },
      { ...subnet("a", "us-east-1a"), parent: "one" },
      { ...nat(linked(["one", "nat"], "x")), parent: "two" },
    ];
    for (const start of ["one", "two", "nat"]) {
      const reach = reachOf("preview", circle, [start]);
      assert.deepEqual([reach.tally.zones, reach.closed], [["us-east-1a"], true]);
    }
  });
});
