import assert from "node:assert/strict";

import fc from "fast-check";

import { natDependents } from "../../../policies/graph/nat-dependents";
import { ResourceGraph } from "../../../policies/graph/resource-graph";
import {
  computed,
  deploy,
  linked,
  ref,
  type Phase,
  type ResourceSpec,
} from "../../support/policy/deployment";
import { subnet } from "../../support/policy/network";

/** A small network; tables, subnets and gateways are meant by their index. */
interface Network {
  /** Each table's gateways, as routes inside it or apart; table 0 is the default one of the VPC. */
  readonly tables: readonly { readonly gateways: readonly number[]; readonly inside: boolean }[];
  /** The zone of each subnet (AWS chooses it if there is none), and the table that is associated with it. */
  readonly subnets: readonly {
    readonly zone: string | undefined;
    readonly table: number | undefined;
  }[];
  /** The subnet of each gateway, and whether it is regional. */
  readonly gateways: readonly { readonly subnet: number; readonly regional: boolean }[];
  /** The table that is made the main one. */
  readonly main: number | undefined;
}

const zones = ["us-east-1a", "us-east-1b", "us-east-1c"];
const chosen = "us-east-1f";
const few = { minLength: 1, maxLength: 4 };
const index = (list: { readonly length: number }): fc.Arbitrary<number> => fc.nat(list.length - 1);

const networks: fc.Arbitrary<Network> = fc
  .tuple(
    fc.array(fc.constant(0), few),
    fc.array(fc.constant(0), { ...few, maxLength: 6 }),
    fc.array(fc.constant(0), few),
  )
  .chain(([tables, subnets, gateways]) =>
    fc.record({
      tables: fc.tuple(
        ...tables.map(() =>
          fc.record({
            gateways: fc.uniqueArray(index(gateways), { maxLength: 2 }),
            inside: fc.boolean(),
          }),
        ),
      ),
      subnets: fc.tuple(
        ...subnets.map(() =>
          fc.record({
            zone: fc.option(fc.constantFrom(...zones), { nil: undefined, freq: 5 }),
            table: fc.option(index(tables), { nil: undefined }),
          }),
        ),
      ),
      gateways: fc.tuple(
        ...gateways.map(() =>
          fc.record({
            subnet: index(subnets),
            regional: fc.boolean(),
          }),
        ),
      ),
      main: fc.option(index(tables), { nil: undefined }),
    }),
  );

/** A reference to a table; the default one is an output of the VPC. */
const tableRef = (table: number): unknown =>
  table === 0 ? linked(["default"], "rtb-main") : ref(`table-${table}`);

function program({ tables, subnets, gateways, main }: Network): ResourceSpec[] {
  return [
    {
      type: "aws:ec2/vpc:Vpc",
      name: "vpc",
      props: { defaultRouteTableId: computed("rtb-main") },
    },
    ...subnets.flatMap(({ zone, table }, each): ResourceSpec[] => [
      subnet(`subnet-${each}`, zone, "vpc"),
      ...(table === undefined
        ? []
        : [
            {
              type: "aws:ec2/routeTableAssociation:RouteTableAssociation",
              name: `association-${each}`,
              props: { subnetId: ref(`subnet-${each}`), routeTableId: tableRef(table) },
            },
          ]),
    ]),
    ...gateways.map((gateway, each): ResourceSpec => ({
      type: "aws:ec2/natGateway:NatGateway",
      name: `nat-${each}`,
      props: gateway.regional
        ? { availabilityMode: "regional", vpcId: ref("vpc") }
        : { availabilityMode: computed("zonal"), subnetId: ref(`subnet-${gateway.subnet}`) },
    })),
    ...tables.flatMap(({ gateways: used, inside }, each): ResourceSpec[] => [
      {
        ...(each === 0
          ? { type: "aws:ec2/defaultRouteTable:DefaultRouteTable", name: "default" }
          : { type: "aws:ec2/routeTable:RouteTable", name: `table-${each}` }),
        props: {
          ...(each === 0
            ? { id: computed("rtb-main"), defaultRouteTableId: linked(["vpc"], "rtb-main") }
            : { vpcId: ref("vpc") }),
          routes: inside ? used.map((gateway) => ({ natGatewayId: ref(`nat-${gateway}`) })) : [],
        },
      },
      ...(inside ? [] : used).map((gateway) => ({
        type: "aws:ec2/route:Route",
        name: `route-${each}-${gateway}`,
        props: { routeTableId: tableRef(each), natGatewayId: ref(`nat-${gateway}`) },
      })),
    ]),
    ...(main === undefined
      ? []
      : [
          {
            type: "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation",
            name: "main",
            props: { vpcId: ref("vpc"), routeTableId: tableRef(main) },
          },
        ]),
  ];
}

/** The same, asked of the network itself: every gateway, every subnet, one after the other. */
function expected(phase: Phase, { tables, subnets, gateways, main }: Network): string[] {
  const zoneOf = (each: number): string | undefined =>
    subnets[each]?.zone ?? (phase === "update" ? chosen : undefined);
  return gateways.flatMap(({ regional, subnet: place }, number) => {
    const own = zoneOf(place);
    if (regional || own === undefined) {
      return [];
    }
    const users = subnets.flatMap(({ table }, each) =>
      tables[table ?? main ?? 0]?.gateways.includes(number) === true ? [zoneOf(each)] : [],
    );
    const others = [...new Set(users)].filter((zone) => zone !== undefined && zone !== own).sort();
    return others.length === 0 ? [] : [`nat-${number} in ${own}: ${others.join()}`];
  });
}

function found(phase: Phase, network: Network): string[] {
  return natDependents(new ResourceGraph(deploy(phase, program(network)))).map(
    ({ gateway, zone, dependents }) => `${gateway.name} in ${zone}: ${dependents.join()}`,
  );
}

describe("natDependents", () => {
  for (const phase of ["preview", "update"] as const) {
    it(`agrees with a search through every gateway and subnet of any small network (${phase})`, () => {
      fc.assert(
        fc.property(networks, (network) => {
          assert.deepEqual(found(phase, network), expected(phase, network));
        }),
        { numRuns: 1000 },
      );
    });
  }

  it("finds nothing in networks without a dependence and something in those with one", () => {
    const network: Network = {
      tables: [{ gateways: [0], inside: true }],
      subnets: [
        { zone: "us-east-1a", table: undefined },
        { zone: "us-east-1b", table: 0 },
      ],
      gateways: [{ subnet: 0, regional: false }],
      main: undefined,
    };
    assert.deepEqual(found("preview", network), ["nat-0 in us-east-1a: us-east-1b"]);
    const regional = { ...network, gateways: [{ subnet: 0, regional: true }] };
    assert.deepEqual(found("preview", regional), []);
  });

  it("takes time in proportion to the network", () => {
    const time = (count: number): number => {
      const graph = new ResourceGraph(deploy("preview", large(count)));
      const start = performance.now();
      assert.equal(natDependents(graph).length, 1);
      return performance.now() - start;
    };
    time(500);
    const small = Math.min(time(500), time(500), time(500));
    const big = Math.min(time(5000), time(5000), time(5000));
    assert.ok(big < small * 40 + 50, `500: ${small.toFixed(1)} ms, 5,000: ${big.toFixed(1)} ms`);
  });
});

/** One gateway and many subnets of two zones, each with a table and a route of its own. */
function large(count: number): ResourceSpec[] {
  return program({
    tables: Array.from({ length: count }, () => ({ gateways: [0], inside: false })),
    subnets: Array.from({ length: count }, (_, each) => ({ zone: zones[each % 2], table: each })),
    gateways: [{ subnet: 0, regional: false }],
    main: undefined,
  });
}
