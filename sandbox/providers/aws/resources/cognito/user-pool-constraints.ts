import { type Constraint, documented } from "../../check/constraint";
import {
  arn,
  atLeastOne,
  conflicting,
  entries,
  form,
  length,
  oneOf,
  range,
  required,
} from "../../check/constraints";
import { when } from "../../check/conditions";

const API = "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference";

/** Lambda functions that Cognito calls on its way, and the key that it encrypts for two of them. */
const FUNCTIONS = [
  "createAuthChallenge",
  "customMessage",
  "defineAuthChallenge",
  "kmsKeyId",
  "postAuthentication",
  "postConfirmation",
  "preAuthentication",
  "preSignUp",
  "preTokenGeneration",
  "userMigration",
  "verifyAuthChallengeResponse",
];

const MESSAGES = ["emailVerificationMessage", "smsAuthenticationMessage", "smsVerificationMessage"];

const TEMPLATE = "verificationMessageTemplate";

/** The name of a user pool, or of a client of one. */
export const cognitoName: readonly Constraint[] = [
  length("name", 1, 128),
  form("name", /^[\w\s+=,.@-]+$/, "letters, digits, spaces and the characters _ + = , . @ -"),
];

const policies: readonly Constraint[] = [
  documented(`${API}/API_PasswordPolicyType.html`, [
    range("passwordPolicy.minimumLength", 6, 99),
    range("passwordPolicy.passwordHistorySize", 0, 24),
    range("passwordPolicy.temporaryPasswordValidityDays", 0, 365),
  ]),
  documented(`${API}/API_SignInPolicyType.html`, [
    oneOf("signInPolicy.allowedFirstAuthFactors[]", [
      "EMAIL_OTP",
      "PASSWORD",
      "SMS_OTP",
      "WEB_AUTHN",
    ]),
  ]),
  documented(`${API}/API_SetUserPoolMfaConfig.html`, [
    oneOf("mfaConfiguration", ["OFF", "ON", "OPTIONAL"]),
    when(
      "mfaConfiguration",
      ["ON", "OPTIONAL"],
      [atLeastOne("softwareTokenMfaConfiguration", "emailMfaConfiguration", "smsConfiguration")],
    ),
  ]),
];

/** What a user pool is held to. */
export const userPoolConstraints: readonly Constraint[] = [
  documented(`${API}/API_CreateUserPool.html`, [
    ...cognitoName,
    oneOf("deletionProtection", ["ACTIVE", "INACTIVE"]),
    oneOf("userPoolTier", ["ESSENTIALS", "LITE", "PLUS"]),
    oneOf("aliasAttributes[]", ["email", "phone_number", "preferred_username"]),
    oneOf("usernameAttributes[]", ["email", "phone_number"]),
    oneOf("autoVerifiedAttributes[]", ["email", "phone_number"]),
    conflicting("aliasAttributes", "usernameAttributes"),
    ...MESSAGES.map((message) => form(message, /\{####\}/, "a text with {####} for the code")),
    conflicting("emailVerificationMessage", `${TEMPLATE}.emailMessage`),
    conflicting("emailVerificationSubject", `${TEMPLATE}.emailSubject`),
    conflicting("smsVerificationMessage", `${TEMPLATE}.smsMessage`),
    oneOf(`${TEMPLATE}.defaultEmailOption`, ["CONFIRM_WITH_CODE", "CONFIRM_WITH_LINK"]),
    oneOf("userPoolAddOns.advancedSecurityMode", ["AUDIT", "ENFORCED", "OFF"]),
    // https://docs.aws.amazon.com/cognito/latest/developerguide/feature-plans-features-plus.html
    when("userPoolAddOns.advancedSecurityMode", ["AUDIT", "ENFORCED"], [notTier]),
    entries("accountRecoverySetting.recoveryMechanisms", 1, 2),
    oneOf("accountRecoverySetting.recoveryMechanisms[].name", [
      "admin_only",
      "verified_email",
      "verified_phone_number",
    ]),
  ]),
  documented(`${API}/API_SchemaAttributeType.html`, [
    entries("schemas", 1, 50),
    length("schemas[].name", 1, 20),
    oneOf("schemas[].attributeDataType", ["Boolean", "DateTime", "Number", "String"]),
  ]),
  documented(`${API}/API_EmailConfigurationType.html`, [
    oneOf("emailConfiguration.emailSendingAccount", ["COGNITO_DEFAULT", "DEVELOPER"]),
    arn("emailConfiguration.sourceArn"),
    when(
      "emailConfiguration.emailSendingAccount",
      ["DEVELOPER"],
      [required("emailConfiguration.sourceArn")],
    ),
  ]),
  documented(`${API}/API_LambdaConfigType.html`, [
    ...FUNCTIONS.map((name) => arn(`lambdaConfig.${name}`)),
  ]),
  ...policies,
];

/** Threat protection belongs to the plan Plus. */
function notTier(inputs: Parameters<Constraint>[0]): ReturnType<Constraint> {
  return when(
    "userPoolTier",
    ["ESSENTIALS", "LITE"],
    [oneOf("userPoolTier", ["PLUS"])],
  )(inputs).map((fault) => ({ ...fault, expected: "PLUS" }));
}
