/** The ARN of a secret in AWS Secrets Manager: https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_iam-permissions.html */
export const SECRET_ARN =
  /^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]{1,519}$/;

/** Words for what {@link SECRET_ARN} takes. */
export const SECRET_ARN_FORM =
  "the ARN of a Secrets Manager secret such as arn:aws:secretsmanager:us-west-2:123456789012:secret:name-AbCdEf";
