import * as pulumi from "@pulumi/pulumi";

/**
 * The first of what AWS answers with.
 *
 * @param missing What to say where there is none.
 * @throws {pulumi.RunError} where there is none.
 */
export function firstOf<T>(values: readonly T[], missing: string): T {
  const [first] = values;
  if (first === undefined) {
    throw new pulumi.RunError(missing);
  }
  return first;
}
