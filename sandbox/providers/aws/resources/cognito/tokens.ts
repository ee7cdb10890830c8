/** The types that other types refer to. */
export const USER_POOL = "aws:cognito/userPool:UserPool";
export const IDENTITY_PROVIDER = "aws:cognito/identityProvider:IdentityProvider";
