import * as pulumi from "@pulumi/pulumi";
import * as secretsmanager from "@pulumi/aws/secretsmanager";

/**
 * The text of a secret in AWS Secrets Manager, kept secret in the state. It is looked up at each preview and deployment, so
 * that a changed one is taken over by the next deployment.
 *
 * @param arn ARN of the secret.
 * @param parent Resource whose provider makes the look-up.
 */
export function secretText(arn: string, parent: pulumi.Resource): pulumi.Output<string> {
  const { secretString } = secretsmanager.getSecretVersionOutput({ secretId: arn }, { parent });
  return pulumi.secret(secretString);
}
