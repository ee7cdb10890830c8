import assert from "node:assert/strict";
import { repeated } from "../../../components/shared/repeated";

describe("repeated", () => {
  it("gives each value that comes again, as often as it does", () => {
    assert.deepEqual(repeated(["a", "b", "a", "c", "a", "b"]), ["a", "a", "b"]);
    assert.deepEqual(repeated(["a", "b"]), []);
  });
});
