import assert from "node:assert/strict";
import { backupContainerOf, containerOf, DEFAULT_IMAGE } from "../../config/container";

describe("containerOf", () => {
  it("lets the default image answer on the service's port with its name", () => {
    assert.deepEqual(containerOf({}, 3000, "shop"), {
      image: { reference: DEFAULT_IMAGE },
      command: ["caddy", "respond", "--listen", ":3000", "--body", "shop"],
    });
  });

  it("runs an image of one's own as it was built", () => {
    assert.deepEqual(containerOf({ image: "nginx:1" }, 3000, "shop"), {
      image: { reference: "nginx:1" },
      command: [],
    });
    assert.deepEqual(containerOf({ tag: "1.4" }, 3000, "shop"), {
      image: { tag: "1.4" },
      command: [],
    });
  });

  it("runs an image of one's own with a command of one's own", () => {
    const command = ["nginx", "-g", "x"];
    assert.deepEqual(containerOf({ image: "nginx:1", command }, 3000, "shop"), {
      image: { reference: "nginx:1" },
      command,
    });
  });

  it("lets another command run in the default image", () => {
    assert.deepEqual(containerOf({ command: ["caddy", "version"] }, 3000, "shop"), {
      image: { reference: DEFAULT_IMAGE },
      command: ["caddy", "version"],
    });
  });
});

describe("backupContainerOf", () => {
  const SERVICE = { image: { tag: "2" }, command: ["serve"] };

  it("runs what the service runs", () => {
    assert.deepEqual(backupContainerOf({}, SERVICE), SERVICE);
  });

  it("runs another image without the service's command", () => {
    assert.deepEqual(backupContainerOf({ tag: "1" }, SERVICE), {
      image: { tag: "1" },
      command: [],
    });
    assert.deepEqual(backupContainerOf({ image: "nginx:1", command: ["x"] }, SERVICE), {
      image: { reference: "nginx:1" },
      command: ["x"],
    });
  });

  it("runs the service's image with another command", () => {
    assert.deepEqual(backupContainerOf({ command: ["x"] }, SERVICE), {
      image: { tag: "2" },
      command: ["x"],
    });
  });
});
