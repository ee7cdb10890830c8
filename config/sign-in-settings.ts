import * as z from "zod";
import {
  DOMAIN_PREFIX,
  DOMAIN_PREFIX_FORM,
  LONGEST_SESSION_SECONDS,
} from "../components/services/sign-in/sign-in-faults";
import { SECRET_ARN, SECRET_ARN_FORM } from "./secret-arn";
import { flag, MAP, oneOf, settingMetas, text, texts, wholeNumber } from "./setting";

/** Ways to sign in. */
export const SIGN_IN_METHODS = ["userPool", "userPoolSaml", "userPoolOidc", "oidc"] as const;

export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

const URL = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::443)?(?:\/[\x21-\x7e]*)?$/i;
const PRINTABLE = /^[\x21-\x7e]{1,1024}$/;

function url(description: string, whose: string) {
  return text(
    (value) => URL.test(value),
    "a URL that begins with https:// and names no other port than 443",
    {
      description: `${description} ${whose}`,
      derivedDefault: "none",
    },
  ).optional();
}

/** Seconds in the unit of `sessionHours`. */
export const SECONDS_PER_HOUR = 3600;

const FOR_OIDC = "For the method oidc alone, which requires it.";

const provider = {
  samlMetadataUrl: url(
    "URL of the SAML provider's metadata.",
    "For the method userPoolSaml alone, which requires it.",
  ),
  issuer: url(
    "The OpenID Connect provider's issuer.",
    "For the methods userPoolOidc and oidc, which require it.",
  ),
  clientId: text((value) => PRINTABLE.test(value), "a client id without spaces", {
    description:
      "Id under which the OpenID Connect provider knows the system. For the methods userPoolOidc and oidc, which require it.",
    derivedDefault: "none",
  }).optional(),
  clientSecret: text((value) => PRINTABLE.test(value), "a client secret without spaces", {
    description:
      "The secret that goes with the client id, set with `pulumi config set --secret`: plain, it is refused. The methods userPoolOidc and oidc require it or its ARN.",
    derivedDefault: "none",
  }).optional(),
  clientSecretArn: text((value) => SECRET_ARN.test(value), SECRET_ARN_FORM, {
    description:
      "Secret in Secrets Manager that holds the client secret. The methods userPoolOidc and oidc require it or the client secret.",
    derivedDefault: "none",
  }).optional(),
  authorizationEndpoint: url("Where the provider signs people in.", FOR_OIDC),
  tokenEndpoint: url("Where the provider hands out tokens.", FOR_OIDC),
  userInfoEndpoint: url("Where the provider tells who has signed in.", FOR_OIDC),
};

/** Schema of `signIn`. */
export const signInSettings = z
  .strictObject(
    {
      method: oneOf(SIGN_IN_METHODS, {
        description:
          "Where people sign in: userPool is a Cognito user pool that keeps the users itself, userPoolSaml and userPoolOidc one federated with a SAML or an OpenID Connect provider, oidc an OpenID Connect provider without a user pool.",
        derivedDefault: "none: nobody signs in",
      }).optional(),
      domainPrefix: text((value) => DOMAIN_PREFIX.test(value), DOMAIN_PREFIX_FORM, {
        description:
          "Beginning of the sign-in page's domain, unique in the Region. For the methods with a user pool, which require it.",
        derivedDefault: "none",
      }).optional(),
      ...provider,
      scopes: texts(
        {
          list: "a list of at most 20 OpenID Connect scopes, openid among them",
          item: "an OpenID Connect scope such as openid",
          test: (value) => /^[\x21-\x7e]{1,200}$/.test(value),
          whole: (scopes) => scopes.includes("openid"),
          most: 20,
        },
        { description: "What the system asks to know of those who sign in." },
      ).default(["openid"]),
      sessionHours: wholeNumber(1, LONGEST_SESSION_SECONDS / SECONDS_PER_HOUR, {
        description: "Hours after which people must sign in anew.",
      }).default(8),
      unauthenticated: oneOf(["authenticate", "deny"], {
        description:
          "What those get who have not signed in: authenticate sends them to the sign-in page, deny answers 401, for callers that are no browsers.",
      }).default("authenticate"),
      deletionProtection: flag({
        description:
          "Whether AWS refuses to delete the user pool. Set it to false and deploy before you take the sign-in away.",
      }).default(true),
    },
    { error: MAP },
  )
  .prefault({})
  .register(settingMetas, {
    type: "object",
    allowed: MAP,
    description: "How people sign in to the services that ask for it.",
  });
