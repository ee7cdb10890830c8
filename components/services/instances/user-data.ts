import { parseEcrImage } from "./ecr-image";
import { shellQuote } from "./shell-quote";

/** Everything that an instance must know to run its container. */
export interface UserDataOptions {
  /** Name of the container. */
  readonly name: string;
  readonly image: string;
  /** Arguments for the image; none runs it as it was built. */
  readonly command: readonly string[];
  /** TCP port that the container listens on and the instance publishes. */
  readonly port: number;
  /** Environment variables of the container, by name. */
  readonly environment: Readonly<Record<string, string>>;
  readonly region: string;
  /** CloudWatch log group for what the container prints. */
  readonly logGroupName: string;
}

/** The network or a registry may not be there yet in an instance's first minute. */
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
  const { name, port, region, logGroupName, environment } = options;
  return [
    ["--name", name],
    ["--restart", "always"],
    ["--publish", `${port}:${port}`],
    ["--log-driver", "awslogs"],
    ["--log-opt", `awslogs-region=${region}`],
    ["--log-opt", `awslogs-group=${logGroupName}`],
    // Otherwise a container waits whenever CloudWatch Logs does not answer.
    ["--log-opt", "mode=non-blocking"],
    // Not every AWS SDK asks the instance for its Region.
    ["--env", `AWS_REGION=${region}`],
    ...Object.entries(environment).map(([key, value]) => ["--env", `${key}=${value}`]),
  ].flat();
}

/**
 * The first-boot script of an Amazon Linux 2023 instance: installs Docker, signs in to Amazon ECR where the image is
 * private, and runs the container so that it comes back after a crash and after a reboot.
 */
export function userData(options: UserDataOptions): string {
  const words = [...runArguments(options), options.image, ...options.command];
  return [
    "#!/bin/bash",
    "set -euo pipefail",
    RETRY,
    "retry dnf install --assumeyes docker",
    "systemctl enable --now docker",
    ...login(options.image),
    `retry docker pull --quiet ${shellQuote(options.image)}`,
    `docker run --detach ${words.map(shellQuote).join(" ")}`,
    "",
  ].join("\n");
}
