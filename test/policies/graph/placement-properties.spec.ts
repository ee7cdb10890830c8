import assert from "node:assert/strict";

import fc from "fast-check";

import { judge, type Verdict } from "../../../policies/graph/placement";
import { Placements } from "../../../policies/graph/placements";
import { ResourceGraph } from "../../../policies/graph/resource-graph";
import {
  computed,
  deploy,
  idOf,
  linked,
  ref,
  unknown,
  type Phase,
  type ResourceSpec,
} from "../../support/policy/deployment";
import { awsxVpc, subnet, vpc } from "../../support/policy/network";
import { countReads } from "../../support/policy/count-reads";
import { placed, placementOf, workload } from "../../support/policy/workload";

const zoneNames = ["us-east-1a", "us-east-1b", "us-east-1c"] as const;

/** A random program: subnets whose zone is stated by name, by id or by nobody, and one list of some. */
const program = fc
  .record({
    subnets: fc.array(
      fc.record({
        zone: fc.constantFrom(...zoneNames),
        stated: fc.constantFrom("name", "id", "none"),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    picks: fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }),
    outside: fc.nat(2),
    whole: fc.boolean(),
    extraLinks: fc.array(fc.nat(4), { maxLength: 2 }),
  })
  .map(({ subnets, picks, outside, whole, extraLinks }) => {
    const nameOf = (pick: number): string => `s${pick % subnets.length}`;
    const specs: ResourceSpec[] = subnets.map(({ zone, stated }, index) => ({
      type: "aws:ec2/subnet:Subnet",
      name: `s${index}`,
      props: {
        availabilityZone: stated === "name" ? zone : computed(zone),
        availabilityZoneId: stated === "id" ? `id-${zone}` : computed(`id-${zone}`),
      },
    }));
    const literals = Array.from({ length: outside }, (_, index) => `outside-${index}`);
    const chosen = picks.map(nameOf);
    const list = whole
      ? linked([...chosen, ...extraLinks.map(nameOf)], chosen.map(idOf))
      : [...chosen.map(ref), ...literals];
    const zones = new Set(picks.map((pick) => subnets[pick % subnets.length]?.zone));
    return {
      specs,
      list,
      zones: zones.size,
      hasOutside: !whole && outside > 0,
      literals: whole ? 0 : outside,
    };
  });

function verdict(phase: Phase, specs: readonly ResourceSpec[]): Verdict {
  return judge(placementOf(phase, specs), 2);
}

describe("placement, on random programs", () => {
  it("is exact in an update, wherever the stack holds every subnet", () => {
    fc.assert(
      fc.property(program, ({ specs, list, zones, hasOutside }) => {
        fc.pre(!hasOutside);
        const found = placementOf("update", [...specs, workload({ subnets: list })]);
        assert.deepEqual(
          [found.certainty, found.atLeast, found.atMost, found.zones.length],
          ["exact", zones, zones, zones],
        );
      }),
    );
  });

  it("bounds the true number of zones in every phase", () => {
    fc.assert(
      fc.property(program, fc.constantFrom("preview", "update"), (drawn, phase: Phase) => {
        const { specs, list, zones, literals } = drawn;
        const found = placementOf(phase, [...specs, workload({ subnets: list })]);
        assert.ok(found.atLeast <= zones, "too many zones are proven");
        assert.ok(zones + literals <= found.atMost, "too few zones are allowed");
      }),
    );
  });

  it("never takes back in the update what it decided at preview", () => {
    fc.assert(
      fc.property(program, ({ specs, list }) => {
        const early = verdict("preview", [...specs, workload({ subnets: list })]);
        const late = verdict("update", [...specs, workload({ subnets: list })]);
        assert.ok(early === "undecided" || early === late, `${early}, then ${late}`);
      }),
    );
  });

  it("never turns a pass into a violation when a subnet in another zone is added", () => {
    fc.assert(
      fc.property(program, fc.constantFrom("preview", "update"), (drawn, phase: Phase) => {
        const { specs, list } = drawn;
        fc.pre(Array.isArray(list));
        const before = verdict(phase, [...specs, workload({ subnets: list })]);
        const after = verdict(phase, [
          ...specs,
          subnet("added", "us-east-1z"),
          workload({ subnets: [...(list as unknown[]), ref("added")] }),
        ]);
        assert.ok(after !== "violated" || before === "violated", `${before}, then ${after}`);
      }),
    );
  });

  it("never throws, whatever the properties hold", () => {
    const value = fc.oneof(fc.constant(unknown), fc.constant([unknown]), fc.jsonValue());
    fc.assert(
      fc.property(value, value, value, value, (subnets, mappings, zones, zone) => {
        const broken = {
          type: "aws:ec2/subnet:Subnet",
          name: "s",
          props: { availabilityZone: zone },
        };
        placementOf("preview", [broken, workload({ subnets, mappings, zones })]);
      }),
    );
  });
});

describe("placement, of a large stack", () => {
  const programs: Readonly<Record<string, (size: number) => ResourceSpec[]>> = {
    "workloads that each depend on one component of many subnets": (size) => {
      const zones = Array.from({ length: size }, (_, index) => `zone-${index % 3}`);
      const many = awsxVpc("big", zones);
      return [
        ...many,
        ...zones.map((_, index) => workload({ subnets: linked(["big"], ["x"]) }, `w${index}`)),
      ];
    },
    "workloads that each depend on one VPC of many subnets": (size) => {
      const zones = Array.from({ length: size }, (_, index) => `zone-${index % 3}`);
      const many = awsxVpc("big", zones);
      return [
        ...many,
        ...zones.map((_, index) => workload({ subnets: linked(["big-vpc"], ["x"]) }, `w${index}`)),
      ];
    },
    "workloads with a VPC of their own": (size) =>
      Array.from({ length: size }, (_, index) => [
        vpc(`vpc${index}`),
        subnet(`a${index}`, "zone-a", `vpc${index}`),
        workload({ subnets: linked([`vpc${index}`], ["x"]) }, `w${index}`),
      ]).flat(),
    "workloads with two subnets of their own": (size) =>
      Array.from({ length: size }, (_, index) => [
        subnet(`a${index}`, "zone-a"),
        subnet(`b${index}`, "zone-b"),
        workload({ subnets: [ref(`a${index}`), ref(`b${index}`)] }, `w${index}`),
      ]).flat(),
  };
  for (const [title, programOf] of Object.entries(programs)) {
    for (const phase of ["preview", "update"] as const) {
      it(`reads each resource a fixed number of times: ${title} (${phase})`, () => {
        const readsPerResource = (size: number): number => {
          const resources = deploy(phase, programOf(size));
          const reads = countReads(resources);
          const graph = new ResourceGraph(resources);
          const placements = new Placements(graph);
          for (const each of graph.ofGroup(placed.group)) {
            placements.of(each, placed);
          }
          return reads() / resources.length;
        };
        const small = readsPerResource(20);
        assert.ok(small > 0);
        assert.ok(readsPerResource(200) <= small * 1.05);
      });
    }
  }
});
