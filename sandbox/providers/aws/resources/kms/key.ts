import type { AwsResource, AwsResourceRow } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { absent, length, oneOf, range, requires } from "../../check/constraints";
import { when } from "../../check/conditions";
import { ACCOUNT_ID, type Identity } from "../../identity";
import { uuid } from "../data-ids";
import { policyDocument } from "../iam/policy-document";
import { staysChangeable } from "./key-policy";

const CREATE = "https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html";
const DELETION = "https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html";
const ROTATION = "https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html";

const SYMMETRIC = "SYMMETRIC_DEFAULT";

const SPECS = [
  "ECC_NIST_EDWARDS25519",
  "ECC_NIST_P256",
  "ECC_NIST_P384",
  "ECC_NIST_P521",
  "ECC_SECG_P256K1",
  "HMAC_224",
  "HMAC_256",
  "HMAC_384",
  "HMAC_512",
  "ML_DSA_44",
  "ML_DSA_65",
  "ML_DSA_87",
  "RSA_2048",
  "RSA_3072",
  "RSA_4096",
  "SM2",
  SYMMETRIC,
];

/** Days between two rotations where none are given. */
const ROTATION_DAYS = 365;

const outputs: AwsResource["outputs"] = (at, inputs) => ({
  arn: at.arn("kms", `key/${at.id}`),
  description: "",
  keyId: at.id,
  multiRegion: false,
  policy: defaultPolicy(at),
  // AWS KMS tells no period of a key that is not rotated.
  rotationPeriodInDays: inputs["enableKeyRotation"] === true ? ROTATION_DAYS : 0,
});

/** A key of AWS KMS. Deleting it only schedules that, and AWS asks nobody who still needs it. */
export const key: AwsResourceRow = {
  defaults: {
    bypassPolicyLockoutSafetyCheck: false,
    customerMasterKeySpec: SYMMETRIC,
    enableKeyRotation: false,
    isEnabled: true,
    keyUsage: "ENCRYPT_DECRYPT",
  },
  constraints: [
    documented(CREATE, [
      length("customKeyStoreId", 1, 22),
      oneOf("customerMasterKeySpec", SPECS),
      length("description", 0, 8192),
      oneOf("keyUsage", ["ENCRYPT_DECRYPT", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT", "SIGN_VERIFY"]),
      when(
        "customerMasterKeySpec",
        [SYMMETRIC, undefined],
        [oneOf("keyUsage", ["ENCRYPT_DECRYPT"])],
      ),
      length("xksKeyId", 1, 128),
      requires("xksKeyId", "customKeyStoreId"),
    ]),
    documented(DELETION, [range("deletionWindowInDays", 7, 30)]),
    documented(ROTATION, [
      range("rotationPeriodInDays", 90, 2560),
      when(
        "enableKeyRotation",
        [true],
        [oneOf("customerMasterKeySpec", [SYMMETRIC]), absent("customKeyStoreId")],
      ),
    ]),
    policyDocument("policy", "resource"),
  ],
  refusedByAws: [staysChangeable],
  id: (inputs, hex) => (inputs["multiRegion"] === true ? `mrk-${hex(32)}` : uuid(hex)),
  outputs,
  replaceOn: ["customKeyStoreId", "customerMasterKeySpec", "keyUsage", "multiRegion", "xksKeyId"],
};

/** The policy of a key that is given none: the account's own policies decide. */
function defaultPolicy(at: Identity): string {
  return JSON.stringify({
    Id: "key-default-1",
    Statement: [
      {
        Action: "kms:*",
        Effect: "Allow",
        Principal: { AWS: `arn:${at.partition}:iam::${ACCOUNT_ID}:root` },
        Resource: "*",
        Sid: "Enable IAM User Permissions",
      },
    ],
    Version: "2012-10-17",
  });
}
