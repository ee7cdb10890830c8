import assert from "node:assert/strict";

import { attributeOf, isLeftOut, isUnset } from "../../../policies/graph/attribute";
import { computed, deploy, outside, ref, type Phase } from "../../support/policy/deployment";

const props = {
  fixed: "x",
  empty: "",
  none: null,
  from: ref("other"),
  far: outside("y"),
  filled: computed("z"),
  block: { size: 3, from: ref("other"), inner: { size: 4 } },
  late: ref("other"),
};

function kindOf(phase: Phase, path: string): string {
  const [resource] = deploy(phase, [
    { type: "aws:ec2/instance:Instance", name: "one", props },
    { type: "aws:ec2/vpc:Vpc", name: "other" },
  ]);
  assert.ok(resource);
  const attribute = attributeOf(resource, path);
  if (attribute.kind === "linked") {
    return `linked ${attribute.links.map(({ name }) => name).join()}`;
  }
  return attribute.kind === "known" ? `known ${JSON.stringify(attribute.value)}` : attribute.kind;
}

describe("attributeOf", () => {
  const rows: readonly (readonly [path: string, preview: string, update: string])[] = [
    ["fixed", 'known "x"', 'known "x"'],
    ["empty", 'known ""', 'known ""'],
    ["none", "absent", "absent"],
    ["missing", "absent", "absent"],
    ["from", "linked other", 'known "other-id"'],
    ["far", "outside", 'known "y"'],
    ["filled", "computed", 'known "z"'],
    ["block.size", "known 3", "known 3"],
    ["block.inner.size", "known 4", "known 4"],
    ["block.from", "linked other", 'known "other-id"'],
    ["block.missing", "absent", "absent"],
    ["late.field", "linked other", "absent"],
    ["fixed.field", "absent", "absent"],
  ];

  for (const [path, preview, update] of rows) {
    it(`reads ${path}`, () => {
      assert.equal(kindOf("preview", path), preview);
      assert.equal(kindOf("update", path), update);
    });
  }

  it("takes what is absent or computed for unset, and an empty text for left out besides", () => {
    const none = [{ kind: "absent" }, { kind: "computed" }] as const;
    const empty = { kind: "known", value: "" } as const;
    const given = [
      { kind: "known", value: "x" },
      { kind: "known", value: false },
      { kind: "linked", links: [] },
      { kind: "outside" },
    ] as const;
    assert.ok(none.every(isUnset) && none.every(isLeftOut));
    assert.ok(!isUnset(empty) && isLeftOut(empty));
    assert.ok(!given.some(isUnset) && !given.some(isLeftOut));
  });
});
