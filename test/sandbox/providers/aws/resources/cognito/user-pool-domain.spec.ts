import assert from "node:assert/strict";
import { asText } from "../../../../../../sandbox/providers/property-values";
import { identityIn } from "../../../../../../sandbox/providers/aws/identity";
import { userPoolDomain } from "../../../../../../sandbox/providers/aws/resources/cognito/user-pool-domain";
import { itRefuses, itTakes, nothing, outputsOf } from "../../../../../support/aws-refusals";

const PREFIX = "small letters, digits and hyphens, no hyphen at either end";
const CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/1";

describe("aws.cognito.UserPoolDomain", () => {
  const good = { domain: "shop-dev", userPoolId: "pool_1" };

  itTakes(userPoolDomain, good, [
    ["a domain with its certificate", { certificateArn: CERTIFICATE, domain: "auth.example.com" }],
    ["a single letter", { domain: "a" }],
  ]);

  itRefuses(userPoolDomain, good, [
    ["capital letters", { domain: "Shop" }, `domain: got "Shop", expected ${PREFIX}`],
    ["a hyphen at the end", { domain: "shop-" }, `domain: got "shop-", expected ${PREFIX}`],
    [
      "a domain without a certificate",
      { domain: "auth.example.com" },
      `domain: got "auth.example.com", expected ${PREFIX}`,
    ],
    [
      "a word of AWS's",
      { domain: "my-cognito" },
      'domain: got "my-cognito", expected a prefix without aws, amazon and cognito',
    ],
    [
      "a prefix with a certificate",
      { certificateArn: CERTIFICATE },
      'domain: got "shop-dev", expected a domain, such as auth.example.com',
    ],
    [
      "a certificate of another region",
      { certificateArn: CERTIFICATE.replace("us-east-1", "us-west-2"), domain: "auth.example.com" },
      'certificateArn: got "arn:aws:acm:us-west-2:123456789012:certificate/1", expected a certificate in us-east-1',
    ],
    [
      "pages of a version that is none",
      { managedLoginVersion: 3 },
      "managedLoginVersion: got 3, expected one of 1, 2",
    ],
  ]);

  it("is known by its domain, keeps its pool, and takes another certificate in place", () => {
    const { hex } = identityIn("us-west-2", "", nothing);
    assert.equal(userPoolDomain.id?.(good, hex, nothing, "eu-west-1"), "shop-dev");
    assert.deepEqual(userPoolDomain.replaceOn, ["domain", "userPoolId"]);
    assert.equal(userPoolDomain.holds?.["userPoolId"], "aws:cognito/userPool:UserPool");
  });

  it("has the domain of its distribution under both names", () => {
    const made = outputsOf(userPoolDomain, good);
    assert.match(asText(made["cloudfrontDistribution"]), /^d[0-9a-f]{13}\.cloudfront\.net$/);
    assert.equal(made["cloudfrontDistributionArn"], made["cloudfrontDistribution"]);
  });
});
