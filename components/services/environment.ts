import type * as pulumi from "@pulumi/pulumi";
import type { Connection } from "../shared/connection";

/** Where the variables of a service's containers come from. */
export interface EnvironmentSources {
  readonly region: string;
  /** Variables of the service's own. */
  readonly environment: Readonly<Record<string, string>>;
  readonly connections: readonly Pick<Connection, "name" | "environment">[];
}

/**
 * The environment variables of a service's containers, the same on every platform: the Region, what each connection tells,
 * and the service's own.
 */
export function environmentOf({
  region,
  environment,
  connections,
}: EnvironmentSources): Readonly<Record<string, pulumi.Input<string>>> {
  const variables = new Map<string, pulumi.Input<string>>([
    // Not every AWS SDK asks its instance or task for the Region.
    ["AWS_REGION", region],
    ...connections.flatMap((connection) => Object.entries(connection.environment)),
    ...Object.entries(environment),
  ]);
  return Object.fromEntries(variables);
}
