import assert from "node:assert/strict";
import { sqs } from "../../../../../../sandbox/providers/aws/resources/sqs";
import { queuePolicy } from "../../../../../../sandbox/providers/aws/resources/sqs/queue-policy";
import { queueRedriveAllowPolicy } from "../../../../../../sandbox/providers/aws/resources/sqs/redrive-allow-policy";
import { queueRedrivePolicy } from "../../../../../../sandbox/providers/aws/resources/sqs/redrive-policy";
import { QUEUE } from "../../../../../../sandbox/providers/aws/resources/sqs/tokens";
import { UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";

const URL = "https://sqs.eu-west-1.amazonaws.com/123456789012/orders";
const DLQ = "arn:aws:sqs:eu-west-1:123456789012:orders-dead";
const REDRIVE = JSON.stringify({ deadLetterTargetArn: DLQ, maxReceiveCount: 5 });

describe("aws.sqs.QueuePolicy", () => {
  const folder = temporaryFolder("sqs-queue-policy");
  const statement = { Action: "sqs:*", Effect: "Deny", Principal: "*", Resource: "*" };
  const good = { queueUrl: URL, policy: JSON.stringify({ Statement: statement }) };

  itRefuses(queuePolicy, good, [
    [
      "a queue by its name",
      { queueUrl: "orders" },
      'queueUrl: got "orders", expected the URL of a queue',
    ],
    [
      "a statement about nobody",
      { policy: JSON.stringify({ Statement: { ...statement, Principal: undefined } }) },
      "policy.Statement[0].Principal: got nothing, expected a value",
    ],
  ]);

  it("is known by the queue, stays with it and goes with it", async () => {
    const account = new TestAccount(folder());
    const queue = await account.make(QUEUE, { name: "orders" });
    const made = await account.make("aws:sqs/queuePolicy:QueuePolicy", good);
    assert.equal(made.id, URL);
    const other = { queueUrl: `${URL}-2` };
    assert.deepEqual(account.change(made, other).replaces, ["queueUrl"]);
    await account.delete(queue);
    assert.equal(await account.exists(made), false);
  });
});

describe("aws.sqs.RedrivePolicy", () => {
  const folder = temporaryFolder("sqs-redrive-policy");
  const form = { constraints: queueRedrivePolicy.constraints ?? [] };
  const good = { queueUrl: URL, redrivePolicy: REDRIVE };

  itRefuses(form, good, [
    [
      "no number of attempts",
      { redrivePolicy: JSON.stringify({ deadLetterTargetArn: DLQ }) },
      "redrivePolicy.maxReceiveCount: got nothing, expected a value",
    ],
    [
      "a standard queue behind a FIFO queue",
      { queueUrl: `${URL}.fifo` },
      `redrivePolicy.deadLetterTargetArn: got "${DLQ}", expected a FIFO queue, as the queue itself is`,
    ],
  ]);
  itTakes(form, good, [["a queue that is not known yet", { queueUrl: UNKNOWN }]]);

  it("needs the dead-letter queue", async () => {
    const account = new TestAccount(folder());
    const type = "aws:sqs/redrivePolicy:RedrivePolicy";
    await assert.rejects(account.make(type, good), /expected a queue of this Region that exists/);
    await account.make(QUEUE, { name: "orders-dead" });
    assert.equal((await account.make(type, good)).id, URL);
  });
});

describe("aws.sqs.RedriveAllowPolicy", () => {
  const good = {
    queueUrl: URL,
    redriveAllowPolicy: JSON.stringify({ redrivePermission: "byQueue", sourceQueueArns: [DLQ] }),
  };

  itRefuses(queueRedriveAllowPolicy, good, [
    [
      "eleven queues",
      {
        redriveAllowPolicy: JSON.stringify({
          redrivePermission: "byQueue",
          sourceQueueArns: Array.from({ length: 11 }, (_, index) => `${DLQ}-${index}`),
        }),
      },
      "redriveAllowPolicy.sourceQueueArns: got 11 entries, expected 1 to 10 entries",
    ],
  ]);
});

describe("the table of Amazon SQS", () => {
  it("holds its types", () => {
    assert.deepEqual(Object.keys(sqs).sort(), [
      QUEUE,
      "aws:sqs/queuePolicy:QueuePolicy",
      "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy",
      "aws:sqs/redrivePolicy:RedrivePolicy",
    ]);
  });
});
