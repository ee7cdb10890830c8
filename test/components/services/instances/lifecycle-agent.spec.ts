import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  installLifecycleAgent,
  lifecycleAgent,
  type LifecycleAgentOptions,
} from "../../../../components/services/instances/lifecycle-agent";
import { temporaryFolder } from "../../../support/temporary-folder";

const OPTIONS: LifecycleAgentOptions = {
  region: "us-west-2",
  container: "web",
  port: 8080,
  healthCheck: { path: "/healthz?deep=1", timeoutSeconds: 5, matcher: "200-204,302" },
};

/** What the world is like at one look of the agent. */
interface Look {
  /** What the instance metadata say; a dash for an answer of 404. */
  readonly target: string;
  /** Status code of the container; 000 where it does not answer. */
  readonly code?: string;
  /** State that Amazon EC2 Auto Scaling tells; a dash for a call that fails. */
  readonly state?: string;
  /** Whether AWS takes the completion. */
  readonly completes?: boolean;
}

/** Stand-ins for the commands that the agent runs. Each reads the line of this look, and the last `sleep` ends the agent. */
const STAND_INS = {
  curl: `read -r target code state completes < <(sed -n "$(cat look)p" looks)
url=\${*: -1}
case $url in
  */latest/api/token) [[ $* == *"--request PUT"* ]] && echo a-token ;;
  http://169.254.169.254/*) [[ $* == *"X-aws-ec2-metadata-token: a-token"* ]] || exit 22 ;;&
  */meta-data/instance-id) echo i-1 ;;
  */meta-data/autoscaling/target-lifecycle-state) [ "$target" != - ] && printf %s "$target" || exit 22 ;;
  'http://localhost:8080/healthz?deep=1') [[ $* == *" --globoff "*" --max-time 5 "* ]] && printf %s "$code"; [ "$code" != 000 ] ;;
esac`,
  aws: `read -r target code state completes < <(sed -n "$(cat look)p" looks)
case $2 in
  describe-auto-scaling-instances)
    [ "$state" != - ] || exit 255
    [ "$*" = "autoscaling describe-auto-scaling-instances --region us-west-2 --instance-ids i-1 --query AutoScalingInstances[0].[AutoScalingGroupName,LifecycleState] --output text" ] || echo "unexpected: $*" >> calls
    echo describe >> calls
    printf 'the-group\\t%s\\n' "$state" ;;
  complete-lifecycle-action) shift 2; echo "complete $*" >> calls; [ "$completes" = true ] ;;
esac`,
  docker: 'echo "docker $*" >> calls; [ "$1 $4" = "stop web" ]',
  sleep: `next=$(( $(cat look) + 1 )); echo "$next" > look
[ "$next" -le "$(wc -l < looks)" ] || kill "$PPID"`,
};

const completion = (hook: string): string =>
  `complete --region us-west-2 --auto-scaling-group-name the-group --lifecycle-hook-name ${hook} --lifecycle-action-result CONTINUE --instance-id i-1`;

const LAUNCHED = completion("launching");
const TERMINATED = completion("terminating");
const STOP = "docker stop -t 30 web";

describe("lifecycleAgent", () => {
  const folder = temporaryFolder("lifecycle-agent");

  /** Runs the agent for as many looks as there are, and tells what it asked and did. */
  function run(looks: readonly Look[], options: LifecycleAgentOptions = OPTIONS): string[] {
    const bin = path.join(folder(), "bin");
    mkdirSync(bin);
    for (const [name, script] of Object.entries(STAND_INS)) {
      writeFileSync(path.join(bin, name), `#!/bin/bash\n${script}\n`, { mode: 0o755 });
    }
    const rows = looks.map(
      ({ target, code = "200", state = "-", completes = true }) =>
        `${target} ${code} ${state} ${String(completes)}\n`,
    );
    writeFileSync(path.join(folder(), "looks"), rows.join(""));
    writeFileSync(path.join(folder(), "look"), "1\n");
    const { signal, stderr } = spawnSync("bash", [], {
      cwd: folder(),
      input: lifecycleAgent(options),
      encoding: "utf8",
      env: { ...process.env, PATH: `${bin}:${process.env["PATH"] ?? ""}` },
      timeout: 30_000,
    });
    assert.equal(signal, "SIGTERM", stderr);
    assert.equal(stderr, "");
    const calls = path.join(folder(), "calls");
    return existsSync(calls) ? readFileSync(calls, "utf8").trimEnd().split("\n") : [];
  }

  const table: readonly (readonly [string, readonly Look[], readonly string[]])[] = [
    [
      "lets an instance into service once its container is well",
      [
        { target: "-" },
        { target: "InService", code: "000", state: "Pending:Wait" },
        { target: "InService", code: "503", state: "Pending:Wait" },
        { target: "InService", state: "Pending:Wait" },
      ],
      ["describe", LAUNCHED],
    ],
    [
      "tells that once",
      [
        { target: "InService", state: "Pending:Wait" },
        { target: "InService", state: "InService" },
        { target: "InService", code: "503", state: "InService" },
      ],
      ["describe", LAUNCHED],
    ],
    [
      "waits for the action where the metadata are ahead of it",
      [
        { target: "InService", state: "Pending" },
        { target: "InService", state: "Pending:Wait" },
      ],
      ["describe", "describe", LAUNCHED],
    ],
    [
      "has nothing to complete in an instance that was there before the hooks",
      [
        { target: "InService", state: "InService" },
        { target: "InService", state: "InService" },
      ],
      ["describe"],
    ],
    [
      "has nothing to complete after the time is up",
      [
        { target: "InService", state: "Pending:Proceed" },
        { target: "InService", state: "InService" },
      ],
      ["describe"],
    ],
    [
      "tries again where AWS does not answer",
      [{ target: "InService" }, { target: "InService", state: "Pending:Wait" }],
      ["describe", LAUNCHED],
    ],
    [
      "tries again where AWS refuses",
      [
        { target: "InService", state: "Pending:Wait", completes: false },
        { target: "InService", state: "Pending:Wait" },
        { target: "InService", state: "InService" },
      ],
      ["describe", LAUNCHED, "describe", LAUNCHED],
    ],
    [
      "lets an instance into the warm pool once its container is well",
      [
        { target: "Warmed:Stopped", code: "000", state: "Warmed:Pending:Wait" },
        { target: "Warmed:Stopped", state: "Warmed:Pending:Wait" },
      ],
      ["describe", LAUNCHED],
    ],
    [
      "lets an instance out of the warm pool into service, old metadata or not",
      [
        { target: "Warmed:Stopped", state: "Pending:Wait" },
        { target: "InService", code: "000", state: "Pending:Wait" },
        { target: "InService", state: "Pending:Wait" },
      ],
      ["describe", LAUNCHED, "describe", LAUNCHED],
    ],
    [
      "stops the container before it lets the instance go",
      [
        { target: "InService", state: "InService" },
        { target: "Terminated", state: "Terminating:Wait" },
        { target: "Terminated", state: "Terminating:Proceed" },
      ],
      ["describe", "describe", STOP, TERMINATED],
    ],
    [
      "lets the container finish its requests while the load balancer drains the instance",
      [
        { target: "Terminated", state: "Terminating" },
        { target: "Terminated", state: "Terminating" },
        { target: "Terminated", state: "Terminating:Wait" },
      ],
      ["describe", "describe", "describe", STOP, TERMINATED],
    ],
    [
      "lets an instance go from the warm pool",
      [{ target: "Warmed:Terminated", state: "Warmed:Terminating:Wait" }],
      ["describe", STOP, TERMINATED],
    ],
    [
      "lets an instance go whose container is not well",
      [{ target: "Terminated", code: "000", state: "Terminating:Wait" }],
      ["describe", STOP, TERMINATED],
    ],
    [
      "tries again to let an instance go",
      [
        { target: "Terminated" },
        { target: "Terminated", state: "Terminating:Wait", completes: false },
        { target: "Terminated", state: "Terminating:Wait" },
      ],
      ["describe", STOP, TERMINATED, "describe", STOP, TERMINATED],
    ],
    [
      "does nothing to an instance that is in standby or detached",
      [{ target: "Standby" }, { target: "Detached" }],
      [],
    ],
    [
      "completes the action anew that leads back from standby",
      [
        { target: "InService", state: "Pending:Wait" },
        { target: "Standby" },
        { target: "InService", state: "Pending" },
        { target: "InService", state: "InService" },
      ],
      ["describe", LAUNCHED, "describe", "describe"],
    ],
  ];

  for (const [title, looks, calls] of table) {
    it(title, () => {
      assert.deepEqual(run(looks), calls);
    });
  }

  const codes = { "199": false, "200": true, "204": true, "205": false, "301": false, "302": true };
  for (const [code, well] of Object.entries(codes)) {
    it(`takes a container that answers ${code} for ${well ? "well" : "not well"}, as the load balancer does`, () => {
      const calls = run([{ target: "InService", code, state: "Pending:Wait" }]);
      assert.deepEqual(calls, well ? ["describe", LAUNCHED] : []);
    });
  }
});

describe("installLifecycleAgent", () => {
  const folder = temporaryFolder("install-lifecycle-agent");

  it("writes the program as it is and starts it at every boot", () => {
    const script = installLifecycleAgent(OPTIONS)
      .join("\n")
      .replaceAll("/usr/local/bin", folder())
      .replaceAll("/etc/systemd/system", folder());
    const printed = execFileSync("bash", ["-e"], {
      input: `systemctl() { echo "systemctl $*"; }\n${script}\n`,
      encoding: "utf8",
    });
    assert.equal(printed, "systemctl daemon-reload\nsystemctl enable --now lifecycle-agent\n");
    const program = path.join(folder(), "lifecycle-agent");
    assert.equal(readFileSync(program, "utf8"), lifecycleAgent(OPTIONS));
    const unit = readFileSync(`${program}.service`, "utf8").split("\n");
    assert.ok(unit.includes(`ExecStart=${program}`));
    assert.ok(unit.includes("Restart=always"));
    assert.ok(unit.includes("WantedBy=multi-user.target"));
    execFileSync("test", ["-x", program]);
  });
});
