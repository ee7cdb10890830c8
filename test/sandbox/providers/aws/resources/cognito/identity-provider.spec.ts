import assert from "node:assert/strict";
import { identityIn } from "../../../../../../sandbox/providers/aws/identity";
import { identityProvider } from "../../../../../../sandbox/providers/aws/resources/cognito/identity-provider";
import { secretOf, UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes, nothing, outputsOf } from "../../../../../support/aws-refusals";

describe("aws.cognito.IdentityProvider", () => {
  const details = {
    attributes_request_method: "GET",
    authorize_scopes: "openid",
    client_id: "shop",
    client_secret: secretOf("hidden"),
    oidc_issuer: "https://id.example.com",
  };
  const good = {
    providerDetails: details,
    providerName: "company",
    providerType: "OIDC",
    userPoolId: "pool_1",
  };
  const saml = { providerName: "company", providerType: "SAML" };

  itTakes(identityProvider, good, [
    [
      "SAML by an address",
      { ...saml, providerDetails: { MetadataURL: "https://id.example.com/metadata" } },
    ],
    ["details that are not known yet", { providerDetails: UNKNOWN }],
    ["no secret", { providerDetails: { ...details, client_secret: null } }],
  ]);

  itRefuses(identityProvider, good, [
    [
      "no issuer",
      { providerDetails: { ...details, oidc_issuer: null } },
      'providerDetails.oidc_issuer: got nothing, expected a value with providerType "OIDC"',
    ],
    [
      "an issuer without encryption",
      { providerDetails: { ...details, oidc_issuer: "http://id.example.com" } },
      'providerDetails.oidc_issuer: got "http://id.example.com", expected an address that begins https://',
    ],
    [
      "SAML without metadata",
      { ...saml, providerDetails: {} },
      'providerDetails.MetadataFile: got none of them, expected exactly one of providerDetails.MetadataFile, providerDetails.MetadataURL with providerType "SAML"',
    ],
    [
      "a name of two letters",
      { providerName: "id" },
      'providerName: got "id" (2 characters), expected 3 to 32 characters with providerType "OIDC"',
    ],
    [
      "a name with a space",
      { providerName: "the company" },
      'providerName: got "the company", expected no space, and no underscore at the beginning',
    ],
    [
      "Google under another name and without a secret",
      { providerDetails: { ...details, client_secret: null }, providerType: "Google" },
      'providerDetails.client_secret: got nothing, expected a value with providerType "Google"',
      'providerName: got "company", expected one of Google with providerType "Google"',
    ],
    [
      "a type that is none",
      { providerType: "LDAP" },
      'providerType: got "LDAP", expected one of Facebook, Google, LoginWithAmazon, OIDC, SAML, SignInWithApple',
    ],
  ]);

  it("is known by its pool and its name, and maps the name of a user by itself", () => {
    const { hex } = identityIn("us-west-2", "", nothing);
    assert.equal(identityProvider.id?.(good, hex, nothing, "eu-west-1"), "pool_1:company");
    assert.deepEqual(outputsOf(identityProvider, good), { attributeMapping: { username: "sub" } });
    assert.deepEqual(outputsOf(identityProvider, saml), { attributeMapping: {} });
  });

  it("is another one for another pool, name or type, and goes with its pool", () => {
    assert.deepEqual(identityProvider.replaceOn, ["providerName", "providerType", "userPoolId"]);
    assert.deepEqual(identityProvider.goesWith, [
      { property: "userPoolId", type: "aws:cognito/userPool:UserPool" },
    ]);
  });
});
