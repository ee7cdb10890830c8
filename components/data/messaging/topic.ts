import * as pulumi from "@pulumi/pulumi";
import * as sns from "@pulumi/aws/sns";
import type { Connection } from "../../shared/connection";
import { resourcePolicy } from "../../shared/policy-document";
import { topicConnection } from "./messaging-connections";
import { topicPolicy } from "./topic-policy";

/** What a topic is to be like. */
export interface TopicSpec {
  /** Name of the topic, by which services connect to it: `order-events`. */
  readonly name: string;
  /** Whether the messages of a group stay in order. */
  readonly fifo: boolean;
  /** Names of the queues of which each gets every message. */
  readonly queues: readonly string[];
}

/** Arguments of {@link Topic}. */
export interface TopicArgs extends Omit<TopicSpec, "queues"> {
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  /** ARN of the key that the messages are encrypted with. */
  readonly keyArn: pulumi.Input<string>;
}

/**
 * A topic on which services publish what others may want to know.
 *
 * Creates the Amazon SNS topic, encrypted by the given key, and its policy: it is the account's alone, through TLS only. It
 * keeps no message: what it passes them on to is in `FanOut`.
 */
export class Topic extends pulumi.ComponentResource {
  public readonly arn: pulumi.Output<string>;
  /** What a service needs in order to publish. */
  public readonly connection: Connection;

  public constructor(name: string, args: TopicArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:data:Topic", name, {}, opts);

    const topic = new sns.Topic(
      `${name}-topic`,
      {
        kmsMasterKeyId: args.keyArn,
        // A FIFO topic refuses a message without a deduplication id, unless it may take the body's hash for one.
        ...(args.fifo ? { fifoTopic: true, contentBasedDeduplication: true } : {}),
      },
      { parent: this },
    );
    new sns.TopicPolicy(
      `${name}-topic-policy`,
      {
        arn: topic.arn,
        policy: resourcePolicy(topicPolicy(topic.arn, args.accountId, args.region)),
      },
      { parent: this },
    );

    this.arn = topic.arn;
    this.connection = topicConnection(args.name, { arn: topic.arn, keyArn: args.keyArn });
    this.registerOutputs({ arn: this.arn, connection: this.connection });
  }
}
