import assert from "node:assert/strict";
import { repeated } from "../../../components/shared/repeated";

describe("repeated", () => {
  it("gives each value that is there more than once, once", () => {
    assert.deepEqual(repeated(["a", "b", "a", "c", "a", "b"]), ["a", "b"]);
    assert.deepEqual(repeated(["a", "b"]), []);
  });
});
