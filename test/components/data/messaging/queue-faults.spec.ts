import assert from "node:assert/strict";
import type { QueueSpec } from "../../../../components/data/messaging/queue";
import { queueFaults } from "../../../../components/data/messaging/queue-faults";
import { aQueue } from "./support";

/** Faulty in both ways, but for one setting. */
function without(setting: keyof QueueSpec): Partial<QueueSpec> {
  const faulty = {
    handlerTimeoutSeconds: 7200,
    retentionDays: 1,
    maxReceiveCount: 2,
    maximumAgeSeconds: 86_400,
  };
  return Object.fromEntries(Object.entries(aQueue(faulty)).filter(([name]) => name !== setting));
}

describe("queueFaults", () => {
  it("finds nothing wrong where a message that is never handled dies in time", () => {
    assert.deepEqual(
      queueFaults(
        aQueue({
          handlerTimeoutSeconds: 7200,
          retentionDays: 1,
          maxReceiveCount: 1,
          maximumAgeSeconds: 86_399,
        }),
      ),
      [],
    );
  });

  it("refuses so many deliveries that the queue forgets a message before it is dead", () => {
    assert.deepEqual(
      queueFaults(aQueue({ handlerTimeoutSeconds: 7200, retentionDays: 1, maxReceiveCount: 2 })),
      [
        {
          setting: "maxReceiveCount",
          value: 2,
          expected:
            "at most 1: each time hides a message for 43200 seconds, and after 1 day (retentionDays) the queue forgets it",
          most: 1,
        },
      ],
    );
  });

  it("refuses an alarm on an age that no message reaches", () => {
    assert.deepEqual(queueFaults(aQueue({ retentionDays: 1, maximumAgeSeconds: 86_400 })), [
      {
        setting: "maximumAgeSeconds",
        value: 86_400,
        expected: "less than 86400, after which the queue forgets a message: retentionDays is 1",
        most: 86_399,
      },
    ]);
  });

  it("does not judge what it does not know", () => {
    const found = (setting: keyof QueueSpec) =>
      queueFaults(without(setting)).map((fault) => fault.setting);
    assert.deepEqual(found("name"), ["maxReceiveCount", "maximumAgeSeconds"]);
    assert.deepEqual(found("handlerTimeoutSeconds"), ["maximumAgeSeconds"]);
    assert.deepEqual(found("maxReceiveCount"), ["maximumAgeSeconds"]);
    assert.deepEqual(found("maximumAgeSeconds"), ["maxReceiveCount"]);
    assert.deepEqual(found("retentionDays"), []);
  });
});
