import assert from "node:assert/strict";

import { entriesOf, referencesOf, type Entries } from "../../../policies/graph/references";
import { type PropertyPath } from "../../../policies/graph/property-path";
import { ResourceGraph } from "../../../policies/graph/resource-graph";
import { subnet as subnets } from "../../../policies/types/network";
import {
  computed,
  deploy,
  idOf,
  linked,
  ref,
  unknown,
  type Phase,
} from "../../support/policy/deployment";
import { subnet } from "../../support/policy/network";

const list: PropertyPath = "subnets[]";
const blocks: PropertyPath = "mappings[].subnetId";

interface Row {
  readonly title: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly path?: PropertyPath;
  readonly phase: Phase;
  readonly expected: (Omit<Entries, "links"> & { readonly links: readonly string[] }) | undefined;
}

function entries(
  known: readonly string[],
  pending: number,
  ...links: readonly string[]
): Row["expected"] {
  return { known, pending, links };
}

const rows: readonly Row[] = [
  {
    title: "nothing for a property that is absent",
    props: {},
    phase: "preview",
    expected: undefined,
  },
  { title: "nothing for null", props: { subnets: null }, phase: "preview", expected: undefined },
  {
    title: "nothing for an empty list",
    props: { subnets: [] },
    phase: "update",
    expected: undefined,
  },
  {
    title: "nothing for a list that AWS computes",
    props: { subnets: computed(["x"]) },
    phase: "preview",
    expected: undefined,
  },
  {
    title: "literal entries, each once",
    props: { subnets: ["x", "y", "x"] },
    phase: "preview",
    expected: entries(["x", "y"], 0),
  },
  {
    title: "a single value as a list of one",
    props: { subnets: "x" },
    phase: "preview",
    expected: entries(["x"], 0),
  },
  {
    title: "one pending entry for each that is not known yet",
    props: { subnets: [ref("a"), "x", ref("b")] },
    phase: "preview",
    expected: entries(["x"], 2, "a", "b"),
  },
  {
    title: "known entries once they exist",
    props: { subnets: [ref("a"), "x", ref("b")] },
    phase: "update",
    expected: entries([idOf("a"), "x", idOf("b")], 0, "a", "b"),
  },
  {
    title: "any number of pending entries for a linked list that is not known yet",
    props: { subnets: linked(["a", "b"], [idOf("a")]) },
    phase: "preview",
    expected: entries([], Infinity, "a", "b"),
  },
  {
    title: "the field of each block",
    props: { mappings: [{ subnetId: ref("a") }, { subnetId: "x" }] },
    path: blocks,
    phase: "preview",
    expected: entries(["x"], 1, "a"),
  },
  {
    title: "a pending entry for a block that is not known yet, lacks the field or is no block",
    props: { mappings: [unknown, { other: 1 }, "y"] },
    path: blocks,
    phase: "preview",
    expected: entries([], 3),
  },
  {
    title: "nothing for a number, which is no list",
    props: { subnets: 5 },
    phase: "preview",
    expected: undefined,
  },
  {
    title: "any number of pending entries for lists in a list that is not known yet",
    props: { configs: linked(["a"], [{ subnets: [idOf("a")] }]) },
    path: "configs[].subnets[]",
    phase: "preview",
    expected: entries([], Infinity, "a"),
  },
  {
    title: "any number of pending entries for a list in an item that is not known yet",
    props: { configs: [linked(["a"], { subnets: [idOf("a")] })] },
    path: "configs[].subnets[]",
    phase: "preview",
    expected: entries([], Infinity, "a"),
  },
  {
    title: "nothing for a list that an item lacks",
    props: { configs: [{}] },
    path: "configs[].subnets[]",
    phase: "preview",
    expected: undefined,
  },
  {
    title: "a pending entry for a field that a block in an item lacks",
    props: { configs: [{ network: {} }] },
    path: "configs[].network.subnetId",
    phase: "preview",
    expected: entries([], 1),
  },
  {
    title: "nothing for a list in a block that an item lacks",
    props: { configs: [{}] },
    path: "configs[].network.subnets[]",
    phase: "preview",
    expected: undefined,
  },
  {
    title: "any number of pending entries for a list in a block of an item that is not known yet",
    props: { configs: [linked(["a"], { network: { subnets: [idOf("a")] } })] },
    path: "configs[].network.subnets[]",
    phase: "preview",
    expected: entries([], Infinity, "a"),
  },
  {
    title: "nothing for a field that a block lacks",
    props: { network: {} },
    path: "network.subnetId",
    phase: "preview",
    expected: undefined,
  },
  {
    title: "a pending entry for what is no text",
    props: { subnets: [1, null, { id: "x" }] },
    phase: "preview",
    expected: entries([], 3),
  },
];

describe("references", () => {
  for (const { title, props, path = list, phase, expected } of rows) {
    it(`finds ${title} (${phase})`, () => {
      const resources = deploy(phase, [
        subnet("a", "us-east-1a"),
        subnet("b", "us-east-1b"),
        { type: "test:index:User", name: "user", props },
      ]);
      const user = resources.find(({ name }) => name === "user");
      assert.ok(user);
      const found = entriesOf(user, path);
      assert.deepEqual(found && { ...found, links: found.links.map(({ name }) => name) }, expected);
    });
  }

  it("resolves known entries to resources and tells which are outside", () => {
    const resources = deploy("update", [
      subnet("a", "us-east-1a"),
      subnet("b", "us-east-1b"),
      { type: "test:index:User", name: "user", props: { subnets: [ref("b"), "x", ref("b")] } },
    ]);
    const user = resources.find(({ name }) => name === "user");
    assert.ok(user);
    const found = referencesOf(new ResourceGraph(resources), user, list, subnets);
    assert.ok(found);
    assert.deepEqual(
      found.named.map(({ name }) => name),
      ["b"],
    );
    assert.equal(found.namedEntries, 1);
    assert.deepEqual(found.outside, ["x"]);
  });
});
