import assert from "node:assert/strict";
import { topicsFaults } from "../../../config/data/topics-faults";

const QUEUES = [
  { name: "orders" },
  { name: "ledger", fifo: true },
  "no queue",
  { name: "odd", fifo: "yes" },
  { name: "Wrong" },
];

const faults = (
  topics: unknown,
  queues: unknown = QUEUES,
  isSecret: (key: string) => boolean = () => false,
) => topicsFaults(topics, queues, { namespace: "m", isSecret });

const expectedOf = (topics: unknown, queues?: unknown): string[] =>
  faults(topics, queues).map(({ key, expected = "" }) => `${key}: ${expected}`);

describe("topicsFaults", () => {
  it("finds nothing wrong with queues of the topic's kind", () => {
    assert.deepEqual(
      faults([
        { name: "events", queues: ["orders"] },
        { name: "entries", fifo: true, queues: ["ledger"] },
        { name: "news" },
      ]),
      [],
    );
    assert.deepEqual(faults(undefined, undefined), []);
  });

  it("names the queue that a mistyped one most likely stands for", () => {
    assert.deepEqual(faults([{ name: "events", queues: ["order"] }]), [
      {
        key: "m:topics[0].queues[0]",
        value: "order",
        expected: "one of orders, ledger, odd; did you mean orders?",
      },
    ]);
  });

  it("names them all where none is near", () => {
    assert.deepEqual(expectedOf([{ name: "events", queues: ["somewhere"] }]), [
      "m:topics[0].queues[0]: one of orders, ledger, odd",
    ]);
  });

  it("says so where there are no queues", () => {
    assert.deepEqual(expectedOf([{ name: "events", queues: ["orders"] }], []), [
      "m:topics[0].queues[0]: the name of a queue; there are none in queues",
    ]);
  });

  it("refuses a queue of the other kind, both ways", () => {
    assert.deepEqual(
      expectedOf([
        { name: "events", queues: ["ledger"] },
        { name: "entries", fifo: true, queues: ["orders"] },
      ]),
      [
        "m:topics[0].queues[0]: a queue that is not FIFO: topics[0].fifo is false and queues[1].fifo is true",
        "m:topics[1].queues[0]: a FIFO queue: topics[1].fifo is true and queues[0].fifo is false",
      ],
    );
  });

  it("refuses a queue that is listed twice, once", () => {
    assert.deepEqual(expectedOf([{ name: "events", queues: ["orders", "orders"] }]), [
      "m:topics[0].queues[1]: each name once; it is topics[0].queues[0] already",
    ]);
  });

  it("does not judge the kind where it cannot be read, nor a name that has a fault of its own", () => {
    assert.deepEqual(
      faults([
        { name: "events", queues: ["odd", "Wrong"] },
        { name: "entries", fifo: 1, queues: ["orders", "ledger"] },
      ]),
      [],
    );
  });

  it("hides no fault behind another, of its own topic or of one before", () => {
    assert.deepEqual(
      expectedOf([7, { name: 7, fifo: true, queues: [null, "orders", "nowhere"] }]),
      [
        "m:topics[1].queues[1]: a FIFO queue: topics[1].fifo is true and queues[0].fifo is false",
        "m:topics[1].queues[2]: one of orders, ledger, odd",
      ],
    );
  });

  for (const secret of ["m:topics", "m:queues"]) {
    it(`says no name where ${secret} is secret`, () => {
      const found = faults(
        [{ name: "events", queues: ["order"] }],
        QUEUES,
        (key) => key === secret,
      );
      assert.deepEqual(
        found.map(({ expected }) => expected),
        ["a value that fits the other settings"],
      );
    });
  }
});
