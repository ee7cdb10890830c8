import assert from "node:assert/strict";
import { asText } from "../../../../../../sandbox/providers/property-values";
import { userPool } from "../../../../../../sandbox/providers/aws/resources/cognito/user-pool";
import { itRefuses, itTakes, outputsOf } from "../../../../../support/aws-refusals";

describe("aws.cognito.UserPool", () => {
  const good = {
    autoVerifiedAttributes: ["email"],
    deletionProtection: "ACTIVE",
    mfaConfiguration: "OPTIONAL",
    name: "sign-in-1a2b3c4",
    passwordPolicy: { minimumLength: 14 },
    softwareTokenMfaConfiguration: { enabled: true },
    usernameAttributes: ["email"],
  };

  itTakes(userPool, good, [
    [
      "threat protection of the plan for it",
      { userPoolAddOns: { advancedSecurityMode: "ENFORCED" }, userPoolTier: "PLUS" },
    ],
    [
      "threat protection of a plan that AWS picks",
      { userPoolAddOns: { advancedSecurityMode: "AUDIT" } },
    ],
  ]);

  itRefuses(userPool, good, [
    [
      "a name with a slash",
      { name: "sign/in" },
      'name: got "sign/in", expected letters, digits, spaces and the characters _ + = , . @ -',
    ],
    [
      "names of both kinds",
      { aliasAttributes: ["email"] },
      "usernameAttributes: got usernameAttributes together with aliasAttributes, expected at most one of aliasAttributes, usernameAttributes",
    ],
    [
      "too short a password",
      { passwordPolicy: { minimumLength: 5 } },
      "passwordPolicy.minimumLength: got 5, expected 6 to 99",
    ],
    [
      "a second factor that nobody has",
      { softwareTokenMfaConfiguration: null },
      'softwareTokenMfaConfiguration: got none of them, expected at least one of softwareTokenMfaConfiguration, emailMfaConfiguration, smsConfiguration with mfaConfiguration "OPTIONAL"',
    ],
    [
      "a protection that is none",
      { deletionProtection: "ON" },
      'deletionProtection: got "ON", expected one of ACTIVE, INACTIVE',
    ],
    [
      "a message without the code",
      { emailVerificationMessage: "Welcome" },
      'emailVerificationMessage: got "Welcome", expected a text with {####} for the code',
    ],
    [
      "a sender of nobody",
      { emailConfiguration: { emailSendingAccount: "DEVELOPER" } },
      'emailConfiguration.sourceArn: got nothing, expected a value with emailConfiguration.emailSendingAccount "DEVELOPER"',
    ],
    [
      "threat protection of a plan without it",
      { userPoolAddOns: { advancedSecurityMode: "ENFORCED" }, userPoolTier: "LITE" },
      'userPoolTier: got "LITE", expected PLUS with userPoolAddOns.advancedSecurityMode "ENFORCED"',
    ],
    [
      "a function by its name",
      { lambdaConfig: { preSignUp: "check" } },
      'lambdaConfig.preSignUp: got "check", expected an ARN (arn:partition:service:region:account:resource)',
    ],
  ]);

  it("has an endpoint and an ARN of its region and its id", () => {
    const { arn, endpoint } = outputsOf(userPool, good);
    assert.match(
      asText(endpoint),
      /^cognito-idp\.eu-west-1\.amazonaws\.com\/eu-west-1_[0-9a-f]{9}$/,
    );
    assert.match(
      asText(arn),
      /^arn:aws:cognito-idp:eu-west-1:123456789012:userpool\/eu-west-1_[0-9a-f]{9}$/,
    );
  });

  it("stays while it is protected, and only then", () => {
    assert.match(
      userPool.keeps?.({ deletionProtection: "ACTIVE", id: "pool_1" }, true) ?? "",
      /^InvalidParameterException: The user pool pool_1 cannot be deleted because deletion protection is activated/,
    );
    assert.equal(
      userPool.keeps?.({ deletionProtection: "INACTIVE", id: "pool_1" }, true),
      undefined,
    );
  });

  it("is another one where its users are known by something else", () => {
    assert.deepEqual(userPool.replaceOn, [
      "aliasAttributes",
      "name",
      "usernameAttributes",
      "usernameConfiguration.caseSensitive",
    ]);
  });
});
