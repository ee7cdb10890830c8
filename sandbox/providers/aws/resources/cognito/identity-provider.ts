import { type AwsResourceRow, text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { entries, exactlyOne, form, length, oneOf, required } from "../../check/constraints";
import { when } from "../../check/conditions";
import { USER_POOL } from "./tokens";

const CREATE =
  "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html";

const OAUTH = ["authorize_scopes", "client_id"];

/** The details that a provider of each type needs. A public client of OpenID Connect has no secret. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  Facebook: [...OAUTH, "client_secret"],
  Google: [...OAUTH, "client_secret"],
  LoginWithAmazon: [...OAUTH, "client_secret"],
  OIDC: [...OAUTH, "attributes_request_method", "oidc_issuer"],
  SAML: [],
  SignInWithApple: [...OAUTH, "key_id", "private_key", "team_id"],
};

const OF_OWN_NAME = ["OIDC", "SAML"];

const details: readonly Constraint[] = Object.entries(NEEDED).map(([type, names]) =>
  when(
    "providerType",
    [type],
    [
      ...names.map((name) => required(`providerDetails.${name}`)),
      ...(OF_OWN_NAME.includes(type)
        ? [length("providerName", 3, 32)]
        : [oneOf("providerName", [type])]),
    ],
  ),
);

/** Somebody else's sign-in that a user pool trusts. */
export const identityProvider: AwsResourceRow = {
  defaults: {},
  constraints: [
    documented(CREATE, [
      length("providerName", 1, 32),
      form("providerName", /^[^_\p{Z}][^\p{Z}]*$/u, "no space, and no underscore at the beginning"),
      oneOf("providerType", Object.keys(NEEDED)),
      ...details,
      when(
        "providerType",
        ["SAML"],
        [exactlyOne("providerDetails.MetadataFile", "providerDetails.MetadataURL")],
      ),
      form("providerDetails.MetadataURL", /^https:\/\//, "an address that begins https://"),
      form("providerDetails.oidc_issuer", /^https:\/\//, "an address that begins https://"),
      oneOf("providerDetails.attributes_request_method", ["GET", "POST"]),
      entries("idpIdentifiers", 0, 50),
      length("idpIdentifiers[]", 1, 40),
    ]),
  ],
  id: (inputs) => `${text(inputs, "userPoolId")}:${text(inputs, "providerName")}`,
  outputs: (_at, inputs) => ({
    attributeMapping: text(inputs, "providerType") === "OIDC" ? { username: "sub" } : {},
  }),
  replaceOn: ["providerName", "providerType", "userPoolId"],
  unique: [
    {
      properties: ["userPoolId", "providerName"],
      scope: "region",
      code: "DuplicateProviderException",
    },
  ],
  goesWith: [{ property: "userPoolId", type: USER_POOL }],
};
