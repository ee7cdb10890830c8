import type { SignInArgs } from "./sign-in-args";

/** Most seconds after which a visitor must sign in again: seven days. */
export const LONGEST_SESSION_SECONDS = 604_800;

/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html */
export const DOMAIN_PREFIX = /^(?!.*(?:aws|amazon|cognito))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Words for what {@link DOMAIN_PREFIX} takes. */
export const DOMAIN_PREFIX_FORM =
  "at most 63 lower-case letters, digits and inner hyphens, without aws, amazon or cognito";

/** The load balancer may open connections to port 443 alone. */
const HTTPS_ADDRESS = /^https:\/\/[^/:\s]+(?::443)?(?:\/|$)/;

/** The addresses of a method that the load balancer or Cognito asks, by their names. */
function addressesOf(args: SignInArgs): Readonly<Record<string, string>> {
  switch (args.method) {
    case "userPool":
      return {};
    case "userPoolSaml":
      return { metadataUrl: args.metadataUrl };
    case "userPoolOidc":
      return { issuer: args.issuer };
    case "oidc":
      return {
        issuer: args.issuer,
        authorizationEndpoint: args.authorizationEndpoint,
        tokenEndpoint: args.tokenEndpoint,
        userInfoEndpoint: args.userInfoEndpoint,
      };
  }
}

function addressFaults(args: SignInArgs): string[] {
  return Object.entries(addressesOf(args))
    .filter(([, address]) => !HTTPS_ADDRESS.test(address))
    .map(
      ([key, address]) =>
        `${key} is ${address}; expected an address that begins with https:// and names no other port than 443`,
    );
}

function domainFaults(args: SignInArgs): string[] {
  return args.method === "oidc" || DOMAIN_PREFIX.test(args.domainPrefix)
    ? []
    : [`domainPrefix is ${args.domainPrefix}; expected ${DOMAIN_PREFIX_FORM}`];
}

/**
 * What Elastic Load Balancing or Amazon Cognito would refuse.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html
 */
export function signInFaults(args: SignInArgs): string[] {
  const { scopes, sessionSeconds } = args;
  return [
    ...(scopes.includes("openid")
      ? []
      : [`scopes are ${scopes.join(", ") || "none"}; expected openid among them`]),
    ...(sessionSeconds >= 1 && sessionSeconds <= LONGEST_SESSION_SECONDS
      ? []
      : [`sessionSeconds is ${sessionSeconds}; expected 1 to ${LONGEST_SESSION_SECONDS}`]),
    ...domainFaults(args),
    ...addressFaults(args),
  ];
}
