import assert from "node:assert/strict";
import { FanOut } from "../../../../components/data/messaging/fan-out";
import { Queue } from "../../../../components/data/messaging/queue";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules } from "../../../support/mocks-tree";
import { aQueue, arnOf, queueArnOf } from "./support";

const SUBSCRIPTION = "aws:sns/topicSubscription:TopicSubscription";

function aFanOut(): FanOut {
  const queues = ["orders", "audit"].map((name): [string, Queue] => [
    name,
    new Queue(name, {
      ...aQueue({ name }),
      keyArn: "arn:key",
      topicArns: ["arn:topic"],
      protection: { protect: false, retainOnDelete: false },
    }),
  ]);
  return new FanOut("events", { topicArn: "arn:topic", queues: new Map(queues) });
}

describe("FanOut", () => {
  let recording: Recording<FanOut>;

  before(async () => {
    recording = await record(aFanOut);
  });

  it("subscribes each queue", () => {
    assert.deepEqual(
      recording.ofType(SUBSCRIPTION).map(({ name, parent }) => [name, parent?.name]),
      [
        ["events-orders", "events"],
        ["events-audit", "events"],
      ],
    );
    assertHouseRules(recording);
  });

  it("passes messages on as they were published, and those that cannot be delivered to the dead ones", () => {
    const { redrivePolicy, ...inputs } = recording.inputsOf(SUBSCRIPTION, "events-orders");
    assert.deepEqual(inputs, {
      topic: "arn:topic",
      protocol: "sqs",
      endpoint: queueArnOf("orders-queue"),
      rawMessageDelivery: true,
    });
    assert.deepEqual(JSON.parse(String(redrivePolicy)), {
      deadLetterTargetArn: queueArnOf("orders-dead-letters"),
    });
  });

  it("begins once the queue lets the topic in", () => {
    assert.deepEqual(
      recording.ofType(SUBSCRIPTION).map(({ dependsOn }) => dependsOn),
      [["orders"], ["audit"]],
    );
  });

  it("tells the ARNs of its subscriptions", async () => {
    assert.deepEqual(await valueOf(recording.result.subscriptionArns), [
      arnOf("events-orders"),
      arnOf("events-audit"),
    ]);
  });
});
