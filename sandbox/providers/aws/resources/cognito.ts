import type { AwsResourceRow } from "../aws-resource";
import { identityProvider } from "./cognito/identity-provider";
import { IDENTITY_PROVIDER, USER_POOL } from "./cognito/tokens";
import { userPool } from "./cognito/user-pool";
import { userPoolClient } from "./cognito/user-pool-client";
import { userPoolDomain } from "./cognito/user-pool-domain";

/** Amazon Cognito user pools. */
export const cognito: Readonly<Record<string, AwsResourceRow>> = {
  [IDENTITY_PROVIDER]: identityProvider,
  [USER_POOL]: userPool,
  "aws:cognito/userPoolClient:UserPoolClient": userPoolClient,
  "aws:cognito/userPoolDomain:UserPoolDomain": userPoolDomain,
};
