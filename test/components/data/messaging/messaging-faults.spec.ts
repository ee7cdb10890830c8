import assert from "node:assert/strict";
import { messagingFaults } from "../../../../components/data/messaging/messaging-faults";
import { aQueue, aTopic } from "./support";

describe("messagingFaults", () => {
  it("finds nothing wrong with topics whose queues are of their kind", () => {
    assert.deepEqual(
      messagingFaults({
        queues: [aQueue(), aQueue({ name: "ledger", fifo: true })],
        topics: [
          aTopic({ queues: ["orders"] }),
          aTopic({ name: "entries", fifo: true, queues: ["ledger"] }),
        ],
      }),
      [],
    );
  });

  it("tells every fault at once", () => {
    assert.deepEqual(
      messagingFaults({
        queues: [
          aQueue(),
          aQueue({ name: "ledger", fifo: true, retentionDays: 1, maximumAgeSeconds: 86_400 }),
          aQueue({ name: "order-events" }),
          aQueue(),
        ],
        topics: [
          aTopic({ queues: ["orders", "order", "ledger", "ledger"] }),
          aTopic({ name: "entries", fifo: true, queues: ["orders"] }),
        ],
      }),
      [
        "orders is the name of more than one queue or topic",
        "order-events is the name of more than one queue or topic",
        "queue ledger: maximumAgeSeconds is 86400; expected less than 86400, after which the queue forgets a message: retentionDays is 1",
        "topic order-events has queue ledger more than once",
        "topic order-events has queue order, which there is not",
        "topic order-events is standard and its queue ledger is FIFO; both must be of one kind",
        "topic entries is FIFO and its queue orders is standard; both must be of one kind",
      ],
    );
  });
});
