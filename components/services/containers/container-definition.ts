import type * as pulumi from "@pulumi/pulumi";
import type { HealthCheck } from "../service";
import { type LogConfiguration, logConfiguration, type LogTarget } from "./log-configuration";

/** Everything that Amazon ECS must know to run a container. */
export interface ContainerDefinitionOptions {
  /** Name of the container. */
  readonly name: string;
  /** Whole reference of the image. */
  readonly image: pulumi.Input<string>;
  /** Arguments for the image; none runs it as it was built. */
  readonly command: readonly string[];
  /** TCP port that the container listens on. */
  readonly port: number;
  readonly environment: Readonly<Record<string, pulumi.Input<string>>>;
  /** Environment variables that hold a secret, and the ARNs that they are read from. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly logs: LogTarget;
  /** What the names of the log streams begin with. */
  readonly streamPrefix: string;
  /** `CMD` or `CMD-SHELL`, and the command by which the container tells whether it is well. */
  readonly healthCheckCommand: readonly string[];
  readonly healthCheck: HealthCheck;
}

interface Variable {
  readonly name: string;
  readonly value: pulumi.Input<string>;
}

interface ContainerHealthCheck {
  readonly command: readonly string[];
  readonly interval: number;
  readonly timeout: number;
  readonly retries: number;
  readonly startPeriod: number;
}

/** A container in a task definition, in the words of Amazon ECS. */
export interface ContainerDefinition {
  readonly name: string;
  readonly image: pulumi.Input<string>;
  readonly essential: true;
  readonly command?: readonly string[];
  readonly portMappings: readonly object[];
  readonly environment: readonly Variable[];
  readonly secrets: readonly { readonly name: string; readonly valueFrom: string }[];
  readonly healthCheck: ContainerHealthCheck;
  readonly logConfiguration: LogConfiguration;
  readonly linuxParameters: { readonly initProcessEnabled: true };
}

/** Name of the one port that a container has: Service Connect knows it by that. */
export const PORT_NAME = "http";

/**
 * What Amazon ECS allows, in seconds and tries; the load balancer's check, which the figures are taken from, may be slower.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
const BOUNDS = {
  interval: { least: 5, most: 300 },
  timeout: { least: 2, most: 60 },
  retries: { least: 1, most: 10 },
  startPeriod: { least: 0, most: 300 },
};

function within({ least, most }: { least: number; most: number }, value: number): number {
  return Math.min(Math.max(value, least), most);
}

function healthCheckOf(command: readonly string[], check: HealthCheck): ContainerHealthCheck {
  return {
    command,
    interval: within(BOUNDS.interval, check.intervalSeconds),
    timeout: within(BOUNDS.timeout, check.timeoutSeconds),
    retries: within(BOUNDS.retries, check.unhealthyThreshold),
    startPeriod: within(BOUNDS.startPeriod, check.gracePeriodSeconds),
  };
}

/**
 * The definition of a service's one container.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function containerDefinition(options: ContainerDefinitionOptions): ContainerDefinition {
  const { name, image, command, port, environment, secrets } = options;
  return {
    name,
    image,
    essential: true,
    ...(command.length > 0 ? { command } : {}),
    portMappings: [{ name: PORT_NAME, containerPort: port, protocol: "tcp", appProtocol: "http" }],
    environment: Object.entries(environment).map(([key, value]) => ({ name: key, value })),
    secrets: Object.entries(secrets).map(([key, valueFrom]) => ({ name: key, valueFrom })),
    healthCheck: healthCheckOf(options.healthCheckCommand, options.healthCheck),
    logConfiguration: logConfiguration(options.logs, options.streamPrefix),
    // It passes signals on and reaps what the container's own process leaves behind.
    linuxParameters: { initProcessEnabled: true },
  };
}
