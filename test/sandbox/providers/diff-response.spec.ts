import assert from "node:assert/strict";
import providerPb from "@pulumi/pulumi/proto/provider_pb.js";
import { diffResponse } from "../../../sandbox/providers/diff-response";
import type { Difference } from "../../../sandbox/providers/stand-in";

const { DiffChanges } = providerPb.DiffResponse;
const { Kind } = providerPb.PropertyDiff;

function response(...differences: Difference[]): providerPb.DiffResponse {
  return diffResponse({ differences, deleteBeforeReplace: false });
}

describe("the answer to what differs", () => {
  it("is nothing where nothing does", () => {
    const none = response();
    assert.equal(none.getChanges(), DiffChanges.DIFF_NONE);
    assert.deepEqual([none.getDiffsList(), none.getReplacesList()], [[], []]);
    assert.equal(none.getHasdetaileddiff(), true);
    assert.equal(none.getDeletebeforereplace(), false);
  });

  it("names each top-level property once, in order, and each path", () => {
    const some = response(
      { path: "tags.b", kind: "update", replaces: false },
      { path: "rules[0].port", kind: "add", replaces: true },
      { path: "rules[1]", kind: "delete", replaces: false },
      { path: "name", kind: "update", replaces: true },
    );
    assert.equal(some.getChanges(), DiffChanges.DIFF_SOME);
    assert.deepEqual(some.getDiffsList(), ["name", "rules", "tags"]);
    assert.deepEqual(some.getReplacesList(), ["name", "rules"]);
    assert.deepEqual([...some.getDetaileddiffMap().keys()].sort(), [
      "name",
      "rules[0].port",
      "rules[1]",
      "tags.b",
    ]);
  });

  const kinds: [kind: Difference["kind"], replaces: boolean, expected: number][] = [
    ["add", false, Kind.ADD],
    ["add", true, Kind.ADD_REPLACE],
    ["delete", false, Kind.DELETE],
    ["delete", true, Kind.DELETE_REPLACE],
    ["update", false, Kind.UPDATE],
    ["update", true, Kind.UPDATE_REPLACE],
  ];
  for (const [kind, replaces, expected] of kinds) {
    it(`tells ${kind}${replaces ? " that replaces" : ""} apart, as a difference of inputs`, () => {
      const diff = response({ path: "a", kind, replaces }).getDetaileddiffMap().get("a");
      assert.deepEqual([diff?.getKind(), diff?.getInputdiff()], [expected, true]);
    });
  }

  it("says whether the old resource goes first", () => {
    const first = diffResponse({ differences: [], deleteBeforeReplace: true });
    assert.equal(first.getDeletebeforereplace(), true);
  });
});
