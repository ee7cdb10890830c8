/** The type that other types refer to. */
export const QUEUE = "aws:sqs/queue:Queue";
