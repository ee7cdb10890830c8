import assert from "node:assert/strict";
import { reasonOf } from "../../../../../../sandbox/providers/aws/check/fault";
import { IDENTITY_PROVIDER } from "../../../../../../sandbox/providers/aws/resources/cognito/tokens";
import { userPoolClient } from "../../../../../../sandbox/providers/aws/resources/cognito/user-pool-client";
import {
  asText,
  isSecret,
  type PropertyMap,
  revealed,
  UNKNOWN,
} from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes, nothing, outputsOf } from "../../../../../support/aws-refusals";

const ADDRESS = "an https address without #; http only on localhost";

describe("aws.cognito.UserPoolClient", () => {
  const good = {
    accessTokenValidity: 60,
    allowedOauthFlows: ["code"],
    allowedOauthFlowsUserPoolClient: true,
    allowedOauthScopes: ["openid"],
    callbackUrls: ["https://www.example.com/oauth2/idpresponse"],
    generateSecret: true,
    name: "web-1a2b3c4",
    supportedIdentityProviders: ["COGNITO"],
    tokenValidityUnits: { accessToken: "minutes" },
    userPoolId: "pool_1",
  };

  itTakes(userPoolClient, good, [
    [
      "an app of the visitor's own machine",
      { callbackUrls: ["http://localhost:8080/x", "shop://x"] },
    ],
    ["a unit that is not known yet", { tokenValidityUnits: { accessToken: UNKNOWN } }],
    ["a machine", { allowedOauthFlows: ["client_credentials"], callbackUrls: null }],
  ]);

  itRefuses(userPoolClient, good, [
    [
      "an address without encryption",
      { callbackUrls: ["http://www.example.com/"] },
      `callbackUrls[0]: got "http://www.example.com/", expected ${ADDRESS}`,
    ],
    [
      "an address with a fragment",
      { logoutUrls: ["https://www.example.com/#top"] },
      `logoutUrls[0]: got "https://www.example.com/#top", expected ${ADDRESS}`,
    ],
    [
      "nowhere to come back to",
      { callbackUrls: null },
      "callbackUrls: got nothing, expected a value",
    ],
    [
      "an address by default that is none of them",
      { defaultRedirectUri: "https://www.example.com/" },
      'defaultRedirectUri: got "https://www.example.com/", expected one of callbackUrls',
    ],
    [
      "no scope",
      { allowedOauthScopes: null },
      "allowedOauthScopes: got nothing, expected a value with allowedOauthFlowsUserPoolClient true",
    ],
    [
      "a machine beside visitors",
      { allowedOauthFlows: ["client_credentials", "code"] },
      "allowedOauthFlows: got client_credentials, code, expected client_credentials by itself",
    ],
    [
      "a machine without a secret",
      { allowedOauthFlows: ["client_credentials"], generateSecret: null },
      "generateSecret: got nothing, expected a value with generateSecret unset",
    ],
    [
      "a session that is too short",
      { authSessionValidity: 2 },
      "authSessionValidity: got 2, expected 3 to 15",
    ],
    [
      "a token for two days",
      { accessTokenValidity: 2, tokenValidityUnits: { accessToken: "days" } },
      "accessTokenValidity: got 2 days, expected 300 to 86400 seconds in all",
    ],
    [
      "a refresh token for half an hour",
      {
        accessTokenValidity: 0,
        refreshTokenValidity: 30,
        tokenValidityUnits: { refreshToken: "minutes" },
      },
      "refreshTokenValidity: got 30 minutes, expected 3600 to 315360000 seconds in all",
    ],
    [
      "an id token of the usual unit for two days",
      { idTokenValidity: 48 },
      "idTokenValidity: got 48 hours, expected 300 to 86400 seconds in all",
    ],
    [
      "an unknown flow",
      { explicitAuthFlows: ["ALLOW_ALL"] },
      'explicitAuthFlows[0]: got "ALLOW_ALL", expected one of ADMIN_NO_SRP_AUTH, ALLOW_ADMIN_USER_PASSWORD_AUTH, ALLOW_CUSTOM_AUTH, ALLOW_REFRESH_TOKEN_AUTH, ALLOW_USER_AUTH, ALLOW_USER_PASSWORD_AUTH, ALLOW_USER_SRP_AUTH, CUSTOM_AUTH_FLOW_ONLY, USER_PASSWORD_AUTH',
    ],
    [
      "a provider that is not there",
      { supportedIdentityProviders: ["saml"] },
      'supportedIdentityProviders[0]: got "saml", expected COGNITO or an identity provider that the user pool has already',
    ],
  ]);

  it("is refused by AWS until the pool has its provider", () => {
    const refused = (userPoolId: string): string[] =>
      (userPoolClient.refusedByAws ?? [])
        .flatMap((constraint) =>
          constraint({ ...good, supportedIdentityProviders: ["saml"] }, nothing, (type) =>
            type === IDENTITY_PROVIDER ? [{ providerName: "saml", userPoolId }] : [],
          ),
        )
        .map(reasonOf);
    assert.deepEqual(refused("pool_1"), []);
    assert.equal(refused("pool_2").length, 1);
  });

  it("gets a secret that the state keeps secret, where it is asked for", () => {
    const secretOf = (inputs: PropertyMap) => outputsOf(userPoolClient, inputs)["clientSecret"];
    assert.ok(isSecret(secretOf(good)));
    assert.match(asText(revealed(secretOf(good))), /^[0-9a-f]{52}$/);
    assert.equal(secretOf({ ...good, generateSecret: false }), "");
  });

  it("is another one where it gets a secret, and goes with its pool", () => {
    assert.deepEqual(userPoolClient.replaceOn, ["generateSecret", "userPoolId"]);
    assert.deepEqual(userPoolClient.goesWith, [
      { property: "userPoolId", type: "aws:cognito/userPool:UserPool" },
    ]);
  });
});
