import * as pulumi from "@pulumi/pulumi";
import * as cloudwatch from "@pulumi/aws/cloudwatch";

/** Arguments of {@link QueueAlarms}. */
export interface QueueAlarmsArgs {
  readonly queueName: pulumi.Input<string>;
  readonly deadLetterQueueName: pulumi.Input<string>;
  /** Seconds that the oldest message of the queue may wait. */
  readonly maximumAgeSeconds: number;
}

/** What every alarm on a queue has in common. A queue without messages reports nothing, and that is well. */
const QUEUE_METRIC = {
  namespace: "AWS/SQS",
  statistic: "Maximum",
  period: 60,
  comparisonOperator: "GreaterThanThreshold",
  treatMissingData: "notBreaching",
};

/** Two late minutes of three: one may be chance. */
const AGE_WINDOW = { evaluationPeriods: 3, datapointsToAlarm: 2 };

/** A dead message is there until somebody takes it out: one minute tells it. */
const DEAD_LETTER_WINDOW = { evaluationPeriods: 1, datapointsToAlarm: 1 };

/**
 * What tells that nobody handles the messages of a queue, or that some cannot be handled.
 *
 * Creates the two CloudWatch alarms: on the age of the oldest message, and on any message in the dead-letter queue.
 */
export class QueueAlarms extends pulumi.ComponentResource {
  /** Names of the alarms. */
  public readonly names: pulumi.Output<string[]>;
  /** ARNs of the alarms. */
  public readonly arns: pulumi.Output<string[]>;

  public constructor(name: string, args: QueueAlarmsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:data:QueueAlarms", name, {}, opts);

    const alarms = [
      new cloudwatch.MetricAlarm(
        `${name}-age`,
        {
          ...QUEUE_METRIC,
          ...AGE_WINDOW,
          alarmDescription: "Seconds that the oldest message of the queue has waited",
          metricName: "ApproximateAgeOfOldestMessage",
          dimensions: { QueueName: args.queueName },
          threshold: args.maximumAgeSeconds,
        },
        { parent: this },
      ),
      new cloudwatch.MetricAlarm(
        `${name}-dead-letters`,
        {
          ...QUEUE_METRIC,
          ...DEAD_LETTER_WINDOW,
          alarmDescription: "Messages that could not be handled, in the dead-letter queue",
          metricName: "ApproximateNumberOfMessagesVisible",
          dimensions: { QueueName: args.deadLetterQueueName },
          threshold: 0,
        },
        { parent: this },
      ),
    ];

    this.names = pulumi.all(alarms.map((alarm) => alarm.name));
    this.arns = pulumi.all(alarms.map((alarm) => alarm.arn));
    this.registerOutputs({ names: this.names, arns: this.arns });
  }
}
