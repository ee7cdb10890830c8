import type { CheckContext } from "./cross-check";
import { entriesOf, isMap } from "./entries";
import type { Fault } from "./fault";
import { type FaultContext, pathText, valueAt } from "./schema-faults";
import { SECRET_ARN } from "./secret-arn";
import { told } from "./told";

type Values = Readonly<Record<string, unknown>>;

/** Where a key leads: the name of the setting of the stack first, then what lies under it. */
type Path = readonly [area: string, ...inner: PropertyKey[]];

const SETTINGS: readonly Path[] = [
  ["signIn", "clientSecretArn"],
  ["database", "masterSecretArn"],
  ["cache", "authTokenSecretArn"],
];

function secretsOfServices(services: unknown): readonly Path[] {
  return entriesOf(services).flatMap((service, index) => {
    const secrets = valueAt(service, ["secrets"]);
    return isMap(secrets)
      ? Object.keys(secrets).map((name): Path => ["services", index, "secrets", name])
      : [];
  });
}

/** The Region in the ARN of a secret; undefined for any other value. */
function secretRegion(value: unknown): string | undefined {
  return typeof value === "string" && SECRET_ARN.test(value) ? value.split(":")[3] : undefined;
}

/**
 * The secrets of another Region than the stack's: nothing of the stack reads there, nor could it once that Region is lost.
 * What is no ARN of a secret is left to the schema: it hides nothing of the others.
 *
 * @param given The settings as the stack gives them.
 */
export function secretRegionFaults(
  given: Values,
  context: CheckContext & FaultContext,
): readonly Fault[] {
  const { namespace, region } = context;
  return [...SETTINGS, ...secretsOfServices(given["services"])].flatMap((path) => {
    const value = valueAt(given, path);
    const found = secretRegion(value);
    if (region === undefined || found === undefined || found === region) {
      return [];
    }
    const fault = {
      key: `${namespace}:${pathText(path)}`,
      value,
      expected: `the ARN of a secret in ${region}, the Region in aws:region`,
      hint: "AWS Secrets Manager keeps a replica of a secret in each Region that it is told to, under an ARN of its own",
    };
    return told([fault], [path[0]], context);
  });
}
