import type { ClientSecret } from "./client-secret";

/** What every method of signing in has. */
interface CommonArgs {
  /** What is asked of the identity provider, `openid` among it. */
  readonly scopes: readonly string[];
  /** Seconds after which a visitor must sign in again, up to 604800, which are seven days. */
  readonly sessionSeconds: number;
  /** Whether a visitor without a session is sent to sign in, or refused by 401, as fits an interface for programs. */
  readonly unauthenticated: "authenticate" | "deny";
}

/** What the methods with an Amazon Cognito user pool have. */
interface UserPoolCommonArgs extends CommonArgs {
  /** Domain name that the system is reached under: visitors come back there when they have signed in. */
  readonly host: string;
  /** First label of the domain of Cognito's pages, unique in its region among all accounts. */
  readonly domainPrefix: string;
  /** Whether AWS refuses to delete the user pool, and its users with it. */
  readonly deletionProtection: boolean;
}

/** The users are the user pool's own; an administrator creates each. */
interface OwnUsersArgs extends UserPoolCommonArgs {
  readonly method: "userPool";
}

/** The users are those of a SAML 2.0 identity provider. */
interface SamlArgs extends UserPoolCommonArgs {
  readonly method: "userPoolSaml";
  /** Address of the identity provider's metadata document. */
  readonly metadataUrl: string;
}

/** The users are those of an OpenID Connect provider that describes itself under its issuer. */
interface FederatedOidcArgs extends UserPoolCommonArgs {
  readonly method: "userPoolOidc";
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: ClientSecret;
}

/**
 * The load balancer itself speaks with an OpenID Connect provider, without a user pool. The provider must know
 * `https://<domain name>/oauth2/idpresponse` as a redirect URI.
 */
export interface OidcArgs extends CommonArgs {
  readonly method: "oidc";
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly userInfoEndpoint: string;
  readonly clientId: string;
  readonly clientSecret: ClientSecret;
}

/** Arguments of the methods with an Amazon Cognito user pool. */
export type UserPoolArgs = OwnUsersArgs | FederatedArgs;

/** Arguments of the methods in which a user pool leaves the users to another provider. */
export type FederatedArgs = SamlArgs | FederatedOidcArgs;

/** Arguments of the sign-in, by method. */
export type SignInArgs = UserPoolArgs | OidcArgs;
