import assert from "node:assert/strict";
import { QueueAlarms } from "../../../../components/data/messaging/queue-alarms";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";
import { arnOf } from "./support";

const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";

const COMMON = {
  namespace: "AWS/SQS",
  statistic: "Maximum",
  period: 60,
  comparisonOperator: "GreaterThanThreshold",
  treatMissingData: "notBreaching",
};

describe("QueueAlarms", () => {
  let recording: Recording<QueueAlarms>;

  before(async () => {
    recording = await record(
      () =>
        new QueueAlarms("late", {
          queueName: "orders-1",
          deadLetterQueueName: "orders-dead-1",
          maximumAgeSeconds: 900,
        }),
    );
  });

  it("creates an alarm on the oldest message and one on dead ones", () => {
    assert.deepEqual(tree(recording), [
      `${ALARM} late-age < late`,
      `${ALARM} late-dead-letters < late`,
      "multizone:data:QueueAlarms late < stack",
    ]);
    assertHouseRules(recording);
  });

  it("goes off where a message has waited for longer than it may, in two minutes of three", () => {
    assert.deepEqual(recording.inputsOf(ALARM, "late-age"), {
      ...COMMON,
      alarmDescription: "Seconds that the oldest message of the queue has waited",
      metricName: "ApproximateAgeOfOldestMessage",
      dimensions: { QueueName: "orders-1" },
      threshold: 900,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
    });
  });

  it("goes off at once where a message is dead", () => {
    assert.deepEqual(recording.inputsOf(ALARM, "late-dead-letters"), {
      ...COMMON,
      alarmDescription: "Messages that could not be handled, in the dead-letter queue",
      metricName: "ApproximateNumberOfMessagesVisible",
      dimensions: { QueueName: "orders-dead-1" },
      threshold: 0,
      evaluationPeriods: 1,
      datapointsToAlarm: 1,
    });
  });

  it("tells the names and the ARNs of the alarms", async () => {
    assert.deepEqual(await valueOf(recording.result.names), [
      "late-age-1a2b3c4",
      "late-dead-letters-1a2b3c4",
    ]);
    assert.deepEqual(await valueOf(recording.result.arns), [
      arnOf("late-age"),
      arnOf("late-dead-letters"),
    ]);
  });
});
