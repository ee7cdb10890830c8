/** The type that other types refer to. */
export const TOPIC = "aws:sns/topic:Topic";
