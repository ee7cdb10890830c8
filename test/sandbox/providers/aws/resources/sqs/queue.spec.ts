import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { queue } from "../../../../../../sandbox/providers/aws/resources/sqs/queue";
import { QUEUE } from "../../../../../../sandbox/providers/aws/resources/sqs/tokens";
import { UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes, outputsOf } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";

const DLQ = "arn:aws:sqs:eu-west-1:123456789012:orders-dead";

function redrive(policy: object): string {
  return JSON.stringify({ deadLetterTargetArn: DLQ, maxReceiveCount: 5, ...policy });
}

describe("aws.sqs.Queue", () => {
  const folder = temporaryFolder("sqs-queue");
  const good = { ...queue.defaults, name: "orders" };
  const ordered = { ...good, name: "orders.fifo", fifoQueue: true };
  // That a dead-letter queue exists is seen in an account.
  const form = { constraints: queue.constraints ?? [] };

  const ranges: readonly (readonly [name: string, least: number, most: number])[] = [
    ["delaySeconds", 0, 900],
    ["kmsDataKeyReusePeriodSeconds", 60, 86400],
    ["maxMessageSize", 1024, 1048576],
    ["messageRetentionSeconds", 60, 1209600],
    ["receiveWaitTimeSeconds", 0, 20],
    ["visibilityTimeoutSeconds", 0, 43200],
  ];
  for (const [name, least, most] of ranges) {
    describe(name, () => {
      itRefuses(form, good, [
        [
          "one less",
          { [name]: least - 1 },
          `${name}: got ${least - 1}, expected ${least} to ${most}`,
        ],
        [
          "one more",
          { [name]: most + 1 },
          `${name}: got ${most + 1}, expected ${least} to ${most}`,
        ],
      ]);
      itTakes(form, good, [
        ["the least", { [name]: least }],
        ["the most", { [name]: most }],
      ]);
    });
  }

  const JSON_WORDS =
    "a redrive policy in JSON: an object with deadLetterTargetArn and maxReceiveCount";
  itRefuses(form, good, [
    [
      "a name with a dot",
      { name: "orders.v2" },
      'name: got "orders.v2", expected 1 to 80 letters, digits and the characters _ - with fifoQueue false',
    ],
    [
      "a FIFO queue without the end of its name",
      { fifoQueue: true },
      'name: got "orders", expected 1 to 80 letters, digits and the characters _ - that end with .fifo with fifoQueue true',
    ],
    [
      "a prefix that leaves no room",
      { name: null, namePrefix: "a".repeat(55) },
      `namePrefix: got "${"a".repeat(55)}" (55 characters), expected 0 to 54 characters with fifoQueue false`,
    ],
    [
      "two kinds of encryption",
      { kmsMasterKeyId: "alias/a", sqsManagedSseEnabled: true },
      "sqsManagedSseEnabled: got sqsManagedSseEnabled together with kmsMasterKeyId, expected at most one of kmsMasterKeyId, sqsManagedSseEnabled",
    ],
    [
      "what only a FIFO queue has",
      {
        contentBasedDeduplication: true,
        deduplicationScope: "queue",
        fifoThroughputLimit: "perQueue",
      },
      "contentBasedDeduplication: got true, expected one of false with fifoQueue false",
      'deduplicationScope: got "queue", expected no value with fifoQueue false',
      'fifoThroughputLimit: got "perQueue", expected no value with fifoQueue false',
    ],
    [
      "a redrive policy that is no JSON",
      { redrivePolicy: "dead" },
      `redrivePolicy: got "dead", expected ${JSON_WORDS}`,
    ],
    [
      "a list in its place",
      { redrivePolicy: "[]" },
      `redrivePolicy: got "[]", expected ${JSON_WORDS}`,
    ],
    [
      "an empty redrive policy",
      { redrivePolicy: "{}" },
      "redrivePolicy.deadLetterTargetArn: got nothing, expected a value",
      "redrivePolicy.maxReceiveCount: got nothing, expected a value",
    ],
    [
      "a dead-letter queue by its URL",
      { redrivePolicy: redrive({ deadLetterTargetArn: "https://sqs/a" }) },
      'redrivePolicy.deadLetterTargetArn: got "https://sqs/a", expected the ARN of a queue (arn:partition:sqs:region:account:name)',
    ],
    [
      "more attempts than Amazon SQS counts",
      { redrivePolicy: redrive({ maxReceiveCount: 1001 }) },
      "redrivePolicy.maxReceiveCount: got 1001, expected 1 to 1000",
    ],
    [
      "a FIFO queue behind a standard one",
      { redrivePolicy: redrive({ deadLetterTargetArn: `${DLQ}.fifo` }) },
      `redrivePolicy.deadLetterTargetArn: got "${DLQ}.fifo", expected a standard queue, as the queue itself is`,
    ],
    [
      "an unknown permission",
      { redriveAllowPolicy: JSON.stringify({ redrivePermission: "some" }) },
      'redriveAllowPolicy.redrivePermission: got "some", expected one of allowAll, byQueue, denyAll',
    ],
    [
      "no queue of those allowed",
      { redriveAllowPolicy: JSON.stringify({ redrivePermission: "byQueue" }) },
      'redriveAllowPolicy.sourceQueueArns: got nothing, expected a value with redrivePermission "byQueue"',
    ],
    [
      "queues beside all",
      {
        redriveAllowPolicy: JSON.stringify({
          redrivePermission: "allowAll",
          sourceQueueArns: [DLQ],
        }),
      },
      `redriveAllowPolicy.sourceQueueArns: got ["${DLQ}"], expected no value with redrivePermission "allowAll"`,
    ],
    [
      "a policy about nobody",
      { policy: JSON.stringify({ Statement: { Effect: "Deny", Action: "sqs:*", Resource: "*" } }) },
      "policy.Statement[0].Principal: got nothing, expected a value",
    ],
  ]);
  itTakes(form, good, [
    ["a dead-letter queue", { redrivePolicy: redrive({}) }],
    ["one that is not known yet", { redrivePolicy: UNKNOWN }],
    [
      "the queues that it takes from",
      {
        redriveAllowPolicy: JSON.stringify({
          redrivePermission: "byQueue",
          sourceQueueArns: [DLQ],
        }),
      },
    ],
  ]);

  describe("that keeps the order of messages", () => {
    itRefuses(form, ordered, [
      [
        "a standard queue behind it",
        { redrivePolicy: redrive({}) },
        `redrivePolicy.deadLetterTargetArn: got "${DLQ}", expected a FIFO queue, as the queue itself is`,
      ],
      [
        "high throughput with deduplication over the whole queue",
        { fifoThroughputLimit: "perMessageGroupId", deduplicationScope: "queue" },
        'deduplicationScope: got "queue", expected one of messageGroup with fifoThroughputLimit "perMessageGroupId"',
      ],
    ]);
    itTakes(form, ordered, [["deduplication by content", { contentBasedDeduplication: true }]]);
  });

  it("tells no word of a secret policy", () => {
    const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };
    const policy = { ...secret, value: redrive({ maxReceiveCount: 0 }) };
    const [fault] = (queue.constraints ?? []).flatMap((one) =>
      one({ ...good, redrivePolicy: policy }),
    );
    assert.deepEqual(
      [fault?.property, fault?.given],
      ["redrivePolicy.maxReceiveCount", "a secret"],
    );
  });

  it("is known by its URL, in its own Region", async () => {
    const account = new TestAccount(folder());
    const planned = await account.planned(QUEUE, {});
    assert.deepEqual(
      [planned["name"], planned["url"], planned["arn"], planned["visibilityTimeoutSeconds"]],
      ["web-38b0874", UNKNOWN, UNKNOWN, 30],
    );
    const made = await account.make(QUEUE, { name: "orders", region: "eu-central-1" });
    assert.deepEqual(
      [made.id, made.outputs["url"], made.outputs["arn"], made.outputs["sqsManagedSseEnabled"]],
      [
        "https://sqs.eu-central-1.amazonaws.com/123456789012/orders",
        made.id,
        "arn:aws:sqs:eu-central-1:123456789012:orders",
        true,
      ],
    );
    await account.make(QUEUE, { name: "orders" });
    await assert.rejects(account.make(QUEUE, { name: "orders" }), /QueueAlreadyExists/);
  });

  it("is encrypted with a key of Amazon SQS until it is given another", async () => {
    const account = new TestAccount(folder());
    const made = await account.make(QUEUE, { name: "orders" });
    const after = await account.update(made, { kmsMasterKeyId: "alias/orders" });
    assert.equal(after["sqsManagedSseEnabled"], false);
    assert.deepEqual(
      account.change(made, { fifoQueue: true, name: "orders.fifo" }).replaces.sort(),
      ["fifoQueue", "name"],
    );
  });

  it("ends its name with .fifo after a prefix as well", () => {
    const made = outputsOf(queue, { namePrefix: "orders-", fifoQueue: true }, "cn-north-1");
    assert.match(text(made, "name"), /^orders-\d{18}[0-9a-f]{8}\.fifo$/);
    assert.equal(
      made["url"],
      `https://sqs.cn-north-1.amazonaws.com.cn/123456789012/${text(made, "name")}`,
    );
    assert.deepEqual(
      [made["deduplicationScope"], made["fifoThroughputLimit"]],
      ["queue", "perQueue"],
    );
  });

  it("needs its dead-letter queue first, in its own Region", async () => {
    const account = new TestAccount(folder());
    await account.make(QUEUE, { name: "orders-dead", region: "eu-central-1" });
    const source = { name: "orders", redrivePolicy: redrive({}) };
    await assert.rejects(
      account.make(QUEUE, source),
      /redrivePolicy.deadLetterTargetArn: got "arn:aws:sqs:eu-west-1:123456789012:orders-dead", expected a queue of this Region that exists/,
    );
    await account.make(QUEUE, { name: "orders-dead" });
    assert.match((await account.make(QUEUE, source)).id, /orders$/);
  });
});
