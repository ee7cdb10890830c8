import { parseEcrImage } from "../ecr-image";
import type { HealthCheck } from "../service";
import { DATA_DIRECTORY, MOUNT_DATA_VOLUME } from "./data-volume";
import { installLifecycleAgent } from "./lifecycle-agent";
import { withSecrets } from "./secrets-script";
import { shellQuote } from "../shell-quote";

/** Everything that an instance must know to run its container. */
export interface UserDataOptions {
  /** Name of the container. */
  readonly name: string;
  readonly image: string;
  /** Arguments for the image; none runs it as it was built. */
  readonly command: readonly string[];
  /** TCP port that the container listens on and the instance publishes. */
  readonly port: number;
  readonly healthCheck: Pick<HealthCheck, "path" | "timeoutSeconds" | "matcher">;
  /** Environment variables of the container, by name. */
  readonly environment: Readonly<Record<string, string>>;
  /** ARNs of the secrets that are read into environment variables at the first boot, by name. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly region: string;
  /** CloudWatch log group for what the container prints. */
  readonly logGroupName: string;
  /** Where the container finds the data volume. @default there is none */
  readonly dataMountPath?: string | undefined;
}

/** The network, a volume or a registry may not be there yet in an instance's first minute. */
const RETRY = `retry() {
  for attempt in 1 2 3 4 5 6 7 8 9 10; do
    "$@" && return 0
    sleep 6
  done
  return 1
}`;

function login(image: string): string[] {
  const ecr = parseEcrImage(image);
  if (ecr === undefined) {
    return [];
  }
  const [region, registry] = [shellQuote(ecr.region), shellQuote(ecr.registry)];
  return [
    `login() { aws ecr get-login-password --region ${region} | docker login --username AWS --password-stdin ${registry}; }`,
    "retry login",
  ];
}

function runArguments(options: UserDataOptions): string[] {
  const { name, port, region, logGroupName, environment, secrets, dataMountPath } = options;
  return [
    ["--name", name],
    ["--restart", "always"],
    ["--publish", `${port}:${port}`],
    ...(dataMountPath === undefined ? [] : [["--volume", `${DATA_DIRECTORY}:${dataMountPath}`]]),
    ["--log-driver", "awslogs"],
    ["--log-opt", `awslogs-region=${region}`],
    ["--log-opt", `awslogs-group=${logGroupName}`],
    // Otherwise a container waits whenever CloudWatch Logs does not answer.
    ["--log-opt", "mode=non-blocking"],
    ...Object.entries(environment).map(([key, value]) => ["--env", `${key}=${value}`]),
    // Without a value: Docker takes it from its own environment.
    ...Object.keys(secrets).map((key) => ["--env", key]),
  ].flat();
}

/**
 * The first-boot script of an Amazon Linux 2023 instance: mounts the data volume, installs the lifecycle agent and Docker,
 * signs in to Amazon ECR where the image is private, reads the secrets, and runs the container so that it comes back, with
 * the same environment, after a crash, after a reboot and out of a warm pool.
 */
export function userData(options: UserDataOptions): string {
  const words = [...runArguments(options), options.image, ...options.command];
  return [
    "#!/bin/bash",
    "set -euo pipefail",
    RETRY,
    ...(options.dataMountPath === undefined ? [] : MOUNT_DATA_VOLUME),
    "retry dnf install --assumeyes docker",
    "systemctl enable --now docker",
    ...installLifecycleAgent({ ...options, container: options.name }),
    ...login(options.image),
    `retry docker pull --quiet ${shellQuote(options.image)}`,
    ...withSecrets(options.secrets, `docker run --detach ${words.map(shellQuote).join(" ")}`),
    "",
  ].join("\n");
}
