import * as pulumi from "@pulumi/pulumi";
import type { Connection } from "../../shared/connection";
import type { DataProtection } from "../../shared/data-protection";
import { refuseFaults } from "../../shared/refuse-faults";
import { EncryptionKey } from "../../encryption/encryption-key";
import { FanOut } from "./fan-out";
import { messagingFaults, type MessagingSpec } from "./messaging-faults";
import { Queue } from "./queue";
import { Topic } from "./topic";

/** Arguments of {@link Messaging}. */
export interface MessagingArgs extends MessagingSpec {
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  readonly protection: DataProtection;
}

type Strings = Readonly<Record<string, pulumi.Output<string>>>;

/** Queues and topics by their names. */
interface Parts {
  readonly queues: ReadonlyMap<string, Queue>;
  readonly topics: ReadonlyMap<string, Topic>;
}

const NOTHING: Parts = { queues: new Map(), topics: new Map() };

function byName<T>(
  parts: ReadonlyMap<string, T>,
  valueOf: (part: T) => pulumi.Output<string>,
): Strings {
  return Object.fromEntries(Array.from(parts, ([name, part]) => [name, valueOf(part)]));
}

function allOf(
  queues: ReadonlyMap<string, Queue>,
  valuesOf: (queue: Queue) => pulumi.Output<string[]>,
): pulumi.Output<string[]> {
  return pulumi.all(Array.from(queues.values(), valuesOf)).apply((lists) => lists.flat());
}

/**
 * The queues and topics through which services work for each other without waiting for each other.
 *
 * Creates one key for all messages (`EncryptionKey`), each topic (`Topic`), each queue with its dead-letter queue and alarms
 * (`Queue`), and what passes the messages of a topic on to its queues (`FanOut`). Where neither is declared, it creates
 * nothing.
 */
export class Messaging extends pulumi.ComponentResource {
  /** What a service needs in order to reach each queue or topic. */
  public readonly connections: readonly Connection[];
  /** URL of each queue by its name. */
  public readonly queueUrls: Strings;
  /** URL of each queue's dead-letter queue by the queue's name. */
  public readonly deadLetterQueueUrls: Strings;
  /** ARN of each topic by its name. */
  public readonly topicArns: Strings;
  /** Names of the alarms on all queues. */
  public readonly alarmNames: pulumi.Output<string[]>;
  /** ARNs of the alarms on all queues. */
  public readonly alarmArns: pulumi.Output<string[]>;

  public constructor(name: string, args: MessagingArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:data:Messaging", name, {}, opts);
    refuseFaults(this, messagingFaults(args));

    const empty = args.queues.length + args.topics.length === 0;
    const { queues, topics } = empty ? NOTHING : this.createParts(name, args);

    this.connections = [
      ...Array.from(queues.values(), ({ connections }) => connections).flat(),
      ...Array.from(topics.values(), ({ connection }) => connection),
    ];
    this.queueUrls = byName(queues, ({ url }) => url);
    this.deadLetterQueueUrls = byName(queues, ({ deadLetterQueueUrl }) => deadLetterQueueUrl);
    this.topicArns = byName(topics, ({ arn }) => arn);
    this.alarmNames = allOf(queues, ({ alarmNames }) => alarmNames);
    this.alarmArns = allOf(queues, ({ alarmArns }) => alarmArns);
    this.registerOutputs({
      connections: this.connections,
      queueUrls: this.queueUrls,
      deadLetterQueueUrls: this.deadLetterQueueUrls,
      topicArns: this.topicArns,
      alarmNames: this.alarmNames,
      alarmArns: this.alarmArns,
    });
  }

  private createParts(name: string, args: MessagingArgs): Parts {
    const key = this.createKey(name, args);
    const topics = this.createTopics(name, args, key.arn);
    const queues = this.createQueues(name, args, key.arn, topics);
    this.createFanOuts(name, args, { queues, topics });
    return { queues, topics };
  }

  private createKey(name: string, args: MessagingArgs): EncryptionKey {
    return new EncryptionKey(
      `${name}-encryption`,
      {
        description: "Messages in queues and topics",
        accountId: args.accountId,
        region: args.region,
        protection: args.protection,
        through: ["sqs", "sns"],
        // Amazon SNS delivers into encrypted queues in its own name:
        // https://docs.aws.amazon.com/sns/latest/dg/sns-enable-encryption-for-topic-sqs-queue-subscriptions.html
        sources: ["sns"],
      },
      { parent: this },
    );
  }

  private createTopics(
    name: string,
    { topics, region, accountId }: MessagingArgs,
    keyArn: pulumi.Output<string>,
  ): ReadonlyMap<string, Topic> {
    return new Map(
      topics.map((topic) => [
        topic.name,
        new Topic(
          `${name}-${topic.name}`,
          { name: topic.name, fifo: topic.fifo, region, accountId, keyArn },
          { parent: this },
        ),
      ]),
    );
  }

  private createQueues(
    name: string,
    args: MessagingArgs,
    keyArn: pulumi.Output<string>,
    topics: ReadonlyMap<string, Topic>,
  ): ReadonlyMap<string, Queue> {
    const topicArnsOf = (queue: string) =>
      args.topics
        .filter((topic) => topic.queues.includes(queue))
        .flatMap((topic) => topics.get(topic.name)?.arn ?? []);
    return new Map(
      args.queues.map((queue) => [
        queue.name,
        new Queue(
          `${name}-${queue.name}`,
          {
            name: queue.name,
            fifo: queue.fifo,
            handlerTimeoutSeconds: queue.handlerTimeoutSeconds,
            maxReceiveCount: queue.maxReceiveCount,
            retentionDays: queue.retentionDays,
            maximumAgeSeconds: queue.maximumAgeSeconds,
            keyArn,
            topicArns: topicArnsOf(queue.name),
            protection: args.protection,
          },
          { parent: this },
        ),
      ]),
    );
  }

  private createFanOuts(name: string, args: MessagingArgs, { queues, topics }: Parts): void {
    for (const { name: topicName, queues: queueNames } of args.topics) {
      const topic = topics.get(topicName);
      const fed = new Map([...queues].filter(([queue]) => queueNames.includes(queue)));
      if (topic !== undefined && fed.size > 0) {
        new FanOut(
          `${name}-${topicName}-fan-out`,
          { topicArn: topic.arn, queues: fed },
          { parent: this },
        );
      }
    }
  }
}
