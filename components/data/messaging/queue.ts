import * as pulumi from "@pulumi/pulumi";
import * as sqs from "@pulumi/aws/sqs";
import type { Connection } from "../../shared/connection";
import { carriesData, type DataProtection, holdsData } from "../../shared/data-protection";
import { requireShortName } from "../../shared/physical-name";
import { resourcePolicy } from "../../shared/policy-document";
import { queueConnections } from "./messaging-connections";
import { QueueAlarms } from "./queue-alarms";
import { DEAD_LETTER_DAYS, secondsOf, visibilityTimeoutSeconds } from "./queue-limits";
import { queuePolicy } from "./queue-policy";

/** What a queue is to be like. */
export interface QueueSpec {
  /** Name of the queue, by which services connect to it: `orders`. */
  readonly name: string;
  /** Whether the messages of a group stay in order. */
  readonly fifo: boolean;
  /** Seconds that a consumer may take to handle a message. */
  readonly handlerTimeoutSeconds: number;
  /** How many times a message is delivered before it goes to the dead-letter queue. */
  readonly maxReceiveCount: number;
  /** Days that a message waits to be handled. */
  readonly retentionDays: number;
  /** Seconds that the oldest message may wait before an alarm goes off. */
  readonly maximumAgeSeconds: number;
}

/** Arguments of {@link Queue}. */
export interface QueueArgs extends QueueSpec {
  /** ARN of the key that the messages are encrypted with. */
  readonly keyArn: pulumi.Input<string>;
  /** ARNs of the topics that fan out to the queue. */
  readonly topicArns: readonly pulumi.Input<string>[];
  readonly protection: DataProtection;
}

/** The ending of a FIFO queue's name, by which Amazon SQS knows one. Pulumi appends it by itself. */
const FIFO_SUFFIX = ".fifo";

/** Characters that the name of a queue may have. */
const LONGEST_NAME = 80;

/** Longest that a consumer's request waits for a message, so that an empty queue costs the fewest requests. */
const LONG_POLLING_SECONDS = 20;

/** Seconds for which Amazon SQS encrypts by one data key before it asks AWS KMS for another; its own default. */
const DATA_KEY_SECONDS = 300;

/**
 * A queue for messages that one consumer each is to handle, and what becomes of those that none can handle.
 *
 * Creates the Amazon SQS queue and its dead-letter queue, both encrypted by the given key and used through TLS only, the
 * permission for that queue alone to send its dead messages there, and the alarms on both (`QueueAlarms`). Both hold their
 * messages in several Availability Zones.
 */
export class Queue extends pulumi.ComponentResource {
  public readonly url: pulumi.Output<string>;
  public readonly arn: pulumi.Output<string>;
  public readonly deadLetterQueueUrl: pulumi.Output<string>;
  public readonly deadLetterQueueArn: pulumi.Output<string>;
  /** Names of the alarms on the queue and on its dead-letter queue. */
  public readonly alarmNames: pulumi.Output<string[]>;
  /** ARNs of these alarms. */
  public readonly alarmArns: pulumi.Output<string[]>;
  /** What a service needs in order to send to the queue, to receive from it, or both. */
  public readonly connections: readonly Connection[];

  public constructor(name: string, args: QueueArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:data:Queue", name, {}, opts);
    requireShortName(this, `${name}-dead-letters`, LONGEST_NAME - FIFO_SUFFIX.length);

    const deadLetters = this.createDeadLetterQueue(name, args);
    const queue = this.createQueue(name, args, deadLetters);
    this.createPolicies(name, args, { queue, deadLetters });
    const alarms = new QueueAlarms(
      `${name}-alarms`,
      {
        queueName: queue.name,
        deadLetterQueueName: deadLetters.name,
        maximumAgeSeconds: args.maximumAgeSeconds,
      },
      { parent: this },
    );

    this.url = queue.url;
    this.arn = queue.arn;
    this.deadLetterQueueUrl = deadLetters.url;
    this.deadLetterQueueArn = deadLetters.arn;
    this.alarmNames = alarms.names;
    this.alarmArns = alarms.arns;
    this.connections = queueConnections(args.name, {
      url: queue.url,
      arn: queue.arn,
      keyArn: args.keyArn,
    });
    this.registerOutputs({
      url: this.url,
      arn: this.arn,
      deadLetterQueueUrl: this.deadLetterQueueUrl,
      deadLetterQueueArn: this.deadLetterQueueArn,
      alarmNames: this.alarmNames,
      alarmArns: this.alarmArns,
      connections: this.connections,
    });
  }

  private createDeadLetterQueue(name: string, args: QueueArgs): sqs.Queue {
    return new sqs.Queue(
      `${name}-dead-letters`,
      {
        ...encryptedKind(args),
        messageRetentionSeconds: secondsOf(DEAD_LETTER_DAYS),
        receiveWaitTimeSeconds: LONG_POLLING_SECONDS,
      },
      holdsData(this, args.protection),
    );
  }

  private createQueue(name: string, args: QueueArgs, deadLetters: sqs.Queue): sqs.Queue {
    return new sqs.Queue(
      `${name}-queue`,
      {
        ...encryptedKind(args),
        messageRetentionSeconds: secondsOf(args.retentionDays),
        receiveWaitTimeSeconds: LONG_POLLING_SECONDS,
        visibilityTimeoutSeconds: visibilityTimeoutSeconds(args.handlerTimeoutSeconds),
        redrivePolicy: pulumi.jsonStringify({
          deadLetterTargetArn: deadLetters.arn,
          maxReceiveCount: args.maxReceiveCount,
        }),
      },
      holdsData(this, args.protection),
    );
  }

  private createPolicies(
    name: string,
    { topicArns, protection }: QueueArgs,
    { queue, deadLetters }: { readonly queue: sqs.Queue; readonly deadLetters: sqs.Queue },
  ): void {
    // What stays in AWS stays closed to requests without TLS.
    const options = carriesData(this, protection);
    new sqs.QueuePolicy(
      `${name}-queue-policy`,
      { queueUrl: queue.url, policy: resourcePolicy(queuePolicy(queue.arn, topicArns)) },
      options,
    );
    new sqs.QueuePolicy(
      `${name}-dead-letters-policy`,
      {
        queueUrl: deadLetters.url,
        policy: resourcePolicy(queuePolicy(deadLetters.arn, topicArns)),
      },
      options,
    );
    new sqs.RedriveAllowPolicy(
      `${name}-dead-letters-source`,
      {
        queueUrl: deadLetters.url,
        redriveAllowPolicy: pulumi.jsonStringify({
          redrivePermission: "byQueue",
          sourceQueueArns: [queue.arn],
        }),
      },
      options,
    );
  }
}

/** What a queue and its dead-letter queue have in common: Amazon SQS wants both to be of one kind. */
function encryptedKind({ fifo, keyArn }: QueueArgs): sqs.QueueArgs {
  return {
    kmsMasterKeyId: keyArn,
    kmsDataKeyReusePeriodSeconds: DATA_KEY_SECONDS,
    // A FIFO queue refuses a message without a deduplication id, unless it may take the body's hash for one.
    ...(fifo ? { fifoQueue: true, contentBasedDeduplication: true } : {}),
  };
}
