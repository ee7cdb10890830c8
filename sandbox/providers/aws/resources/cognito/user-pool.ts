import { type AwsResourceRow, text } from "../../aws-resource";
import { domainSuffix } from "../data-ids";
import { userPoolConstraints } from "./user-pool-constraints";

const PROTECTION =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-deletion-protection.html";

/** When everything in the stand-in's AWS was made. */
const CREATED = "2026-01-01T00:00:00Z";

/** Whoever may sign in, and how. */
export const userPool: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html
  id: (_inputs, hex, _find, region) => `${region}_${hex(9)}`,
  defaults: {
    deletionProtection: "INACTIVE",
    "emailConfiguration.emailSendingAccount": "COGNITO_DEFAULT",
    mfaConfiguration: "OFF",
    "verificationMessageTemplate.defaultEmailOption": "CONFIRM_WITH_CODE",
  },
  constraints: userPoolConstraints,
  outputs: (at) => ({
    adminCreateUserConfig: { allowAdminCreateUserOnly: false },
    arn: at.arn("cognito-idp", `userpool/${at.id}`),
    creationDate: CREATED,
    customDomain: "",
    domain: "",
    emailVerificationMessage: "",
    emailVerificationSubject: "",
    endpoint: `cognito-idp.${at.region}.${domainSuffix(at)}/${at.id}`,
    estimatedNumberOfUsers: 0,
    lastModifiedDate: CREATED,
    // https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
    passwordPolicy: {
      minimumLength: 8,
      passwordHistorySize: 0,
      requireLowercase: true,
      requireNumbers: true,
      requireSymbols: true,
      requireUppercase: true,
      temporaryPasswordValidityDays: 7,
    },
    signInPolicy: { allowedFirstAuthFactors: ["PASSWORD"] },
    smsConfiguration: null,
    smsVerificationMessage: "",
    userPoolTier: "ESSENTIALS",
    usernameConfiguration: { caseSensitive: false },
    verificationMessageTemplate: { defaultEmailOption: "CONFIRM_WITH_CODE" },
  }),
  replaceOn: [
    "aliasAttributes",
    "name",
    "usernameAttributes",
    "usernameConfiguration.caseSensitive",
  ],
  inUseCode: "InvalidParameterException",
  keeps: (outputs) =>
    outputs["deletionProtection"] === "ACTIVE"
      ? `InvalidParameterException: The user pool ${text(outputs, "id")} cannot be deleted because deletion protection is activated; set deletionProtection to INACTIVE first (${PROTECTION})`
      : undefined,
};
