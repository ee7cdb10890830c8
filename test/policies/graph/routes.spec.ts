import assert from "node:assert/strict";

import { ResourceGraph } from "../../../policies/graph/resource-graph";
import { RouteTables } from "../../../policies/graph/routes";
import {
  computed,
  deploy,
  idOf,
  linked,
  ref,
  type Phase,
  type ResourceSpec,
} from "../../support/policy/deployment";
import { subnet } from "../../support/policy/network";

const main: ResourceSpec = {
  type: "aws:ec2/vpc:Vpc",
  name: "main",
  props: { defaultRouteTableId: computed("rtb-main"), mainRouteTableId: computed("rtb-main") },
};
const user = subnet("user", "us-east-1a", "main");
const table = (name: string): ResourceSpec => ({
  type: "aws:ec2/routeTable:RouteTable",
  name,
  props: { vpcId: ref("main") },
});
const associated = (
  routeTableId: unknown,
  subnetId: unknown = ref("user"),
  name = "association",
): ResourceSpec => ({
  type: "aws:ec2/routeTableAssociation:RouteTableAssociation",
  name,
  props: { routeTableId, subnetId },
});
const mainTable = (routeTableId: unknown, vpcId: unknown = ref("main")): ResourceSpec => ({
  type: "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation",
  name: "main-table",
  props: { routeTableId, vpcId },
});
const adopted: ResourceSpec = {
  type: "aws:ec2/defaultRouteTable:DefaultRouteTable",
  name: "adopted",
  props: { id: "rtb-main", defaultRouteTableId: linked(["main"], "rtb-main") },
};
const other: ResourceSpec = { type: "pulumi:pulumi:StackReference", name: "other" };

/** The table of the subnet, by the name of what stands for it. */
function tableOf(phase: Phase, specs: readonly ResourceSpec[]): string | undefined {
  const resources = deploy(phase, specs);
  const subnetUnderTest = resources.find(({ name }) => name === "user");
  assert.ok(subnetUnderTest);
  const key = new RouteTables(new ResourceGraph(resources)).of(subnetUnderTest);
  return key === undefined ? undefined : resources.find(({ urn }) => urn === key)?.name;
}

const both: readonly Phase[] = ["preview", "update"];
const rows: readonly (readonly [
  title: string,
  specs: readonly ResourceSpec[],
  expected: string | undefined,
  phases?: readonly Phase[],
])[] = [
  ["the table that is associated with it", [main, user, table("t"), associated(ref("t"))], "t"],
  [
    "the table that is associated with it by literal ids",
    [main, user, table("t"), associated(idOf("t"), idOf("user"))],
    "t",
    ["update"],
  ],
  ["the default table of its VPC", [main, user, table("t")], "main"],
  ["the default table that the stack adopts", [main, user, adopted], "main"],
  [
    "the default table that is associated with it",
    [main, user, associated(linked(["main"], "rtb-main"))],
    "main",
  ],
  [
    "the adopted default table that is associated with it",
    [main, user, adopted, associated(linked(["adopted"], "rtb-main"))],
    "main",
  ],
  ["the table that is made the main one", [main, user, table("t"), mainTable(ref("t"))], "t"],
  [
    "its own table rather than the main one",
    [main, user, table("t"), table("m"), mainTable(ref("m")), associated(ref("t"))],
    "t",
  ],
  [
    "no main table that the stack does not hold",
    [main, user, mainTable("rtb-elsewhere")],
    undefined,
  ],
  [
    "no main table while another may have taken its place",
    [other, main, user, mainTable("rtb-elsewhere", linked(["other"], "x"))],
    undefined,
    ["preview"],
  ],
  [
    "no table of a VPC whose main table may be meant",
    [main, user, table("t"), mainTable(ref("t")), associated(linked(["main"], "rtb-main"))],
    undefined,
    ["preview"],
  ],
  [
    "the default table once it is known that it is meant",
    [main, user, table("t"), mainTable(ref("t")), associated(linked(["main"], "rtb-main"))],
    "main",
    ["update"],
  ],
  [
    "no table that comes out of a component with several",
    [main, user, table("t"), table("t2"), associated(linked(["main", "t", "t2"], idOf("t")))],
    undefined,
    ["preview"],
  ],
  [
    "no default table for what depends on more than the VPC",
    [other, main, user, associated(linked(["main", "other"], "rtb-x"))],
    undefined,
  ],
  [
    "no main table while an association may be with it",
    [other, main, user, table("t"), associated(ref("t"), linked(["other"], "x"))],
    undefined,
    ["preview"],
  ],
  [
    "the main table beside associations of subnets elsewhere and of gateways",
    [
      main,
      user,
      table("t"),
      associated(ref("t"), "subnet-elsewhere"),
      associated(ref("t"), undefined, "edge"),
    ].map((each) =>
      each.name === "edge"
        ? { ...each, props: { routeTableId: ref("t"), gatewayId: "igw-1" } }
        : each,
    ),
    "main",
  ],
  [
    "none of two tables that are associated with it",
    [
      main,
      user,
      table("t"),
      table("t2"),
      associated(ref("t")),
      associated(ref("t2"), ref("user"), "second"),
    ],
    undefined,
  ],
  ["no table that the stack does not hold", [main, user, associated("rtb-elsewhere")], undefined],
  [
    "no main table of a VPC that the stack does not hold",
    [{ ...user, props: { ...user.props, vpcId: "vpc-elsewhere" } }],
    undefined,
  ],
];

describe("RouteTables", () => {
  for (const [title, specs, expected, phases = both] of rows) {
    for (const phase of phases) {
      it(`gives a subnet ${title} (${phase})`, () => {
        assert.equal(tableOf(phase, specs), expected);
      });
    }
  }
});
