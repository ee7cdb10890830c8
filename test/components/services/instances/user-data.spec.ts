import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { lifecycleAgent } from "../../../../components/services/instances/lifecycle-agent";
import {
  userData,
  type UserDataOptions,
} from "../../../../components/services/instances/user-data";

const SECRET_ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:key-AbCdEf";

const OPTIONS: UserDataOptions = {
  name: "web",
  image: "public.ecr.aws/docker/library/caddy:2",
  command: ["caddy", "respond"],
  port: 8080,
  healthCheck: { path: "/healthz", timeoutSeconds: 5, matcher: "200" },
  environment: { AWS_REGION: "us-west-2", GREETING: "it's $HOME" },
  secrets: {},
  region: "us-west-2",
  logGroupName: "web-logs",
};

const lines = (options: Partial<UserDataOptions> = {}): string[] =>
  userData({ ...OPTIONS, ...options }).split("\n");

const runLine = (options: Partial<UserDataOptions> = {}): string =>
  lines(options).find((line) => line.trimStart().startsWith("docker run")) ?? "";

/**
 * Runs the script with stand-ins for its commands, each of which prints its name.
 *
 * @param dnfFailures How often `dnf` fails before it works.
 */
function execute(
  dnfFailures: number,
  options: Partial<UserDataOptions> = {},
): {
  readonly status: number | null;
  readonly calls: string[];
} {
  const standIns = [
    "sleep() { :; }",
    "chmod() { :; }",
    'systemctl() { echo "systemctl $*"; }',
    'docker() { echo "docker $1"; }',
    "aws() { echo a-value; }",
    `left=${dnfFailures}`,
    "dnf() { echo dnf; if [ $left -gt 0 ]; then left=$((left - 1)); return 1; fi; }",
  ];
  const script = userData({ ...OPTIONS, ...options });
  const heredocs = /^cat > .*<<'(\w+)'\n[\s\S]*?\n\1$/gm;
  const { status, stdout } = spawnSync("bash", [], {
    input: [...standIns, script.replaceAll(heredocs, ":")].join("\n"),
    encoding: "utf8",
  });
  return { status, calls: stdout.trim().split("\n") };
}

const INSTALLED = [
  "systemctl enable --now docker",
  "systemctl daemon-reload",
  "systemctl enable --now lifecycle-agent",
  "docker pull",
  "docker run",
];

describe("userData", () => {
  it("installs Docker and the lifecycle agent, pulls the image and runs it, once each where all goes well", () => {
    assert.deepEqual(execute(0), { status: 0, calls: ["dnf", ...INSTALLED] });
  });

  it("waits out a network that is not there yet", () => {
    assert.deepEqual(execute(2).calls, ["dnf", "dnf", "dnf", ...INSTALLED]);
  });

  it("gives up after ten attempts, so that the health check has the instance replaced", () => {
    const { status, calls } = execute(99);
    assert.equal(status, 1);
    assert.deepEqual(
      calls,
      Array.from({ length: 10 }, () => "dnf"),
    );
  });

  it("is a script that a shell can read, with everything that it can have", () => {
    const everything = { secrets: { KEY: SECRET_ARN }, dataMountPath: "/data" };
    execFileSync("bash", ["-n"], { input: userData({ ...OPTIONS, ...everything }) });
    assert.equal(lines()[0], "#!/bin/bash");
  });

  it("stops at the first step that fails, after trying again those that need the network", () => {
    assert.deepEqual(
      lines().filter((line) => /^(?:set|retry|systemctl)\b(?!\()/.test(line)),
      [
        "set -euo pipefail",
        "retry dnf install --assumeyes docker",
        "systemctl enable --now docker",
        // The agent is a program of its own, and goes on whatever fails.
        "set -uo pipefail",
        "systemctl daemon-reload",
        "systemctl enable --now lifecycle-agent",
        "retry docker pull --quiet 'public.ecr.aws/docker/library/caddy:2'",
      ],
    );
  });

  it("holds the lifecycle agent for its own container, port and health check", () => {
    const { region, port, healthCheck } = OPTIONS;
    assert.ok(
      userData(OPTIONS).includes(lifecycleAgent({ region, container: "web", port, healthCheck })),
    );
  });

  it("runs the container so that it comes back, and publishes its port", () => {
    assert.match(runLine(), /'--restart' 'always'/);
    assert.match(runLine({ port: 3000 }), /'--publish' '3000:3000'/);
  });

  it("sends what the container prints to its log group without ever making it wait", () => {
    assert.match(
      runLine(),
      /'--log-driver' 'awslogs' '--log-opt' 'awslogs-region=us-west-2' '--log-opt' 'awslogs-group=web-logs' '--log-opt' 'mode=non-blocking'/,
    );
  });

  it("quotes the environment for the shell", () => {
    assert.ok(
      runLine().includes(
        String.raw`'--env' 'AWS_REGION=us-west-2' '--env' 'GREETING=it'\''s $HOME'`,
      ),
      runLine(),
    );
  });

  it("mounts the data volume before Docker starts, and gives it to the container", () => {
    const script = lines({ dataMountPath: "/var/lib/shop" });
    const mounted = script.indexOf("mount /mnt/data");
    assert.ok(mounted > 0 && mounted < script.indexOf("systemctl enable --now docker"));
    assert.match(
      runLine({ dataMountPath: "/var/lib/shop" }),
      /'--volume' '\/mnt\/data:\/var\/lib\/shop'/,
    );
    assert.equal(lines().includes("mount /mnt/data"), false);
    assert.doesNotMatch(runLine(), /--volume/);
  });

  it("names the secrets for the container and holds none of their values", () => {
    const secrets = { secrets: { TLS_KEY: SECRET_ARN } };
    assert.match(runLine(secrets), /'--env' 'TLS_KEY' 'public/);
    assert.deepEqual(execute(0, secrets), { status: 0, calls: ["dnf", ...INSTALLED] });
    assert.ok(lines(secrets).includes('  export TLS_KEY="$secret_0"'));
  });

  it("ends with the image and its command, or with the image alone", () => {
    assert.match(runLine(), /'public\.ecr\.aws\/docker\/library\/caddy:2' 'caddy' 'respond'$/);
    assert.match(runLine({ command: [] }), /'public\.ecr\.aws\/docker\/library\/caddy:2'$/);
  });

  it("signs in to a private registry before it pulls, and to no other", () => {
    const registry = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
    const script = lines({ image: `${registry}/web:1` });
    const login = script.indexOf("retry login");
    assert.equal(
      script[login - 1],
      `login() { aws ecr get-login-password --region 'eu-west-1' | docker login --username AWS --password-stdin '${registry}'; }`,
    );
    assert.equal(script[login + 1], `retry docker pull --quiet '${registry}/web:1'`);
    assert.equal(lines().includes("retry login"), false);
  });

  it("leaves three quarters of the 16 KB that EC2 takes to the environment and the secrets", () => {
    const script = userData({ ...OPTIONS, dataMountPath: "/data" });
    assert.ok(Buffer.byteLength(script) < 4096, `${Buffer.byteLength(script)} bytes`);
  });
});
