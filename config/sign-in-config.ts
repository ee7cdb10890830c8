import * as pulumi from "@pulumi/pulumi";
import type { OidcArgs, SignInArgs } from "../components/services/sign-in/sign-in-args";
import type { Settings } from "./settings";
import { SECONDS_PER_HOUR } from "./sign-in-settings";

type SignIn = Settings["signIn"];

/** A setting that the checks have seen to be there. */
function given<T>(value: T | undefined, name: string): T {
  if (value === undefined) {
    throw new Error(`${name} has passed the checks without a value`);
  }
  return value;
}

function clientOf(signIn: SignIn): Pick<OidcArgs, "issuer" | "clientId" | "clientSecret"> {
  const { issuer, clientId, clientSecret, clientSecretArn: arn } = signIn;
  return {
    issuer: given(issuer, "signIn.issuer"),
    clientId: given(clientId, "signIn.clientId"),
    clientSecret:
      arn === undefined
        ? { value: pulumi.secret(given(clientSecret, "signIn.clientSecret")) }
        : { arn },
  };
}

/** Settings without a fault as one way to sign in; undefined where nobody does. */
export function signInConfig({ signIn, domain }: Settings): SignInArgs | undefined {
  const { method, scopes, sessionHours, unauthenticated, deletionProtection } = signIn;
  const common = { scopes, sessionSeconds: sessionHours * SECONDS_PER_HOUR, unauthenticated };
  const userPool = () => ({
    ...common,
    host: given(domain.name, "domain.name"),
    domainPrefix: given(signIn.domainPrefix, "signIn.domainPrefix"),
    deletionProtection,
  });
  switch (method) {
    case undefined:
      return undefined;
    case "userPool":
      return { method, ...userPool() };
    case "userPoolSaml":
      return {
        method,
        ...userPool(),
        metadataUrl: given(signIn.samlMetadataUrl, "signIn.samlMetadataUrl"),
      };
    case "userPoolOidc":
      return { method, ...userPool(), ...clientOf(signIn) };
    case "oidc":
      return {
        method,
        ...common,
        ...clientOf(signIn),
        authorizationEndpoint: given(signIn.authorizationEndpoint, "signIn.authorizationEndpoint"),
        tokenEndpoint: given(signIn.tokenEndpoint, "signIn.tokenEndpoint"),
        userInfoEndpoint: given(signIn.userInfoEndpoint, "signIn.userInfoEndpoint"),
      };
  }
}
