import type { Fault } from "../fault";
import type { FaultContext } from "../schema-faults";

/**
 * Services of which a part is kept as a secret: Pulumi takes the whole list for one then, and knows no more of it where the
 * values end in task definitions and user data. The fault does not hold them.
 *
 * @param services The list as the stack gives it. Where it gives none, nothing is secret.
 */
export function secretServicesFaults(
  services: unknown,
  { namespace, isSecret }: FaultContext,
): readonly Fault[] {
  const key = `${namespace}:services`;
  return services !== undefined && isSecret(key)
    ? [
        {
          key,
          value: "(not shown)",
          expected: "services without a secret, whose value would stand in plain text in the state",
          hint: "keep the value in AWS Secrets Manager and name its ARN under the secrets of the service",
        },
      ]
    : [];
}
