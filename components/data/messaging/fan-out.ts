import * as pulumi from "@pulumi/pulumi";
import * as sns from "@pulumi/aws/sns";
import type { Queue } from "./queue";

/** Arguments of {@link FanOut}. */
export interface FanOutArgs {
  readonly topicArn: pulumi.Input<string>;
  /** The queues that get every message, by their names. Their policies must let the topic in. */
  readonly queues: ReadonlyMap<string, Queue>;
}

/**
 * What passes the messages of a topic on to its queues, each to all of them.
 *
 * Creates a subscription for each queue. A queue gets a message as it was published, without an envelope; one that Amazon SNS
 * cannot deliver goes to the queue's own dead-letter queue, where those are that no consumer could handle.
 */
export class FanOut extends pulumi.ComponentResource {
  /** ARNs of the subscriptions. */
  public readonly subscriptionArns: pulumi.Output<string[]>;

  public constructor(name: string, args: FanOutArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:data:FanOut", name, {}, opts);

    const subscriptions = Array.from(
      args.queues,
      ([queueName, queue]) =>
        new sns.TopicSubscription(
          `${name}-${queueName}`,
          {
            topic: args.topicArn,
            protocol: "sqs",
            endpoint: queue.arn,
            rawMessageDelivery: true,
            redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: queue.deadLetterQueueArn }),
          },
          // Before its policies let the topic in, a queue would refuse what is published.
          { parent: this, dependsOn: [queue] },
        ),
    );

    this.subscriptionArns = pulumi.all(subscriptions.map(({ arn }) => arn));
    this.registerOutputs({ subscriptionArns: this.subscriptionArns });
  }
}
