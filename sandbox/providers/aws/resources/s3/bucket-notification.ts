import { type Constraint, documented } from "../../check/constraint";
import { arn, entries, form } from "../../check/constraints";
import { topicArn } from "../sns/topic-arn";
import { queueArn } from "../sqs/redrive";
import { partOfBucket } from "./part-of-bucket";

const NOTIFICATION =
  "https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketNotificationConfiguration.html";

const LISTS = ["lambdaFunctions", "queues", "topics"];

const events = LISTS.flatMap((list): Constraint[] => [
  entries(`${list}[].events`, 1, Infinity),
  form(
    `${list}[].events[]`,
    /^s3:[A-Za-z]+(?::(?:[A-Za-z]+|\*))?$/,
    "an event, such as s3:ObjectCreated:*",
  ),
]);

/** Whom S3 tells of what happens to the objects of a bucket. */
export const bucketNotification = partOfBucket(
  [
    documented(NOTIFICATION, [
      ...events,
      arn("lambdaFunctions[].lambdaFunctionArn"),
      queueArn("queues[].queueArn"),
      topicArn("topics[].topicArn"),
    ]),
  ],
  { defaults: { eventbridge: false } },
);
