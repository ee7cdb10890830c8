import type * as pulumi from "@pulumi/pulumi";
import * as cognito from "@pulumi/aws/cognito";
import { createIdentityProvider } from "./identity-provider";
import type { UserPoolArgs } from "./sign-in-args";

/** What the load balancer must know of a user pool. */
export interface UserPoolParts {
  readonly userPool: cognito.UserPool;
  readonly domain: cognito.UserPoolDomain;
  readonly client: cognito.UserPoolClient;
}

/** Seconds that Cognito's shortest refresh token is valid. */
const SHORTEST_REFRESH = 3600;

const PASSWORD_POLICY = {
  minimumLength: 14,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
  temporaryPasswordValidityDays: 3,
};

function createPool(
  name: string,
  { deletionProtection }: UserPoolArgs,
  parent: pulumi.Resource,
): cognito.UserPool {
  return new cognito.UserPool(
    `${name}-user-pool`,
    {
      usernameAttributes: ["email"],
      autoVerifiedAttributes: ["email"],
      usernameConfiguration: { caseSensitive: false },
      adminCreateUserConfig: { allowAdminCreateUserOnly: true },
      passwordPolicy: PASSWORD_POLICY,
      mfaConfiguration: "OPTIONAL",
      softwareTokenMfaConfiguration: { enabled: true },
      accountRecoverySetting: { recoveryMechanisms: [{ name: "verified_email", priority: 1 }] },
      deletionProtection: deletionProtection ? "ACTIVE" : "INACTIVE",
    },
    { parent },
  );
}

/** Who the users sign in with: the user pool itself or, in its place, the provider that it leaves them to. */
function providerNameOf(
  name: string,
  args: UserPoolArgs,
  userPool: cognito.UserPool,
  parent: pulumi.Resource,
): pulumi.Input<string> {
  return args.method === "userPool"
    ? "COGNITO"
    : createIdentityProvider(name, args, userPool, parent).providerName;
}

function createClient(
  name: string,
  args: UserPoolArgs,
  userPool: cognito.UserPool,
  parent: pulumi.Resource,
): cognito.UserPoolClient {
  return new cognito.UserPoolClient(
    `${name}-client`,
    {
      userPoolId: userPool.id,
      // Elastic Load Balancing asks for a client secret, the authorization code flow and this callback.
      // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html
      generateSecret: true,
      allowedOauthFlowsUserPoolClient: true,
      allowedOauthFlows: ["code"],
      allowedOauthScopes: [...args.scopes],
      callbackUrls: [`https://${args.host}/oauth2/idpresponse`],
      supportedIdentityProviders: [providerNameOf(name, args, userPool, parent)],
      explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"],
      preventUserExistenceErrors: "ENABLED",
      enableTokenRevocation: true,
      tokenValidityUnits: { accessToken: "minutes", idToken: "minutes", refreshToken: "seconds" },
      accessTokenValidity: 60,
      idTokenValidity: 60,
      // The load balancer renews a visitor's claims with it for as long as the session lasts.
      refreshTokenValidity: Math.max(args.sessionSeconds, SHORTEST_REFRESH),
    },
    { parent },
  );
}

/**
 * Creates a user pool in which only administrators create users, its domain and the load balancer's client, and the
 * identity provider where the users are another's.
 */
export function createUserPool(
  name: string,
  args: UserPoolArgs,
  parent: pulumi.Resource,
): UserPoolParts {
  const userPool = createPool(name, args, parent);
  const domain = new cognito.UserPoolDomain(
    `${name}-domain`,
    { userPoolId: userPool.id, domain: args.domainPrefix },
    // A user pool has one domain: the old one must go first.
    { parent, deleteBeforeReplace: true },
  );
  return { userPool, domain, client: createClient(name, args, userPool, parent) };
}
