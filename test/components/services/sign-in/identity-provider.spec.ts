import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import * as cognito from "@pulumi/aws/cognito";
import { createIdentityProvider } from "../../../../components/services/sign-in/identity-provider";
import type { FederatedArgs } from "../../../../components/services/sign-in/sign-in-args";
import { record } from "../../../support/mocks";

const TYPE = "aws:cognito/identityProvider:IdentityProvider";

const COMMON = {
  host: "www.example.com",
  domainPrefix: "shop",
  scopes: ["openid", "email"],
  sessionSeconds: 86_400,
  unauthenticated: "authenticate",
  deletionProtection: true,
} as const;

const SAML: FederatedArgs = {
  ...COMMON,
  method: "userPoolSaml",
  metadataUrl: "https://id.example/metadata",
};

const OIDC: FederatedArgs = {
  ...COMMON,
  method: "userPoolOidc",
  issuer: "https://id.example",
  clientId: "client",
  clientSecret: { value: "hidden" },
};

/** The provider's inputs, its parent, and the options that it was given. */
async function run(args: FederatedArgs) {
  const recording = await record(() => {
    const parent = new pulumi.ComponentResource("multizone:test:SignIn", "login");
    const userPool = new cognito.UserPool("login-user-pool", {}, { parent });
    createIdentityProvider("login", args, userPool, parent);
  });
  return {
    inputs: recording.inputsOf(TYPE, "login-identity-provider"),
    parents: recording.ofType(TYPE).map(({ parent }) => parent?.name),
    options: recording.ofType(TYPE).map(({ options }) => options),
  };
}

describe("createIdentityProvider", () => {
  it("takes a SAML provider's metadata, and its claim for the e-mail address", async () => {
    const { inputs, parents } = await run(SAML);
    assert.deepEqual(inputs, {
      userPoolId: "login-user-pool-id",
      providerName: "saml",
      providerType: "SAML",
      providerDetails: { MetadataURL: "https://id.example/metadata" },
      attributeMapping: {
        email: "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
      },
    });
    assert.deepEqual(parents, ["login"]);
  });

  it("takes an OpenID Connect provider by its issuer, and keeps the client secret secret", async () => {
    const { inputs } = await run(OIDC);
    const { providerDetails, ...others } = inputs;
    assert.deepEqual(others, {
      userPoolId: "login-user-pool-id",
      providerName: "oidc",
      providerType: "OIDC",
      attributeMapping: { email: "email", username: "sub" },
    });
    assert.ok(pulumi.runtime.isRpcSecret(providerDetails));
    assert.deepEqual(pulumi.runtime.unwrapRpcSecret(providerDetails), {
      oidc_issuer: "https://id.example",
      client_id: "client",
      client_secret: "hidden",
      authorize_scopes: "openid email",
      attributes_request_method: "GET",
      attributes_url_add_attributes: "false",
    });
  });

  it("leaves alone what Cognito adds to the details", async () => {
    const { options } = await run(OIDC);
    assert.deepEqual(
      options.map(({ ignoreChanges }) => ignoreChanges),
      [
        [
          "providerDetails.ActiveEncryptionCertificate",
          "providerDetails.SLORedirectBindingURI",
          "providerDetails.SSORedirectBindingURI",
          "providerDetails.attributes_url",
          "providerDetails.authorize_url",
          "providerDetails.jwks_uri",
          "providerDetails.token_url",
        ],
      ],
    );
  });
});
