import type * as pulumi from "@pulumi/pulumi";
import type { ResourcePolicyStatement } from "../../shared/policy-document";

/**
 * The statements of a queue's policy: nobody uses it without TLS, and of all services of AWS only Amazon SNS sends to it, for
 * the given topics. Roles of the account need nothing here: their own policies decide.
 *
 * @param topicArns Topics that fan out to the queue.
 */
export function queuePolicy(
  queueArn: pulumi.Input<string>,
  topicArns: readonly pulumi.Input<string>[],
): readonly ResourcePolicyStatement[] {
  return [
    {
      Sid: "RequireTls",
      Effect: "Deny",
      Principal: "*",
      Action: ["sqs:*"],
      Resource: queueArn,
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
    ...(topicArns.length === 0
      ? []
      : [
          {
            Sid: "ReceiveFromTopics",
            Effect: "Allow" as const,
            Principal: { Service: "sns.amazonaws.com" },
            Action: ["sqs:SendMessage"],
            Resource: queueArn,
            Condition: { ArnEquals: { "aws:SourceArn": topicArns } },
          },
        ]),
  ];
}
