import * as pulumi from "@pulumi/pulumi";
import { secretText, type SecretVersionStage } from "../shared/secret-text";
import { MASTER_USER } from "./database-server";

/** What a database is told of the password of its master user. */
export type MasterPasswordArgs =
  | {
      readonly manageMasterUserPassword: true;
      readonly masterUserSecretKmsKeyId: pulumi.Output<string>;
    }
  | { readonly password: pulumi.Output<string> };

/** RDS makes the password, keeps it in AWS Secrets Manager and changes it every seven days. */
export function managedPassword(keyArn: pulumi.Output<string>): MasterPasswordArgs {
  return { manageMasterUserPassword: true, masterUserSecretKmsKeyId: keyArn };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** What a text is as JSON; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

/**
 * The password in the text of a secret. The text itself is told in no message.
 *
 * @param arn ARN of the secret.
 * @throws {pulumi.RunError} where the text is no JSON with the master user's name and a password.
 */
export function passwordIn(text: string, arn: string): string {
  const secret = parsed(text);
  const password = field(secret, "password");
  if (field(secret, "username") !== MASTER_USER || typeof password !== "string") {
    throw new pulumi.RunError(
      `the secret ${arn} does not hold what is expected: {"username": "${MASTER_USER}", "password": "…"}`,
    );
  }
  return password;
}

/**
 * The password is what a secret holds, kept secret in the state.
 *
 * @param arn ARN of the secret.
 * @param parent Resource whose provider makes the look-up.
 * @param versionStage Staging label of the secret's version that is read. @default `AWSCURRENT`
 */
export function givenPassword(
  arn: string,
  parent: pulumi.Resource,
  versionStage?: SecretVersionStage,
): MasterPasswordArgs {
  const text = secretText(arn, parent, versionStage);
  return { password: text.apply((text) => passwordIn(text, arn)) };
}
