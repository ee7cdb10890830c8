import * as pulumi from "@pulumi/pulumi";
import { dnsSuffix, partition } from "../shared/partition";
import type { ResourcePolicyStatement } from "../shared/policy-document";

/** Who may use a key, and by what way. */
export interface KeyUse {
  readonly accountId: pulumi.Input<string>;
  /** Region of the key. */
  readonly region: string;
  /** Services of AWS that encrypt with the key for those who call them, by their endpoints' prefixes: `rds`, `s3`. */
  readonly through: readonly string[];
  /**
   * Services of AWS that use the key by themselves, for resources of the account in the Region, by the prefix of their
   * principals: `sns`. @default none
   */
  readonly sources?: readonly string[] | undefined;
}

/** To look after a key, without the right to encrypt or to decrypt anything with it. */
const ADMINISTRATION = [
  "kms:CancelKeyDeletion",
  "kms:DeleteAlias",
  "kms:DeleteImportedKeyMaterial",
  "kms:DescribeKey",
  "kms:DisableKey",
  "kms:DisableKeyRotation",
  "kms:EnableKey",
  "kms:EnableKeyRotation",
  "kms:GetKeyPolicy",
  "kms:GetKeyRotationStatus",
  "kms:ListGrants",
  "kms:ListKeyPolicies",
  "kms:ListKeyRotations",
  "kms:ListResourceTags",
  "kms:PutKeyPolicy",
  "kms:RevokeGrant",
  "kms:RotateKeyOnDemand",
  "kms:ScheduleKeyDeletion",
  "kms:TagResource",
  "kms:UntagResource",
  "kms:UpdateAlias",
  "kms:CreateAlias",
  "kms:UpdateKeyDescription",
];

const USE = [
  "kms:Decrypt",
  "kms:DescribeKey",
  "kms:Encrypt",
  "kms:GenerateDataKey*",
  "kms:ReEncrypt*",
];

/** A statement of a key policy speaks of the key that it stands on. */
const THIS_KEY = "*";

/**
 * A copy from one Region to another may be asked of the service in either. The policies that AWS shows for copies name every
 * Region of a service, too. https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html
 */
const ANY_REGION = "*";

/**
 * The statements of a key policy that lets nobody decrypt by hand: roles of the account, as far as their own policies allow
 * it, use the key through the given services alone.
 */
export function keyPolicy(use: KeyUse): readonly ResourcePolicyStatement[] {
  const { accountId, region, through, sources = [] } = use;
  const account = {
    AWS: pulumi.interpolate`arn:${partition(region)}:iam::${accountId}:root`,
  };
  const via = {
    StringLike: {
      "kms:ViaService": through.map((service) => `${service}.${ANY_REGION}.${dnsSuffix(region)}`),
    },
  };
  return [
    {
      Sid: "Administer",
      Effect: "Allow",
      Principal: account,
      Action: ADMINISTRATION,
      Resource: THIS_KEY,
    },
    {
      Sid: "UseThroughServices",
      Effect: "Allow",
      Principal: account,
      Action: USE,
      Resource: THIS_KEY,
      Condition: via,
    },
    {
      Sid: "GrantToServices",
      Effect: "Allow",
      Principal: account,
      Action: ["kms:CreateGrant"],
      Resource: THIS_KEY,
      Condition: { ...via, Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
    ...sources.map((service) => ({
      Sid: `UseBy${service.toUpperCase()}`,
      Effect: "Allow" as const,
      Principal: { Service: `${service}.amazonaws.com` },
      Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
      Resource: THIS_KEY,
      Condition: {
        ArnLike: {
          "aws:SourceArn": pulumi.interpolate`arn:${partition(region)}:${service}:${region}:${accountId}:*`,
        },
      },
    })),
  ];
}
