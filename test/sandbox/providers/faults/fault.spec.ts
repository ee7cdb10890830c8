import assert from "node:assert/strict";
import {
  type FaultKind,
  type FaultOrder,
  noFaults,
  type Operation,
  orderedFaults,
} from "../../../../sandbox/providers/faults/fault";

const QUEUE = "aws:sqs/queue:Queue";
const BROKER = "aws:mq/broker:Broker";

describe("faults", () => {
  const orders: [
    title: string,
    orders: FaultOrder[],
    type: string,
    fault: FaultKind | undefined,
  ][] = [
    ["none without an order", [], QUEUE, undefined],
    ["one for all types", [{ kind: "slow", type: undefined }], QUEUE, "slow"],
    ["one for a type", [{ kind: "fail", type: QUEUE }], QUEUE, "fail"],
    ["none for another type", [{ kind: "fail", type: QUEUE }], BROKER, undefined],
    [
      "the first that fits",
      [
        { kind: "fail", type: BROKER },
        { kind: "die", type: undefined },
        { kind: "slow", type: QUEUE },
      ],
      QUEUE,
      "die",
    ],
  ];
  for (const [title, given, type, fault] of orders) {
    it(`are ${title}`, () => {
      const kinds: Operation["kind"][] = ["create", "update", "delete"];
      for (const kind of kinds) {
        assert.equal(orderedFaults(given)({ kind, type, urn: "urn:q" }), fault);
      }
    });
  }

  it("happen to a resource that is read, as in a refresh", () => {
    const faults = orderedFaults([{ kind: "fail", type: undefined }]);
    assert.equal(faults({ kind: "read", type: QUEUE, urn: "urn:q" }), "fail");
  });

  it("tell which of them an operation met", () => {
    const orders = [
      { kind: "fail", type: QUEUE },
      { kind: "slow", type: "aws:sns/topic:Topic" },
    ] as const;
    const met: unknown[] = [];
    const faults = orderedFaults(orders, (order) => met.push(order));
    faults({ kind: "create", type: QUEUE, urn: "urn:q" });
    faults({ kind: "create", type: "aws:s3/bucket:Bucket", urn: "urn:b" });
    assert.deepEqual(met, [orders[0]]);
  });

  it("happen to a type under either of its two tokens", () => {
    const faults = orderedFaults([{ kind: "die", type: "aws:alb/listener:Listener" }]);
    assert.equal(faults({ kind: "create", type: "aws:lb/listener:Listener", urn: "urn:l" }), "die");
  });

  it("may be none at all", () => {
    assert.equal(noFaults({ kind: "create", type: QUEUE, urn: "urn:q" }), undefined);
  });
});
