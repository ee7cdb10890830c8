import assert from "node:assert/strict";
import { queuesFaults } from "../../../config/data/queues-faults";
import { linesOf } from "../support";

const faults = (queues: unknown, isSecret: (key: string) => boolean = () => false) =>
  queuesFaults(queues, { namespace: "m", isSecret });

const BROKEN = [
  "no queue",
  { name: "slow", handlerTimeoutSeconds: 7200, retentionDays: 1, maxReceiveCount: 2 },
  { name: 7, retentionDays: 1, maximumAgeSeconds: 86_400 },
  { name: "blind", retentionDays: 0, maximumAgeSeconds: 1_209_600 },
  { name: "sound" },
];

describe("queuesFaults", () => {
  it("finds what does not fit in each queue, behind no fault of another, and the command that mends it", () => {
    assert.deepEqual(faults(BROKEN), [
      {
        key: "m:queues[1].maxReceiveCount",
        value: 2,
        expected:
          "at most 1: each time hides a message for 43200 seconds, and after 1 day (retentionDays) the queue forgets it",
        fix: "pulumi config set --path 'm:queues[1].maxReceiveCount' 1",
      },
      {
        key: "m:queues[2].maximumAgeSeconds",
        value: 86_400,
        expected: "less than 86400, after which the queue forgets a message: retentionDays is 1",
        fix: "pulumi config set --path 'm:queues[2].maximumAgeSeconds' 86399",
      },
    ]);
  });

  it("checks what a stack says against the defaults of what it does not say", () => {
    assert.deepEqual(
      linesOf(faults([{ name: "slow", handlerTimeoutSeconds: 7200, retentionDays: 2 }])),
      [
        "m:queues[0].maxReceiveCount: got 5; expected at most 3: each time hides a message for 43200 seconds, and after 2 days (retentionDays) the queue forgets it; fix: pulumi config set --path 'm:queues[0].maxReceiveCount' 3",
      ],
    );
  });

  it("finds nothing wrong where there are no queues", () => {
    assert.deepEqual(faults(undefined), []);
  });

  it("says nothing of secret queues but that they do not fit", () => {
    const secret = faults(BROKEN, (key) => key === "m:queues");
    assert.equal(secret.length, 2);
    for (const { expected, fix } of secret) {
      assert.equal(expected, "a value that fits the other settings");
      assert.equal(fix, undefined);
    }
  });
});
