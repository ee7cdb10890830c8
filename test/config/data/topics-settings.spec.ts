import assert from "node:assert/strict";
import { topicsSettings } from "../../../config/data/topics-settings";

describe("topicsSettings", () => {
  it("declare no topic by default", () => {
    assert.deepEqual(topicsSettings.parse(undefined), []);
  });

  it("need nothing but a name", () => {
    assert.deepEqual(topicsSettings.parse([{ name: "order-events" }]), [
      { name: "order-events", fifo: false, queues: [] },
    ]);
  });

  const refusals: readonly [what: string, topic: unknown, issue: string][] = [
    ["a kind that is no flag", { name: "a", fifo: "yes" }, "0.fifo: true or false"],
    [
      "one queue as a text",
      { name: "a", queues: "orders" },
      "0.queues: a list of names of queues, each once",
    ],
    [
      "a queue without a name",
      { name: "a", queues: ["orders", 1] },
      "0.queues.1: a list of names of queues, each once",
    ],
    ["a topic that is no map", "order-events", "0: a map of settings"],
  ];
  for (const [what, topic, issue] of refusals) {
    it(`refuse ${what}`, () => {
      const { error } = topicsSettings.safeParse([topic]);
      assert.deepEqual(
        error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
        [issue],
      );
    });
  }

  it("refuse a name that is none, and the key's", () => {
    for (const name of ["Order", "encryption"]) {
      const { error } = topicsSettings.safeParse([{ name }]);
      assert.deepEqual(
        error?.issues.map(({ path }) => path),
        [[0, "name"]],
      );
    }
  });

  it("refuse more than fifty topics", () => {
    const many = Array.from({ length: 51 }, (_, index) => ({ name: `t${index}` }));
    assert.equal(topicsSettings.safeParse(many.slice(1)).success, true);
    assert.deepEqual(
      topicsSettings.safeParse(many).error?.issues.map(({ message }) => message),
      ["a list of at most 50 topics"],
    );
  });
});
