import * as pulumi from "@pulumi/pulumi";
import { refuseFaults } from "../../shared/refuse-faults";
import type { SignInAction } from "../service";
import { clientSecretValue } from "./client-secret";
import type { OidcArgs, SignInArgs, UserPoolArgs } from "./sign-in-args";
import { signInFaults } from "./sign-in-faults";
import { createUserPool } from "./user-pool";

export type { SignInArgs } from "./sign-in-args";

/**
 * What lets only those visitors through who have signed in, by OpenID Connect (OAuth 2.0) or SAML 2.0.
 *
 * With a user pool it creates the pool, its domain, the client of the load balancer and, for users of another provider, the
 * identity provider. With an OpenID Connect provider alone it creates nothing. The load balancer does the rest: its
 * listener rules begin with {@link SignIn.action}, which needs a listener for HTTPS.
 */
export class SignIn extends pulumi.ComponentResource {
  /** Action of the listener rules whose visitors must have signed in. A client secret in it is a secret in the state. */
  public readonly action: SignInAction;

  public constructor(name: string, args: SignInArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:services:SignIn", name, {}, opts);
    refuseFaults(this, signInFaults(args));

    this.action =
      args.method === "oidc" ? this.oidcAction(args) : this.createUserPoolAction(name, args);
    this.registerOutputs({ action: this.action });
  }

  private oidcAction(args: OidcArgs): SignInAction {
    return {
      type: "authenticate-oidc",
      authenticateOidc: {
        issuer: args.issuer,
        authorizationEndpoint: args.authorizationEndpoint,
        tokenEndpoint: args.tokenEndpoint,
        userInfoEndpoint: args.userInfoEndpoint,
        clientId: args.clientId,
        clientSecret: clientSecretValue(args.clientSecret, this),
        ...this.sessionOf(args),
      },
    };
  }

  private createUserPoolAction(name: string, args: UserPoolArgs): SignInAction {
    const { userPool, domain, client } = createUserPool(name, args, this);
    return {
      type: "authenticate-cognito",
      authenticateCognito: {
        userPoolArn: userPool.arn,
        userPoolClientId: client.id,
        userPoolDomain: domain.domain,
        ...this.sessionOf(args),
      },
    };
  }

  private sessionOf({ scopes, sessionSeconds, unauthenticated }: SignInArgs): {
    readonly scope: string;
    readonly sessionTimeout: number;
    readonly onUnauthenticatedRequest: string;
  } {
    return {
      scope: scopes.join(" "),
      sessionTimeout: sessionSeconds,
      onUnauthenticatedRequest: unauthenticated,
    };
  }
}
