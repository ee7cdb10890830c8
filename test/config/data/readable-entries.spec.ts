import assert from "node:assert/strict";
import * as z from "zod";
import { readableEntries } from "../../../config/data/readable-entries";

const schema = z.strictObject({
  size: z.int().min(1),
  colour: z.string().default("red"),
});

describe("readableEntries", () => {
  it("keep their places beside entries that are no maps", () => {
    assert.deepEqual(
      readableEntries(["x", { size: 1 }, null, [], { size: 2 }], schema).map(({ index, known }) => [
        index,
        known.size,
      ]),
      [
        [1, 1],
        [4, 2],
      ],
    );
  });

  it("have their defaults, and leave out what is faulty by itself and nothing beside it", () => {
    const given = { size: 0, typo: 1 };
    assert.deepEqual(readableEntries([given], schema), [
      { index: 0, given, known: { size: undefined, colour: "red" } },
    ]);
  });

  it("are none where there is no list", () => {
    assert.deepEqual(readableEntries({ size: 1 }, schema), []);
    assert.deepEqual(readableEntries(undefined, schema), []);
  });
});
