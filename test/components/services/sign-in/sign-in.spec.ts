import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { SignIn, type SignInArgs } from "../../../../components/services/sign-in/sign-in";
import { record, type Recording, type RunOptions, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const COMMON = {
  scopes: ["openid", "email"],
  sessionSeconds: 86_400,
  unauthenticated: "authenticate",
} as const;
const POOL = { ...COMMON, host: "www.example.com", domainPrefix: "shop", deletionProtection: true };
const CLIENT = { clientId: "client", clientSecret: { value: "hidden" } };

const USER_POOL: SignInArgs = { ...POOL, method: "userPool" };
const SAML: SignInArgs = {
  ...POOL,
  method: "userPoolSaml",
  metadataUrl: "https://id.example/metadata",
};
const FEDERATED: SignInArgs = {
  ...POOL,
  ...CLIENT,
  method: "userPoolOidc",
  issuer: "https://id.example",
};
const OIDC: SignInArgs = {
  ...COMMON,
  ...CLIENT,
  method: "oidc",
  issuer: "https://id.example",
  authorizationEndpoint: "https://id.example/authorize",
  tokenEndpoint: "https://id.example/token",
  userInfoEndpoint: "https://id.example/userinfo",
};

const run = (args: SignInArgs, options?: RunOptions): Promise<Recording<SignIn>> =>
  record(() => new SignIn("login", args), options);

const POOL_TREE = [
  "aws:cognito/userPool:UserPool login-user-pool < login",
  "aws:cognito/userPoolClient:UserPoolClient login-client < login",
  "aws:cognito/userPoolDomain:UserPoolDomain login-domain < login",
  "multizone:services:SignIn login < stack",
];

const FEDERATED_TREE = [
  "aws:cognito/identityProvider:IdentityProvider login-identity-provider < login",
  ...POOL_TREE,
];

describe("SignIn", () => {
  const trees: readonly (readonly [SignInArgs, readonly string[]])[] = [
    [USER_POOL, POOL_TREE],
    [SAML, FEDERATED_TREE],
    [FEDERATED, FEDERATED_TREE],
    [OIDC, ["multizone:services:SignIn login < stack"]],
  ];

  for (const [args, expected] of trees) {
    it(`creates for ${args.method} what it needs`, async () => {
      const recording = await run(args);
      assert.deepEqual(tree(recording), expected);
      assertHouseRules(recording);
    });
  }

  for (const args of [USER_POOL, SAML, FEDERATED]) {
    it(`lets visitors sign in with the user pool for ${args.method}`, async () => {
      const { result } = await run(args);
      assert.deepEqual(await valueOf(result.action), {
        type: "authenticate-cognito",
        authenticateCognito: {
          userPoolArn: "arn:aws:mock:us-west-2:123456789012:login-user-pool",
          userPoolClientId: "login-client-id",
          userPoolDomain: "shop",
          scope: "openid email",
          sessionTimeout: 86_400,
          onUnauthenticatedRequest: "authenticate",
        },
      });
    });
  }

  it("lets visitors sign in with an OpenID Connect provider, by a secret that stays one", async () => {
    const { result } = await run({ ...OIDC, unauthenticated: "deny" });
    const action = pulumi.output(result.action);
    assert.deepEqual(await valueOf(action), {
      type: "authenticate-oidc",
      authenticateOidc: {
        issuer: "https://id.example",
        authorizationEndpoint: "https://id.example/authorize",
        tokenEndpoint: "https://id.example/token",
        userInfoEndpoint: "https://id.example/userinfo",
        clientId: "client",
        clientSecret: "hidden",
        scope: "openid email",
        sessionTimeout: 86_400,
        onUnauthenticatedRequest: "deny",
      },
    });
    assert.ok(await pulumi.isSecret(action));
  });

  for (const args of [FEDERATED, OIDC]) {
    it(`reads the client secret for ${args.method} from Secrets Manager where told so`, async () => {
      const asked: unknown[] = [];
      await run(
        { ...args, clientSecret: { arn: "secret-arn" } },
        {
          lookUps: {
            "aws:secretsmanager/getSecretVersion:getSecretVersion": ({ secretId }) => {
              asked.push(secretId);
              return { secretString: "hidden" };
            },
          },
        },
      );
      assert.deepEqual(asked, ["secret-arn"]);
    });
  }

  it("tells every fault at once, before it creates anything", async () => {
    await assert.rejects(
      run({ ...USER_POOL, scopes: ["email"], sessionSeconds: 0 }),
      (error: unknown) =>
        pulumi.ResourceError.isInstance(error) &&
        error.message ===
          "multizone:services:SignIn login: scopes are email; expected openid among them; sessionSeconds is 0; expected 1 to 604800",
    );
  });
});
