import assert from "node:assert/strict";
import { topicsFaults } from "../../../config/data/topics-faults";
import { linesOf } from "../support";

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

const lines = (topics: unknown, queues?: unknown): string[] => linesOf(faults(topics, queues));

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
    assert.deepEqual(lines([{ name: "events", queues: ["somewhere"] }]), [
      'm:topics[0].queues[0]: got "somewhere"; expected one of orders, ledger, odd',
    ]);
  });

  it("says so where there are no queues", () => {
    assert.deepEqual(lines([{ name: "events", queues: ["orders"] }], []), [
      'm:topics[0].queues[0]: got "orders"; expected the name of a queue; there are none in queues',
    ]);
  });

  it("refuses a queue of the other kind, both ways", () => {
    assert.deepEqual(
      lines([
        { name: "events", queues: ["ledger"] },
        { name: "entries", fifo: true, queues: ["orders"] },
      ]),
      [
        'm:topics[0].queues[0]: got "ledger"; expected a queue that is not FIFO: topics[0].fifo is false and queues[1].fifo is true',
        'm:topics[1].queues[0]: got "orders"; expected a FIFO queue: topics[1].fifo is true and queues[0].fifo is false',
      ],
    );
  });

  it("refuses a queue that is listed twice, once", () => {
    assert.deepEqual(lines([{ name: "events", queues: ["orders", "orders"] }]), [
      'm:topics[0].queues[1]: got "orders"; expected each name once; it is topics[0].queues[0] already',
    ]);
  });

  it("tells where a queue stands and was first listed, whatever stands before it", () => {
    assert.deepEqual(
      lines(
        [{ name: "events", queues: [null, "late", "nowhere", "late", "nowhere", "late"] }],
        [7, { name: "late", fifo: true }],
      ),
      [
        'm:topics[0].queues[1]: got "late"; expected a queue that is not FIFO: topics[0].fifo is false and queues[1].fifo is true',
        'm:topics[0].queues[2]: got "nowhere"; expected one of late',
        'm:topics[0].queues[3]: got "late"; expected each name once; it is topics[0].queues[1] already',
        'm:topics[0].queues[4]: got "nowhere"; expected each name once; it is topics[0].queues[2] already',
        'm:topics[0].queues[5]: got "late"; expected each name once; it is topics[0].queues[1] already',
      ],
    );
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
    assert.deepEqual(lines([7, { name: 7, fifo: true, queues: [null, "orders", "nowhere"] }]), [
      'm:topics[1].queues[1]: got "orders"; expected a FIFO queue: topics[1].fifo is true and queues[0].fifo is false',
      'm:topics[1].queues[2]: got "nowhere"; expected one of orders, ledger, odd',
    ]);
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
