import { shellQuote } from "../shell-quote";

/** The Region in the ARN of a secret. */
function regionOf(arn: string): string {
  return arn.split(":")[3] ?? "";
}

/**
 * The lines of a script that read secrets from AWS Secrets Manager with the role of the instance, and run a command with
 * them in its environment. They need `retry`. Values go through variables of the shell alone: they may have several lines,
 * which an env file cannot, and are on no command line. Docker keeps the environment of a container on the root volume, which
 * is encrypted.
 *
 * @param secrets ARNs by the names of environment variables.
 */
export function withSecrets(secrets: Readonly<Record<string, string>>, command: string): string[] {
  const entries = Object.entries(secrets);
  if (entries.length === 0) {
    return [command];
  }
  return [
    'read_secret() { aws secretsmanager get-secret-value --region "$1" --secret-id "$2" --query SecretString --output text; }',
    ...entries.flatMap(([, arn], index) => [
      // The shell takes every newline from the end: the x keeps those of the secret, and what is cut off is only the last one.
      `secret_${index}=$(retry read_secret ${shellQuote(regionOf(arn))} ${shellQuote(arn)} && echo x)`,
      `secret_${index}=\${secret_${index}%$'\\nx'}`,
    ]),
    "(",
    ...entries.map(([name], index) => `  export ${name}="$secret_${index}"`),
    `  ${command}`,
    ")",
  ];
}
