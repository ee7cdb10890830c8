import assert from "node:assert/strict";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { changes } from "../../sandbox/outcome";
import { whileLocked } from "../../sandbox/lock";
import { World } from "../../sandbox/providers/aws/world/world";
import { claimFolder } from "../../sandbox/sandbox-folder";
import { PROJECT_FOLDER } from "../../sandbox/project";
import {
  type Ended,
  engineIsRunning,
  leftRunning,
  type Running,
  sandboxCommand,
  startSandboxCommand,
  until,
} from "../support/command";
import {
  ENGINE_TIMEOUT_MS,
  openSandbox,
  resourcesIn,
  succeedingUp,
  temporaryFolder,
  type TestSandbox,
} from "../support/engine";

const STACK_TRACE = /^\s+at .+:\d+:\d+\)?$/m;

/** The resources that the stack's state holds by now. */
async function deployedSoFar(folder: string, stack: string): Promise<number> {
  const file = path.join(folder, "state", ".pulumi", "stacks", "multizone", `${stack}.json`);
  const text = await readFile(file, "utf8").catch(() => "");
  try {
    const { checkpoint } = JSON.parse(text) as { checkpoint: { latest?: unknown } };
    return resourcesIn(checkpoint.latest ?? {}).length;
  } catch {
    // The file is just being written.
    return 0;
  }
}

describe("the sandbox's command line on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let folder = "";
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const command = (...args: string[]): Promise<Ended> =>
    sandboxCommand(...args, "--directory", folder);

  /** Starts a deployment and waits until some of its resources exist. */
  async function startDeployment(): Promise<Running> {
    const running = startSandboxCommand(["up", "dev", "--directory", folder]);
    await until(async () => (await deployedSoFar(folder, "dev")) > 5);
    return running;
  }

  /** The next deployment finishes what one began: nothing is missing, nothing is there twice. */
  async function assertGoesOn(): Promise<void> {
    const open = await openSandbox({}, folder);
    await succeedingUp(open.sandbox, "dev");
    const { deployment } = (await open.sandbox.exportState("dev")) as {
      deployment: { pending_operations?: unknown };
    };
    const inState = resourcesIn(deployment).flatMap(({ id }) => id ?? []);
    const existing = [...new World(path.join(folder, "world.jsonl")).all()].map(({ id }) => id);
    assert.deepEqual(inState.sort(), existing.sort(), "something exists beside the state");
    const urns = resourcesIn(deployment).map(({ urn }) => urn);
    assert.equal(new Set(urns).size, urns.length, "a resource stands twice in the state");
    assert.equal(deployment.pending_operations, undefined);
    assert.deepEqual(changes(await open.sandbox.preview("dev")), []);
  }

  it("deploys a stack, shows its resources, verdict and outputs, and ends with 0", async () => {
    const { status, stdout } = await command("up", "dev");
    assert.equal(status, 0);
    assert.match(stdout, /^dev: \d+ created$/m);
    assert.match(stdout, /^ {2}create aws:rds\/instance:Instance +database/m);
    assert.match(
      stdout,
      /multizone@[\d.]+: no mandatory violation; kept .*rds-instance-multi-az \(1\)/,
    );
    assert.match(stdout, /^ {2}url +http:\/\/.+\.elb\.amazonaws\.com/m);
    const outputs = await command("outputs", "dev");
    assert.match(outputs.stdout, /^ {2}databaseEndpoint +\S+\.rds\.amazonaws\.com/m);
    const destroyed = await command("destroy", "dev");
    assert.match(destroyed.stdout, /^dev: \d+ deleted$/m);
    assert.equal(destroyed.status, 0);
  });

  it("lets AWS go wrong where it is asked to, and goes on from there without", async () => {
    const faulty = await command("up", "dev", "--fail", "aws:rds/instance:Instance");
    assert.equal(faulty.status, 1, faulty.stderr);
    assert.match(faulty.stdout, /database-instance: .*did not become ready in time/);
    assert.match(faulty.stdout, /what was deployed is kept; mend the cause and run up again/);
    await assertGoesOn();
  });

  it("ends with 1 and the rule's message where the preview is rejected", async () => {
    const { status, stdout } = await command("up", "dev", "--variant", "single-az-database");
    assert.equal(status, 1);
    assert.match(stdout, /^ {2}✗ mandatory {2}rds-instance-multi-az {2}\(database/m);
    assert.match(stdout, /^dev: nothing was deployed\.$/m);
  });

  it("refuses an unknown stack, an unknown variant and a stack that is not deployed", async () => {
    const stack = await command("up", "staging");
    assert.equal(stack.status, 1);
    assert.match(stack.stderr, /There is no stack "staging".* Its stacks are dev, prod\./);
    const variant = await command("preview", "dev", "--variant", "two-moons");
    assert.equal(variant.status, 1);
    assert.match(variant.stderr, /There is no variant "two-moons"; the variants are one-zone-/);
    const outputs = await command("outputs", "dev");
    assert.equal(outputs.status, 1);
    assert.match(outputs.stdout, /no outputs; deploy it first: npm run sandbox -- up dev/);
    for (const { stderr } of [stack, variant, outputs]) {
      assert.doesNotMatch(stderr, STACK_TRACE);
    }
  });

  it("refuses to work where another command is at work", async () => {
    await claimFolder(folder);
    await whileLocked(folder, "up prod", async () => {
      const { status, stderr } = await command("up", "dev");
      assert.equal(status, 1);
      assert.match(stderr, /is in use: "up prod" runs there since/);
      assert.doesNotMatch(stderr, STACK_TRACE);
    });
  });

  it("does not touch a folder that holds something else", async () => {
    const precious = path.join(folder, "work", "thesis.txt");
    await mkdir(path.dirname(precious));
    await writeFile(precious, "years of work");
    const { status, stderr } = await command("preview", "dev");
    assert.equal(status, 1);
    assert.match(stderr, /holds files that are not a sandbox's/);
    assert.equal(await readFile(precious, "utf8"), "years of work");
  });

  it("says what to do about a state that cannot be read", async () => {
    await command("preview", "dev");
    const file = path.join(folder, "state", ".pulumi", "stacks", "multizone", "dev.json");
    await writeFile(file, "{");
    const { status, stderr } = await command("up", "dev");
    assert.equal(status, 1);
    assert.match(stderr, /to begin anew, delete that folder/);
    assert.doesNotMatch(stderr, STACK_TRACE);
  });

  it("takes a deployment up again that was killed half-way with all its processes", async () => {
    const running = await startDeployment();
    leftRunning(running).forEach((pid) => process.kill(pid, "SIGKILL"));
    await running.ended;
    await assertGoesOn();
  });

  it("takes a deployment up again whose command alone was killed", async () => {
    const running = await startDeployment();
    running.process.kill("SIGKILL");
    await running.ended;
    // The engine ends with it, but has no time to end the policy pack's process.
    await until(() => !engineIsRunning(running));
    leftRunning(running).forEach((pid) => process.kill(pid, "SIGKILL"));
    await assertGoesOn();
  });

  it("ends on SIGINT with 130 and leaves no process behind", async () => {
    const running = await startDeployment();
    running.process.kill("SIGINT");
    const { status, stderr } = await running.ended;
    assert.equal(status, 130, stderr);
    assert.match(stderr, /Interrupted\. What was deployed is kept/);
    assert.deepEqual(leftRunning(running), []);
  });

  it("ends on SIGTERM with 130, leaves no process behind and goes on the next time", async () => {
    const running = await startDeployment();
    running.process.kill("SIGTERM");
    assert.equal((await running.ended).status, 130);
    assert.deepEqual(leftRunning(running), []);
    await assertGoesOn();
  });
});

describe("wrong configuration on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let project = "";
  let open: TestSandbox;
  before(async () => {
    project = await temporaryFolder();
    await copyFile(path.join(PROJECT_FOLDER, "Pulumi.yaml"), path.join(project, "Pulumi.yaml"));
    open = await openSandbox({ projectFolder: project });
  });
  after(async () => {
    await open.remove();
    await rm(project, { recursive: true, force: true });
  });

  async function errorsOf(settings: string): Promise<string> {
    await writeFile(path.join(project, "Pulumi.dev.yaml"), settings);
    const preview = await open.sandbox.preview("dev");
    assert.equal(preview.succeeded, false);
    assert.deepEqual(preview.steps, []);
    const text = preview.errors.join("\n");
    assert.doesNotMatch(text, STACK_TRACE);
    return text;
  }

  const cases: [title: string, settings: string, ...expected: RegExp[]][] = [
    [
      "nothing at all",
      "config: {}\n",
      /aws:region: is missing/,
      /multizone:availabilityZones: got \[\]; expected a list of 2 to 8 .*; fix: pulumi config set/,
    ],
    [
      "one zone",
      "config:\n  aws:region: us-west-2\n  multizone:availabilityZones: [us-west-2a]\n",
      /multizone:availabilityZones/,
    ],
    [
      "zones of the wrong type",
      "config:\n  aws:region: us-west-2\n  multizone:availabilityZones: us-west-2a\n",
      /availabilityZones/,
      /array/,
    ],
    [
      "several faults at once",
      "config:\n  aws:region: us-west-2\n  multizone:availabilityZones: [us-east-1a, us-west-2a, us-west-2a]\n  multizone:cash: {}\n",
      /us-east-1a/,
      /us-west-2a/,
      /multizone:cash/,
    ],
  ];
  for (const [title, settings, ...expected] of cases) {
    it(`is refused with ${title}, by a message without a stack trace`, async () => {
      const text = await errorsOf(settings);
      for (const part of expected) {
        assert.match(text, part);
      }
    });
  }
});
