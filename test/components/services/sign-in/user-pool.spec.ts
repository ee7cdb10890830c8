import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import type { UserPoolArgs } from "../../../../components/services/sign-in/sign-in-args";
import {
  createUserPool,
  type UserPoolParts,
} from "../../../../components/services/sign-in/user-pool";
import { record, type Recording } from "../../../support/mocks";
import { tree } from "../../../support/mocks-tree";

const ARGS = {
  method: "userPool",
  host: "www.example.com",
  domainPrefix: "shop",
  scopes: ["openid", "email"],
  sessionSeconds: 86_400,
  unauthenticated: "authenticate",
  deletionProtection: true,
} as const;

const run = (args: UserPoolArgs = ARGS): Promise<Recording<UserPoolParts>> =>
  record(() => {
    const parent = new pulumi.ComponentResource("multizone:test:SignIn", "login");
    return createUserPool("login", args, parent);
  });

const POOL = "aws:cognito/userPool:UserPool";
const CLIENT = "aws:cognito/userPoolClient:UserPoolClient";

describe("createUserPool", () => {
  it("creates a pool, its domain and a client", async () => {
    assert.deepEqual(tree(await run()), [
      "aws:cognito/userPool:UserPool login-user-pool < login",
      "aws:cognito/userPoolClient:UserPoolClient login-client < login",
      "aws:cognito/userPoolDomain:UserPoolDomain login-domain < login",
      "multizone:test:SignIn login < stack",
    ]);
  });

  it("lets administrators alone create users, with strong passwords and a second factor if they like", async () => {
    const { inputsOf } = await run();
    assert.deepEqual(inputsOf(POOL, "login-user-pool"), {
      usernameAttributes: ["email"],
      autoVerifiedAttributes: ["email"],
      usernameConfiguration: { caseSensitive: false },
      adminCreateUserConfig: { allowAdminCreateUserOnly: true },
      passwordPolicy: {
        minimumLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        requireSymbols: true,
        temporaryPasswordValidityDays: 3,
      },
      mfaConfiguration: "OPTIONAL",
      softwareTokenMfaConfiguration: { enabled: true },
      accountRecoverySetting: { recoveryMechanisms: [{ name: "verified_email", priority: 1 }] },
      deletionProtection: "ACTIVE",
    });
  });

  it("can be deleted with its users where nothing protects it", async () => {
    const { inputsOf } = await run({ ...ARGS, deletionProtection: false });
    assert.equal(inputsOf(POOL, "login-user-pool")["deletionProtection"], "INACTIVE");
  });

  it("has its pages under the domain prefix, and under one alone", async () => {
    const { inputsOf, ofType } = await run();
    const DOMAIN = "aws:cognito/userPoolDomain:UserPoolDomain";
    assert.deepEqual(inputsOf(DOMAIN, "login-domain"), {
      userPoolId: "login-user-pool-id",
      domain: "shop",
    });
    assert.deepEqual(
      ofType(DOMAIN).map(({ options }) => options.deleteBeforeReplace),
      [true],
    );
  });

  it("gives the load balancer a client as it asks for", async () => {
    const { inputsOf } = await run();
    assert.deepEqual(inputsOf(CLIENT, "login-client"), {
      userPoolId: "login-user-pool-id",
      generateSecret: true,
      allowedOauthFlowsUserPoolClient: true,
      allowedOauthFlows: ["code"],
      allowedOauthScopes: ["openid", "email"],
      callbackUrls: ["https://www.example.com/oauth2/idpresponse"],
      supportedIdentityProviders: ["COGNITO"],
      explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"],
      preventUserExistenceErrors: "ENABLED",
      enableTokenRevocation: true,
      tokenValidityUnits: { accessToken: "minutes", idToken: "minutes", refreshToken: "seconds" },
      accessTokenValidity: 60,
      idTokenValidity: 60,
      refreshTokenValidity: 86_400,
    });
  });

  it("keeps to Cognito's shortest refresh token where a session is shorter", async () => {
    const { inputsOf } = await run({ ...ARGS, sessionSeconds: 600 });
    assert.equal(inputsOf(CLIENT, "login-client")["refreshTokenValidity"], 3600);
  });

  it("leaves the users to the identity provider where there is one, and to it alone", async () => {
    const { inputsOf, ofType } = await run({
      ...ARGS,
      method: "userPoolSaml",
      metadataUrl: "https://id.example/metadata",
    });
    assert.deepEqual(inputsOf(CLIENT, "login-client")["supportedIdentityProviders"], ["saml"]);
    assert.deepEqual(
      ofType("aws:cognito/identityProvider:IdentityProvider").map(({ name }) => name),
      ["login-identity-provider"],
    );
  });
});
