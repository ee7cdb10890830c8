import * as pulumi from "@pulumi/pulumi";
import * as secretsmanager from "@pulumi/aws/secretsmanager";

/**
 * Staging labels of the version of a secret that is read: the one that counts, or the one that is about to.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html
 */
export const SECRET_VERSION_STAGES = ["AWSCURRENT", "AWSPENDING"] as const;

export type SecretVersionStage = (typeof SECRET_VERSION_STAGES)[number];

/**
 * The text of a secret in AWS Secrets Manager, kept secret in the state. It is looked up at each preview and deployment, so
 * that a changed one is taken over by the next deployment. Where no version of the secret has the label, the look-up fails.
 *
 * @param arn ARN of the secret.
 * @param parent Resource whose provider makes the look-up.
 * @param versionStage Staging label of the version that is read.
 */
export function secretText(
  arn: string,
  parent: pulumi.Resource,
  versionStage: SecretVersionStage = "AWSCURRENT",
): pulumi.Output<string> {
  const question = { secretId: arn, versionStage };
  const { secretString } = secretsmanager.getSecretVersionOutput(question, { parent });
  return pulumi.secret(secretString);
}
