/** Seconds of a day. */
const DAY_SECONDS = 86_400;

/** How many times a consumer may handle a message, or one message of a batch after the other, before another sees it. */
const HANDLINGS = 6;

/**
 * Days that a dead-letter queue keeps a message: the longest that Amazon SQS allows, so that somebody has time to look. In a
 * standard queue the days count from when the message was first sent, not from when it died.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-dead-letter-queue-retention.html
 */
export const DEAD_LETTER_DAYS = 14;

/** Longest that a handler may take, in seconds: Amazon SQS hides a message for at most twelve hours, six times as long. */
export const LONGEST_HANDLER_SECONDS = 7_200;

/** Most times that a message can be received before it is dead, as Amazon SQS counts them. */
export const MOST_RECEIVES = 1_000;

/** Seconds in a number of days. */
export function secondsOf(days: number): number {
  return days * DAY_SECONDS;
}

/**
 * Seconds for which a received message is hidden from other consumers: six times what its handler may take, as AWS recommends
 * it for handlers in AWS Lambda.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
 */
export function visibilityTimeoutSeconds(handlerTimeoutSeconds: number): number {
  return HANDLINGS * handlerTimeoutSeconds;
}

/**
 * Most times that a message can be received before it is dead, such that one that no handler can handle reaches the
 * dead-letter queue before the queue has forgotten it.
 */
export function mostReceives(handlerTimeoutSeconds: number, retentionDays: number): number {
  const most =
    Math.ceil(secondsOf(retentionDays) / visibilityTimeoutSeconds(handlerTimeoutSeconds)) - 1;
  return Math.min(most, MOST_RECEIVES);
}
