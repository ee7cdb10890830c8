import assert from "node:assert/strict";
import { containerOf, DEFAULT_IMAGE } from "../../config/container";

describe("containerOf", () => {
  it("lets the default image answer on the stack's port", () => {
    assert.deepEqual(containerOf({}, 3000), {
      image: DEFAULT_IMAGE,
      command: ["caddy", "respond", "--listen", ":3000", "--body", "multizone"],
    });
  });

  it("runs an image of one's own as it was built", () => {
    assert.deepEqual(containerOf({ image: "nginx:1" }, 3000), { image: "nginx:1", command: [] });
  });

  it("runs an image of one's own with a command of one's own", () => {
    assert.deepEqual(containerOf({ image: "nginx:1", command: ["nginx", "-g", "x"] }, 3000), {
      image: "nginx:1",
      command: ["nginx", "-g", "x"],
    });
  });

  it("lets another command run in the default image", () => {
    assert.deepEqual(containerOf({ command: ["caddy", "version"] }, 3000), {
      image: DEFAULT_IMAGE,
      command: ["caddy", "version"],
    });
  });
});
