import assert from "node:assert/strict";
import { namesIn } from "../../config/names-in";

describe("namesIn", () => {
  it("gives the names in the order of the table", () => {
    assert.deepEqual(namesIn({ valkey: 1, redis: undefined }), ["valkey", "redis"]);
  });
});
