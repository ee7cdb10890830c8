import * as pulumi from "@pulumi/pulumi";
import { partition } from "../../shared/partition";
import type { ResourcePolicyStatement } from "../../shared/policy-document";

/** All that a topic's policy can allow; Amazon SNS refuses a policy with `sns:*`. */
const EVERYTHING = [
  "sns:AddPermission",
  "sns:DeleteTopic",
  "sns:GetTopicAttributes",
  "sns:ListSubscriptionsByTopic",
  "sns:Publish",
  "sns:RemovePermission",
  "sns:SetTopicAttributes",
  "sns:Subscribe",
];

/**
 * The statements of a topic's policy: it is its account's alone, in which the roles' own policies decide, and nobody publishes
 * without TLS.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html#enforce-encryption-data-in-transit
 */
export function topicPolicy(
  topicArn: pulumi.Input<string>,
  accountId: pulumi.Input<string>,
  region: string,
): readonly ResourcePolicyStatement[] {
  return [
    {
      Sid: "OwnTopic",
      Effect: "Allow",
      Principal: { AWS: pulumi.interpolate`arn:${partition(region)}:iam::${accountId}:root` },
      Action: EVERYTHING,
      Resource: topicArn,
    },
    {
      Sid: "RequireTls",
      Effect: "Deny",
      Principal: "*",
      Action: ["sns:Publish"],
      Resource: topicArn,
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  ];
}
