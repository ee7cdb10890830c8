import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { Queue, type QueueArgs } from "../../../../components/data/messaging/queue";
import { queuePolicy } from "../../../../components/data/messaging/queue-policy";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";
import { aQueue, arnOf, statementsOf, queueArnOf } from "./support";

const QUEUE = "aws:sqs/queue:Queue";
const POLICY = "aws:sqs/queuePolicy:QueuePolicy";
const ALLOW = "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy";

const ARGS: QueueArgs = {
  ...aQueue({ maxReceiveCount: 7, maximumAgeSeconds: 900 }),
  keyArn: "arn:key",
  topicArns: ["arn:events"],
  protection: { protect: true, retainOnDelete: true },
};

const url = (name: string): string =>
  `https://sqs.us-west-2.amazonaws.com/123456789012/${name}-1a2b3c4`;

const recordQueue = (args: Partial<QueueArgs> = {}, name = "shop-orders") =>
  record(() => new Queue(name, { ...ARGS, ...args }));

describe("Queue", () => {
  let recording: Recording<Queue>;

  before(async () => {
    recording = await recordQueue();
  });

  it("creates the queue, its dead-letter queue, their policies and their alarms", () => {
    assert.deepEqual(tree(recording), [
      "aws:cloudwatch/metricAlarm:MetricAlarm shop-orders-alarms-age < shop-orders-alarms",
      "aws:cloudwatch/metricAlarm:MetricAlarm shop-orders-alarms-dead-letters < shop-orders-alarms",
      `${QUEUE} shop-orders-dead-letters < shop-orders`,
      `${QUEUE} shop-orders-queue < shop-orders`,
      `${POLICY} shop-orders-dead-letters-policy < shop-orders`,
      `${POLICY} shop-orders-queue-policy < shop-orders`,
      `${ALLOW} shop-orders-dead-letters-source < shop-orders`,
      "multizone:data:Queue shop-orders < stack",
      "multizone:data:QueueAlarms shop-orders-alarms < shop-orders",
    ]);
    assertHouseRules(recording);
  });

  it("hides a message for six handlers, forgets it in time, and sends it away when it cannot be handled", () => {
    const { redrivePolicy, ...inputs } = recording.inputsOf(QUEUE, "shop-orders-queue");
    assert.deepEqual(inputs, {
      kmsMasterKeyId: "arn:key",
      kmsDataKeyReusePeriodSeconds: 300,
      messageRetentionSeconds: 345_600,
      receiveWaitTimeSeconds: 20,
      visibilityTimeoutSeconds: 180,
    });
    assert.deepEqual(JSON.parse(String(redrivePolicy)), {
      deadLetterTargetArn: queueArnOf("shop-orders-dead-letters"),
      maxReceiveCount: 7,
    });
  });

  it("keeps dead messages for fourteen days", () => {
    assert.deepEqual(recording.inputsOf(QUEUE, "shop-orders-dead-letters"), {
      kmsMasterKeyId: "arn:key",
      kmsDataKeyReusePeriodSeconds: 300,
      messageRetentionSeconds: 1_209_600,
      receiveWaitTimeSeconds: 20,
    });
  });

  it("takes dead messages from its own queue alone", () => {
    const { queueUrl, redriveAllowPolicy } = recording.inputsOf(
      ALLOW,
      "shop-orders-dead-letters-source",
    );
    assert.equal(queueUrl, url("shop-orders-dead-letters"));
    assert.deepEqual(JSON.parse(String(redriveAllowPolicy)), {
      redrivePermission: "byQueue",
      sourceQueueArns: [queueArnOf("shop-orders-queue")],
    });
  });

  for (const part of ["shop-orders-queue", "shop-orders-dead-letters"]) {
    it(`lets its topics into ${part}, through TLS only`, () => {
      const { queueUrl, policy } = recording.inputsOf(POLICY, `${part}-policy`);
      assert.equal(queueUrl, url(part));
      assert.deepEqual(statementsOf(policy), queuePolicy(queueArnOf(part), ["arn:events"]));
    });
  }

  it("has both queues FIFO where one is, and takes a message's hash for its deduplication id", async () => {
    const fifo = await recordQueue({ fifo: true });
    assert.deepEqual(
      fifo
        .ofType(QUEUE)
        .map(({ inputs }) => [inputs["fifoQueue"], inputs["contentBasedDeduplication"]]),
      [
        [true, true],
        [true, true],
      ],
    );
  });

  it("protects and retains what holds messages, and retains what keeps them closed", () => {
    const options = (type: string) =>
      recording
        .ofType(type)
        .map(({ options: { protect, retainOnDelete } }) => [protect, retainOnDelete]);
    assert.deepEqual(options(QUEUE), [
      [true, true],
      [true, true],
    ]);
    assert.deepEqual(options(POLICY), [
      [undefined, true],
      [undefined, true],
    ]);
    assert.deepEqual(options(ALLOW), [[undefined, true]]);
  });

  it("can be deleted where the stack does not protect its data", async () => {
    const loose = await recordQueue({ protection: { protect: false, retainOnDelete: false } });
    assert.deepEqual(
      [...loose.ofType(QUEUE), ...loose.ofType(POLICY), ...loose.ofType(ALLOW)].filter(
        ({ options }) => options.protect === true || options.retainOnDelete === true,
      ),
      [],
    );
  });

  it("watches its own queues", () => {
    const watched = recording
      .ofType("aws:cloudwatch/metricAlarm:MetricAlarm")
      .map(({ inputs }) => [inputs["dimensions"], inputs["threshold"]]);
    assert.deepEqual(watched, [
      [{ QueueName: "shop-orders-queue-1a2b3c4" }, 900],
      [{ QueueName: "shop-orders-dead-letters-1a2b3c4" }, 0],
    ]);
  });

  it("offers its connections, and tells where it is", async () => {
    const { result } = recording;
    assert.deepEqual(
      result.connections.map(({ name }) => name),
      ["orders", "orders:send", "orders:receive"],
    );
    const [connection] = result.connections;
    assert.deepEqual(await valueOf(pulumi.output(connection?.environment)), {
      ORDERS_QUEUE_URL: url("shop-orders-queue"),
    });
    assert.deepEqual(
      await valueOf(pulumi.output(connection?.statements.map(({ Resource }) => Resource))),
      [queueArnOf("shop-orders-queue"), "arn:key"],
    );
    assert.equal(await valueOf(result.url), url("shop-orders-queue"));
    assert.equal(await valueOf(result.arn), queueArnOf("shop-orders-queue"));
    assert.equal(await valueOf(result.deadLetterQueueUrl), url("shop-orders-dead-letters"));
    assert.equal(await valueOf(result.deadLetterQueueArn), queueArnOf("shop-orders-dead-letters"));
    assert.deepEqual(await valueOf(result.alarmNames), [
      "shop-orders-alarms-age-1a2b3c4",
      "shop-orders-alarms-dead-letters-1a2b3c4",
    ]);
    assert.deepEqual(await valueOf(result.alarmArns), [
      arnOf("shop-orders-alarms-age"),
      arnOf("shop-orders-alarms-dead-letters"),
    ]);
  });

  it("refuses a name that leaves no room for the endings", async () => {
    const longest = "q".repeat(54);
    assert.equal((await recordQueue({}, longest)).ofType(QUEUE).length, 2);
    await assert.rejects(recordQueue({}, `${longest}q`), {
      message: new RegExp(`^${longest}q-dead-letters has 68 characters; expected at most 67: `),
    });
  });
});
