import assert from "node:assert/strict";
import { queuePolicy } from "../../../../components/data/messaging/queue-policy";

const REQUIRE_TLS = {
  Sid: "RequireTls",
  Effect: "Deny",
  Principal: "*",
  Action: ["sqs:*"],
  Resource: "arn:orders",
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};

describe("queuePolicy", () => {
  it("allows nothing, and nothing without TLS, where no topic fans out to the queue", () => {
    assert.deepEqual(queuePolicy("arn:orders", []), [REQUIRE_TLS]);
  });

  it("lets Amazon SNS send for the topics that fan out to it, and for no other", () => {
    assert.deepEqual(queuePolicy("arn:orders", ["arn:events", "arn:returns"]), [
      REQUIRE_TLS,
      {
        Sid: "ReceiveFromTopics",
        Effect: "Allow",
        Principal: { Service: "sns.amazonaws.com" },
        Action: ["sqs:SendMessage"],
        Resource: "arn:orders",
        Condition: { ArnEquals: { "aws:SourceArn": ["arn:events", "arn:returns"] } },
      },
    ]);
  });
});
