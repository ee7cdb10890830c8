import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { userData, type UserDataOptions } from "../../../components/services/user-data";

const OPTIONS: UserDataOptions = {
  name: "web",
  image: "public.ecr.aws/docker/library/caddy:2",
  command: ["caddy", "respond"],
  port: 8080,
  environment: { GREETING: "it's $HOME" },
  region: "us-west-2",
  logGroupName: "web-logs",
};

const lines = (options: Partial<UserDataOptions> = {}): string[] =>
  userData({ ...OPTIONS, ...options }).split("\n");

const runLine = (options: Partial<UserDataOptions> = {}): string =>
  lines(options).find((line) => line.startsWith("docker run")) ?? "";

/**
 * Runs the script with stand-ins for its commands, each of which prints its name.
 *
 * @param dnfFailures How often `dnf` fails before it works.
 */
function execute(dnfFailures: number): {
  readonly status: number | null;
  readonly calls: string[];
} {
  const standIns = [
    "sleep() { :; }",
    "systemctl() { echo systemctl; }",
    'docker() { echo "docker $1"; }',
    `left=${dnfFailures}`,
    "dnf() { echo dnf; if [ $left -gt 0 ]; then left=$((left - 1)); return 1; fi; }",
  ];
  const { status, stdout } = spawnSync("bash", [], {
    input: [...standIns, userData(OPTIONS)].join("\n"),
    encoding: "utf8",
  });
  return { status, calls: stdout.trim().split("\n") };
}

describe("userData", () => {
  it("installs Docker, pulls the image and runs it, once each where all goes well", () => {
    assert.deepEqual(execute(0), {
      status: 0,
      calls: ["dnf", "systemctl", "docker pull", "docker run"],
    });
  });

  it("waits out a network that is not there yet", () => {
    assert.deepEqual(execute(2).calls, [
      "dnf",
      "dnf",
      "dnf",
      "systemctl",
      "docker pull",
      "docker run",
    ]);
  });

  it("gives up after ten attempts, so that the health check has the instance replaced", () => {
    const { status, calls } = execute(99);
    assert.equal(status, 1);
    assert.deepEqual(
      calls,
      Array.from({ length: 10 }, () => "dnf"),
    );
  });

  it("is a script that a shell can read", () => {
    execFileSync("bash", ["-n"], { input: userData(OPTIONS) });
    assert.equal(lines()[0], "#!/bin/bash");
  });

  it("stops at the first step that fails, after trying again those that need the network", () => {
    assert.deepEqual(
      lines().filter((line) => /^(?:set|retry|systemctl)\b(?!\()/.test(line)),
      [
        "set -euo pipefail",
        "retry dnf install --assumeyes docker",
        "systemctl enable --now docker",
        "retry docker pull --quiet 'public.ecr.aws/docker/library/caddy:2'",
      ],
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

  it("tells the container its Region", () => {
    assert.ok(
      runLine({ region: "eu-west-1" }).includes("'--env' 'AWS_REGION=eu-west-1'"),
      runLine(),
    );
  });

  it("quotes the environment for the shell", () => {
    assert.ok(runLine().includes(String.raw`'--env' 'GREETING=it'\''s $HOME'`), runLine());
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
});
