import type * as pulumi from "@pulumi/pulumi";
import * as cognito from "@pulumi/aws/cognito";
import { clientSecretValue } from "./client-secret";
import type { FederatedArgs } from "./sign-in-args";

type Details = Pick<
  cognito.IdentityProviderArgs,
  "providerName" | "providerType" | "providerDetails" | "attributeMapping"
>;

/** Claim in which SAML providers hand over an e-mail address. */
const SAML_EMAIL = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress";

/**
 * What Cognito adds to the details of a provider from its metadata document or its issuer's. The program does not declare
 * it, and must not take it away at the next deployment.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 */
const ADDED_BY_COGNITO = [
  "ActiveEncryptionCertificate",
  "SLORedirectBindingURI",
  "SSORedirectBindingURI",
  "attributes_url",
  "authorize_url",
  "jwks_uri",
  "token_url",
];

function detailsOf(args: FederatedArgs, parent: pulumi.Resource): Details {
  if (args.method === "userPoolSaml") {
    return {
      providerName: "saml",
      providerType: "SAML",
      providerDetails: { MetadataURL: args.metadataUrl },
      attributeMapping: { email: SAML_EMAIL },
    };
  }
  return {
    providerName: "oidc",
    providerType: "OIDC",
    providerDetails: {
      oidc_issuer: args.issuer,
      client_id: args.clientId,
      client_secret: clientSecretValue(args.clientSecret, parent),
      authorize_scopes: args.scopes.join(" "),
      attributes_request_method: "GET",
      attributes_url_add_attributes: "false",
    },
    // Cognito adds the second by itself where it is missing, and would then differ from the program.
    attributeMapping: { email: "email", username: "sub" },
  };
}

/** Creates the provider that a user pool leaves its users to: `<name>-identity-provider`. */
export function createIdentityProvider(
  name: string,
  args: FederatedArgs,
  userPool: cognito.UserPool,
  parent: pulumi.Resource,
): cognito.IdentityProvider {
  return new cognito.IdentityProvider(
    `${name}-identity-provider`,
    { userPoolId: userPool.id, ...detailsOf(args, parent) },
    {
      parent,
      ignoreChanges: ADDED_BY_COGNITO.map((key) => `providerDetails.${key}`),
    },
  );
}
