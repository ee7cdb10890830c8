import { type AwsResourceRow, named } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { arn, form, length, notForm, oneOf } from "../../check/constraints";
import { where, without } from "../../check/conditions";
import { ACCOUNT_ID } from "../../identity";
import { USER_POOL } from "./tokens";

const CREATE =
  "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html";
const PREFIX =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html";
const OWN =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html";

/** The hosted zone of every distribution of CloudFront. */
const CLOUDFRONT_ZONE = "Z2FDTNDATAQYW2";

/** The address of a pool's pages for signing in: a prefix of Cognito's own domain, or, with a certificate, a domain. */
export const userPoolDomain: AwsResourceRow = {
  defaults: {},
  constraints: [
    documented(CREATE, [length("domain", 1, 63), oneOf("managedLoginVersion", [1, 2])]),
    documented(PREFIX, [
      without(
        ["certificateArn"],
        [
          form(
            "domain",
            /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/,
            "small letters, digits and hyphens, no hyphen at either end",
          ),
          notForm("domain", /aws|amazon|cognito/, "a prefix without aws, amazon and cognito"),
        ],
      ),
    ]),
    documented(OWN, [
      where("certificateArn", [
        form("domain", /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, "a domain, such as auth.example.com"),
        arn("certificateArn"),
        notForm("certificateArn", /:acm:(?!us-east-1:)/, "a certificate in us-east-1"),
      ]),
    ]),
  ],
  id: named("domain"),
  outputs: (at) => {
    const distribution = `d${at.hex(13)}.cloudfront.net`;
    return {
      awsAccountId: ACCOUNT_ID,
      cloudfrontDistribution: distribution,
      // The provider gives the domain of the distribution under both names.
      cloudfrontDistributionArn: distribution,
      cloudfrontDistributionZoneId: CLOUDFRONT_ZONE,
      managedLoginVersion: 1,
      s3Bucket: `aws-cognito-prod-${at.region}-assets`,
      version: "20260101000000",
    };
  },
  replaceOn: ["domain", "userPoolId"],
  unique: [{ properties: ["domain"], scope: "region", code: "InvalidParameterException" }],
  holds: { certificateArn: "aws:acm/certificate:Certificate", userPoolId: USER_POOL },
};
