import * as pulumi from "@pulumi/pulumi";
import { secretText } from "../../shared/secret-text";

/**
 * Where the secret of a client comes from: a value, which Pulumi keeps encrypted, or the ARN of a Secrets Manager secret
 * whose whole text it is.
 */
export type ClientSecret = { readonly value: pulumi.Input<string> } | { readonly arn: string };

/**
 * The secret of a client, kept secret in the state. For an ARN it is looked up at each preview and deployment, so that a
 * changed secret is taken over by the next deployment.
 *
 * @param parent Resource whose provider makes the look-up.
 */
export function clientSecretValue(
  secret: ClientSecret,
  parent: pulumi.Resource,
): pulumi.Output<string> {
  return "value" in secret ? pulumi.secret(secret.value) : secretText(secret.arn, parent);
}
