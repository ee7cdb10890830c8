import assert from "node:assert/strict";

import { natRoutes } from "../../../policies/graph/nat-routes";
import { ResourceGraph } from "../../../policies/graph/resource-graph";
import { RouteTables } from "../../../policies/graph/routes";
import {
  deploy,
  idOf,
  linked,
  ref,
  unknown,
  type Phase,
  type ResourceSpec,
} from "../../support/policy/deployment";

const gateway = (name: string): ResourceSpec => ({
  type: "aws:ec2/natGateway:NatGateway",
  name,
});
const gateways = [gateway("one"), gateway("two")];
const table = (routes?: unknown): ResourceSpec => ({
  type: "aws:ec2/routeTable:RouteTable",
  name: "table",
  props: { routes },
});
const apart = (name: string, routeTableId: unknown, natGatewayId?: unknown): ResourceSpec => ({
  type: "aws:ec2/route:Route",
  name,
  props: { routeTableId, natGatewayId },
});

/** The names of the gateways that the table sends traffic to. */
function used(phase: Phase, ...specs: readonly ResourceSpec[]): readonly string[] {
  const graph = new ResourceGraph(deploy(phase, [...gateways, ...specs]));
  const routes = natRoutes(graph, new RouteTables(graph));
  return [...routes.values()].flatMap((each) => [...each].map(({ name }) => name)).sort();
}

const both: readonly Phase[] = ["preview", "update"];
const rows: readonly (readonly [
  title: string,
  specs: readonly ResourceSpec[],
  expected: readonly string[],
  phases?: readonly Phase[],
])[] = [
  [
    "all gateways of the routes of their own",
    [table(), apart("r1", ref("table"), ref("one")), apart("r2", ref("table"), ref("two"))],
    ["one", "two"],
  ],
  [
    "all gateways of the routes inside",
    [table([{ natGatewayId: ref("one") }, { natGatewayId: ref("two") }])],
    ["one", "two"],
  ],
  [
    "a gateway once",
    [table([{ natGatewayId: ref("one") }, { natGatewayId: ref("one") }])],
    ["one"],
  ],
  [
    "a gateway of the stack beside one elsewhere",
    [table([{ natGatewayId: ref("one") }, { natGatewayId: "nat-1" }]), apart("r", "x", ref("two"))],
    ["one"],
  ],
  [
    "a gateway that exists, and neither of two of which one comes later",
    [
      { ...gateway("old"), props: { id: "nat-old" } },
      table([{ natGatewayId: "nat-old" }, { natGatewayId: linked(["one", "two"], idOf("one")) }]),
    ],
    ["old"],
    ["preview"],
  ],
  [
    "a gateway that exists and one that comes later",
    [
      { ...gateway("old"), props: { id: "nat-old" } },
      table([
        { natGatewayId: "nat-old", cidrBlock: linked(["old"], "0.0.0.0/0") },
        { natGatewayId: ref("two") },
      ]),
    ],
    ["old", "two"],
  ],
  [
    "no gateway of which only something else is used",
    [table([{ natGatewayId: "", cidrBlock: linked(["one"], "1.2.3.4/32"), gatewayId: "igw" }])],
    [],
  ],
  [
    "no gateway while there are more of them than routes that come later",
    [table([{ natGatewayId: linked(["one", "two"], idOf("one")) }])],
    [],
    ["preview"],
  ],
  [
    "no gateway for a list that is unknown as a whole",
    [table(linked(["one"], [{ natGatewayId: idOf("one") }]))],
    [],
    ["preview"],
  ],
  [
    "literal gateways in a table without routes of their own",
    [table([{ natGatewayId: idOf("one") }])],
    ["one"],
    ["update"],
  ],
  [
    "no literal gateway in a table with routes of their own",
    [table([{ natGatewayId: idOf("one") }]), apart("r", ref("table"))],
    [],
    ["update"],
  ],
  [
    "no literal gateway while a route may be in any table",
    [table([{ natGatewayId: idOf("one") }]), apart("r", "rtb-elsewhere")],
    [],
    ["update"],
  ],
  ["nothing in malformed routes", [table([7, null, unknown, { natGatewayId: [] }])], []],
  ["nothing in routes that are no list", [table("0.0.0.0/0")], []],
];

describe("natRoutes", () => {
  for (const [title, specs, expected, phases = both] of rows) {
    for (const phase of phases) {
      it(`finds ${title} (${phase})`, () => {
        assert.deepEqual(used(phase, ...specs), expected);
      });
    }
  }
});
