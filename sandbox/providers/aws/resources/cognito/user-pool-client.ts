import { secretOf } from "../../../property-values";
import type { AwsResourceRow } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { entries, form, length, oneOf, range, required } from "../../check/constraints";
import { when } from "../../check/conditions";
import { knownAt, placesAt, textsAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import { TIME_UNITS, tokenValidity } from "./token-validity";
import { IDENTITY_PROVIDER, USER_POOL } from "./tokens";
import { cognitoName } from "./user-pool-constraints";

const CREATE =
  "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html";

const AUTH_FLOWS = [
  "ADMIN_NO_SRP_AUTH",
  "ALLOW_ADMIN_USER_PASSWORD_AUTH",
  "ALLOW_CUSTOM_AUTH",
  "ALLOW_REFRESH_TOKEN_AUTH",
  "ALLOW_USER_AUTH",
  "ALLOW_USER_PASSWORD_AUTH",
  "ALLOW_USER_SRP_AUTH",
  "CUSTOM_AUTH_FLOW_ONLY",
  "USER_PASSWORD_AUTH",
];

/** HTTPS, plain HTTP on the visitor's own machine, or the scheme of an app; no fragment. */
const ADDRESS =
  /^(?:https:\/\/|http:\/\/localhost(?:[:/]|$)|(?!http:)[a-z][a-z0-9+.-]*:\/\/)[^#]*$/i;
const ADDRESS_WORDS = "an https address without #; http only on localhost";

const ADDRESSES = ["callbackUrls[]", "defaultRedirectUri", "logoutUrls[]"];

/** Signing in at a page ends at an address that the client has named; machines need a secret and nothing beside it. */
const flows: Constraint = (inputs) => {
  const given = textsAt(inputs, "allowedOauthFlows[]");
  const isMachine = given.includes("client_credentials");
  return [
    ...(given.length > (isMachine ? 1 : given.length)
      ? [
          {
            property: "allowedOauthFlows",
            given: given.join(", "),
            expected: "client_credentials by itself",
          },
        ]
      : []),
    ...(isMachine
      ? when("generateSecret", [undefined, false], [required("generateSecret")])(inputs)
      : []),
    ...(given.length > 0 && !isMachine ? required("callbackUrls")(inputs) : []),
  ];
};

const knownRedirect: Constraint = (inputs) => {
  const urls = placesAt(inputs, "callbackUrls[]");
  const redirect = knownAt(inputs, "defaultRedirectUri");
  return redirect === undefined ||
    urls.some(({ isUnknown, value }) => isUnknown || value === redirect)
    ? []
    : [
        {
          property: "defaultRedirectUri",
          given: JSON.stringify(redirect),
          expected: "one of callbackUrls",
        },
      ];
};

/** AWS takes a provider only once it is there: a program has to let the client wait for it. */
const providersExist: WorldConstraint = (inputs, _lookup, all = () => []) => {
  const pool = knownAt(inputs, "userPoolId");
  const there = all(IDENTITY_PROVIDER)
    .filter((provider) => provider["userPoolId"] === pool)
    .map((provider) => provider["providerName"]);
  return placesAt(inputs, "supportedIdentityProviders[]")
    .filter(({ isUnknown, value }) => !isUnknown && value !== "COGNITO" && !there.includes(value))
    .map(({ path, value }) => ({
      property: path,
      given: JSON.stringify(value),
      expected: "COGNITO or an identity provider that the user pool has already",
      source: CREATE,
    }));
};

/** An application that lets users of a pool sign in. */
export const userPoolClient: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  id: (_inputs, hex) => hex(26),
  defaults: {},
  constraints: [
    documented(CREATE, [
      ...cognitoName,
      entries("allowedOauthFlows", 0, 3),
      oneOf("allowedOauthFlows[]", ["client_credentials", "code", "implicit"]),
      entries("allowedOauthScopes", 0, 50),
      when(
        "allowedOauthFlowsUserPoolClient",
        [true],
        [required("allowedOauthFlows"), required("allowedOauthScopes")],
      ),
      flows,
      entries("callbackUrls", 0, 100),
      entries("logoutUrls", 0, 100),
      ...ADDRESSES.flatMap((path) => [length(path, 1, 1024), form(path, ADDRESS, ADDRESS_WORDS)]),
      knownRedirect,
      range("authSessionValidity", 3, 15),
      oneOf("explicitAuthFlows[]", AUTH_FLOWS),
      oneOf("preventUserExistenceErrors", ["ENABLED", "LEGACY"]),
      length("supportedIdentityProviders[]", 1, 32),
      oneOf("refreshTokenRotation.feature", ["DISABLED", "ENABLED"]),
      range("refreshTokenRotation.retryGracePeriodSeconds", 0, 60),
      ...["accessToken", "idToken", "refreshToken"].map((token) =>
        oneOf(`tokenValidityUnits.${token}`, TIME_UNITS),
      ),
      tokenValidity,
    ]),
  ],
  refusedByAws: [providersExist],
  outputs: (at, inputs) => ({
    allowedOauthFlows: [],
    allowedOauthFlowsUserPoolClient: false,
    allowedOauthScopes: [],
    authSessionValidity: 3,
    callbackUrls: [],
    clientSecret: inputs["generateSecret"] === true ? secretOf(at.hex(52)) : "",
    defaultRedirectUri: "",
    enablePropagateAdditionalUserContextData: false,
    enableTokenRevocation: true,
    explicitAuthFlows: [],
    logoutUrls: [],
    preventUserExistenceErrors: "",
    refreshTokenValidity: 30,
    supportedIdentityProviders: [],
    tokenValidityUnits: { accessToken: "hours", idToken: "hours", refreshToken: "days" },
  }),
  replaceOn: ["generateSecret", "userPoolId"],
  goesWith: [{ property: "userPoolId", type: USER_POOL }],
};
