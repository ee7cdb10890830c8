import assert from "node:assert/strict";
import { topicPolicy } from "../../../../components/data/messaging/topic-policy";
import { resourcePolicy } from "../../../../components/shared/policy-document";
import { valueOf } from "../../../support/mocks";
import { statementsOf } from "./support";

describe("topicPolicy", () => {
  it("leaves the topic to its account, in its own partition, and lets nobody publish without TLS", async () => {
    const policy = await valueOf(
      resourcePolicy(topicPolicy("arn:events", "123456789012", "cn-north-1")),
    );
    assert.deepEqual(statementsOf(policy), [
      {
        Sid: "OwnTopic",
        Effect: "Allow",
        Principal: { AWS: "arn:aws-cn:iam::123456789012:root" },
        Action: [
          "sns:AddPermission",
          "sns:DeleteTopic",
          "sns:GetTopicAttributes",
          "sns:ListSubscriptionsByTopic",
          "sns:Publish",
          "sns:RemovePermission",
          "sns:SetTopicAttributes",
          "sns:Subscribe",
        ],
        Resource: "arn:events",
      },
      {
        Sid: "RequireTls",
        Effect: "Deny",
        Principal: "*",
        Action: ["sns:Publish"],
        Resource: "arn:events",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ]);
  });
});
