import type * as pulumi from "@pulumi/pulumi";

/** Where a container's output goes. */
export interface LogTarget {
  readonly region: string;
  /** CloudWatch log group. */
  readonly logGroupName: pulumi.Input<string>;
}

/** The `awslogs` log driver, as task definitions and Service Connect take it. */
export interface LogConfiguration {
  readonly logDriver: "awslogs";
  readonly options: Readonly<Record<string, pulumi.Input<string>>>;
}

/**
 * Sends what a container prints to a log group.
 *
 * @param streamPrefix What the names of the log streams begin with.
 */
export function logConfiguration(
  { region, logGroupName }: LogTarget,
  streamPrefix: string,
): LogConfiguration {
  return {
    logDriver: "awslogs",
    options: {
      "awslogs-region": region,
      "awslogs-group": logGroupName,
      "awslogs-stream-prefix": streamPrefix,
      // Otherwise a container waits whenever CloudWatch Logs does not answer.
      mode: "non-blocking",
    },
  };
}
