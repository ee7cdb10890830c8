import assert from "node:assert/strict";
import { Messaging, type MessagingArgs } from "../../../../components/data/messaging/messaging";
import { keyPolicy } from "../../../../components/encryption/key-policy";
import { resourcePolicy } from "../../../../components/shared/policy-document";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";
import { aQueue, aTopic, arnOf, statementsOf, queueArnOf, topicArnOf } from "./support";

const KEY = "aws:kms/key:Key";
const POLICY = "aws:sqs/queuePolicy:QueuePolicy";
const SUBSCRIPTION = "aws:sns/topicSubscription:TopicSubscription";

const ARGS: MessagingArgs = {
  region: "us-west-2",
  accountId: "123456789012",
  protection: { protect: true, retainOnDelete: false },
  queues: [aQueue(), aQueue({ name: "audit" }), aQueue({ name: "ledger", fifo: true })],
  topics: [
    aTopic({ queues: ["audit", "orders"] }),
    aTopic({ name: "returns", queues: ["audit"] }),
    aTopic({ name: "entries", fifo: true, queues: ["ledger"] }),
    aTopic({ name: "news" }),
  ],
};

const recordMessaging = (args: Partial<MessagingArgs> = {}) =>
  record(() => new Messaging("messaging", { ...ARGS, ...args }));

const url = (queue: string): string =>
  `https://sqs.us-west-2.amazonaws.com/123456789012/messaging-${queue}-1a2b3c4`;

describe("Messaging", () => {
  let recording: Recording<Messaging>;

  before(async () => {
    recording = await recordMessaging();
  });

  it("creates a key, and a component for each queue, each topic and each fan-out", () => {
    assert.deepEqual(
      tree(recording).filter((line) => line.startsWith("multizone:") && !line.includes("Alarms")),
      [
        "multizone:data:EncryptionKey messaging-encryption < messaging",
        "multizone:data:FanOut messaging-entries-fan-out < messaging",
        "multizone:data:FanOut messaging-order-events-fan-out < messaging",
        "multizone:data:FanOut messaging-returns-fan-out < messaging",
        "multizone:data:Messaging messaging < stack",
        "multizone:data:Queue messaging-audit < messaging",
        "multizone:data:Queue messaging-ledger < messaging",
        "multizone:data:Queue messaging-orders < messaging",
        "multizone:data:Topic messaging-entries < messaging",
        "multizone:data:Topic messaging-news < messaging",
        "multizone:data:Topic messaging-order-events < messaging",
        "multizone:data:Topic messaging-returns < messaging",
      ],
    );
    assertHouseRules(recording);
  });

  it("creates nothing where neither queues nor topics are declared", async () => {
    const empty = await recordMessaging({ queues: [], topics: [] });
    assert.deepEqual(tree(empty), ["multizone:data:Messaging messaging < stack"]);
    assertHouseRules(empty);
    const { connections, queueUrls, alarmNames } = empty.result;
    assert.deepEqual([connections, queueUrls, await valueOf(alarmNames)], [[], {}, []]);
  });

  it("needs no queue for a topic", async () => {
    const topicOnly = await recordMessaging({ queues: [], topics: [aTopic()] });
    assert.equal(topicOnly.ofType("aws:sns/topic:Topic").length, 1);
    assert.equal(topicOnly.ofType(KEY).length, 1);
  });

  it("encrypts everything by its key, which Amazon SNS may use to deliver", async () => {
    const encrypted = [
      ...recording.ofType("aws:sqs/queue:Queue"),
      ...recording.ofType("aws:sns/topic:Topic"),
    ];
    assert.equal(encrypted.length, 10);
    assert.deepEqual(
      new Set(encrypted.map(({ inputs }) => inputs["kmsMasterKeyId"])),
      new Set([arnOf("messaging-encryption-key")]),
    );
    const { policy, region } = recording.inputsOf(KEY, "messaging-encryption-key");
    assert.equal(region, "us-west-2");
    const expected = keyPolicy({
      accountId: ARGS.accountId,
      region: ARGS.region,
      through: ["sqs", "sns"],
      sources: ["sns"],
    });
    assert.equal(policy, await valueOf(resourcePolicy(expected)));
  });

  it("lets into each queue the topics that fan out to it, and no other", () => {
    const sources = ["orders", "audit", "ledger"].map((queue) => {
      const { policy } = recording.inputsOf(POLICY, `messaging-${queue}-queue-policy`);
      const statements = statementsOf(policy) as readonly {
        readonly Sid: string;
        readonly Condition: { readonly ArnEquals?: Readonly<Record<string, unknown>> };
      }[];
      return statements.find(({ Sid }) => Sid === "ReceiveFromTopics")?.Condition.ArnEquals;
    });
    assert.deepEqual(sources, [
      { "aws:SourceArn": [topicArnOf("messaging-order-events-topic")] },
      {
        "aws:SourceArn": [
          topicArnOf("messaging-order-events-topic"),
          topicArnOf("messaging-returns-topic"),
        ],
      },
      { "aws:SourceArn": [topicArnOf("messaging-entries-topic")] },
    ]);
  });

  it("fans each topic out to its queues", () => {
    const pairs = recording
      .ofType(SUBSCRIPTION)
      .map(({ inputs }) => `${String(inputs["topic"])} -> ${String(inputs["endpoint"])}`);
    const pair = (topic: string, queue: string): string =>
      `${topicArnOf(`messaging-${topic}-topic`)} -> ${queueArnOf(`messaging-${queue}-queue`)}`;
    assert.deepEqual(pairs, [
      pair("order-events", "orders"),
      pair("order-events", "audit"),
      pair("returns", "audit"),
      pair("entries", "ledger"),
    ]);
  });

  it("has each queue as its own entry says, and protects them all as the stack says", async () => {
    const varied = await recordMessaging({
      queues: [
        aQueue(),
        {
          name: "audit",
          fifo: true,
          handlerTimeoutSeconds: 60,
          maxReceiveCount: 3,
          retentionDays: 2,
          maximumAgeSeconds: 600,
        },
      ],
      topics: [],
    });
    const inputs = varied.inputsOf("aws:sqs/queue:Queue", "messaging-audit-queue");
    assert.deepEqual(
      varied
        .ofType("aws:sqs/queue:Queue")
        .map(({ options: { protect, retainOnDelete } }) => [protect, retainOnDelete]),
      Array.from({ length: 4 }, () => [true, false]),
    );
    assert.deepEqual(
      [inputs["fifoQueue"], inputs["visibilityTimeoutSeconds"], inputs["messageRetentionSeconds"]],
      [true, 360, 172_800],
    );
    assert.match(String(inputs["redrivePolicy"]), /"maxReceiveCount":3/);
    const { threshold } = varied.inputsOf(
      "aws:cloudwatch/metricAlarm:MetricAlarm",
      "messaging-audit-alarms-age",
    );
    assert.equal(threshold, 600);
  });

  it("offers a connection to each topic, and three to each queue", () => {
    assert.deepEqual(
      recording.result.connections.map(({ name }) => name),
      [
        ...["orders", "orders:send", "orders:receive"],
        ...["audit", "audit:send", "audit:receive"],
        ...["ledger", "ledger:send", "ledger:receive"],
        ...["order-events", "returns", "entries", "news"],
      ],
    );
  });

  it("tells where each queue and topic is, and which alarms there are", async () => {
    const { queueUrls, deadLetterQueueUrls, topicArns, alarmNames, alarmArns } = recording.result;
    assert.deepEqual(await valueOf(queueUrls), {
      orders: url("orders-queue"),
      audit: url("audit-queue"),
      ledger: url("ledger-queue"),
    });
    assert.equal(await valueOf(deadLetterQueueUrls["audit"] ?? ""), url("audit-dead-letters"));
    assert.deepEqual(Object.keys(topicArns), ["order-events", "returns", "entries", "news"]);
    assert.equal(await valueOf(topicArns["news"] ?? ""), topicArnOf("messaging-news-topic"));
    const alarms = await valueOf(alarmNames);
    assert.equal(alarms.length, 6);
    assert.equal(alarms[3], "messaging-audit-alarms-dead-letters-1a2b3c4");
    assert.equal((await valueOf(alarmArns))[5], arnOf("messaging-ledger-alarms-dead-letters"));
  });

  it("refuses queues and topics that do not fit each other, before it creates anything", async () => {
    await assert.rejects(recordMessaging({ topics: [aTopic({ queues: ["ledger", "order"] })] }), {
      message:
        /^multizone:data:Messaging messaging: topic order-events .* FIFO.*; topic order-events has queue order,/,
    });
  });
});
