import assert from "node:assert/strict";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as rds from "@pulumi/aws/rds";
import { type EngineEvent, LocalWorkspace, type Stack } from "@pulumi/pulumi/automation/index.js";
import example from "../../policies/policy-config.example.json";
import { rules } from "../../policies/registry";
import { findEngine } from "../../sandbox/engine/find-engine";
import { commandErrors } from "../../sandbox/command-errors";
import { type Outcome, OutcomeRecorder } from "../../sandbox/outcome";
import { POLICY_PACK_FOLDER, SCHEMA_FOLDER } from "../../sandbox/project";
import { World } from "../../sandbox/providers/aws/world/world";
import { type ServedProviders, serveProviders } from "../../sandbox/providers/serve";
import { ENGINE_TIMEOUT_MS, silentProgress, temporaryFolder } from "../support/engine";
import { compilePack } from "../support/policy/pack-process";

const MULTI_AZ = "rds-instance-multi-az";
const EXAMPLE = path.join(POLICY_PACK_FOLDER, "policy-config.example.json");

/** A single-AZ database, and nothing else. */
function program(): Promise<void> {
  new rds.Instance("db", {
    engine: "postgres",
    instanceClass: "db.t4g.small",
    allocatedStorage: 20,
    username: "app",
    manageMasterUserPassword: true,
    skipFinalSnapshot: true,
  });
  return Promise.resolve();
}

function exemption(more: object): object {
  return { resource: "db", reason: "Rebuilt every night", expires: "2999-12-31", ...more };
}

/** Configurations that the engine refuses, and what its message names. */
const refused: readonly (readonly [title: string, config: unknown, named: RegExp])[] = [
  [
    "a number of zones that is too small",
    { "placement-multi-az": { minimumZones: 1 } },
    /placement-multi-az: minimumZones: Must be greater than or equal to 2/,
  ],
  [
    "a number of zones that is a text",
    { "placement-multi-az": { minimumZones: "3" } },
    /placement-multi-az: minimumZones: Invalid type\. Expected: integer, given: string/,
  ],
  [
    "an exemption without its last day",
    { [MULTI_AZ]: { exemptions: [{ resource: "db", reason: "Rebuilt every night" }] } },
    /rds-instance-multi-az: exemptions\.0: expires is required/,
  ],
  [
    "an exemption without a reason",
    { [MULTI_AZ]: { exemptions: [exemption({ reason: "" })] } },
    /rds-instance-multi-az: exemptions\.0\.reason: String length must be greater than or equal to 1/,
  ],
  [
    "an exemption until a day that is none",
    { [MULTI_AZ]: { exemptions: [exemption({ expires: "next year" })] } },
    /rds-instance-multi-az: exemptions\.0\.expires: Does not match pattern/,
  ],
  [
    "an exemption with a property that there is none of",
    { [MULTI_AZ]: { exemptions: [exemption({ until: "2999-12-31" })] } },
    /rds-instance-multi-az: exemptions\.0: Additional property until is not allowed/,
  ],
  [
    "a list of exemptions that is none",
    { [MULTI_AZ]: { exemptions: exemption({}) } },
    /rds-instance-multi-az: exemptions: Invalid type\. Expected: array/,
  ],
  [
    "a switch that is a text",
    { "exemption-in-force": { listUsed: "no" } },
    /exemption-in-force: listUsed: Invalid type\. Expected: boolean/,
  ],
  [
    "a setting that there is none of",
    { [MULTI_AZ]: { minimumZone: 3 } },
    /rds-instance-multi-az: there is no setting "minimumZone"; the rule has exemptions/,
  ],
  [
    "a level that there is none of",
    { [MULTI_AZ]: "warn" },
    /parsing enforcement level for "rds-instance-multi-az": "warn" is not a valid enforcement level/,
  ],
];

describe("the pack under a configuration file, on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let folder = "";
  let world: World;
  let providers: ServedProviders;
  let stack: Stack;

  before(async () => {
    await compilePack(POLICY_PACK_FOLDER);
    folder = await temporaryFolder();
    world = new World(path.join(folder, "world.jsonl"));
    providers = await serveProviders({ schemaFolder: SCHEMA_FOLDER, world });
    await mkdir(path.join(folder, "state"));
    const pulumiCommand = await findEngine(silentProgress, new AbortController().signal);
    stack = await LocalWorkspace.createOrSelectStack(
      { stackName: "test", projectName: "configured", program },
      {
        pulumiCommand,
        envVars: {
          PULUMI_BACKEND_URL: pathToFileURL(path.join(folder, "state")).href,
          PULUMI_CONFIG_PASSPHRASE: "test",
          PULUMI_DEBUG_PROVIDERS: providers.debugProviders,
          PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
          PULUMI_HOME: path.join(folder, "home"),
          PULUMI_SKIP_UPDATE_CHECK: "true",
        },
      },
    );
    await stack.setConfig("aws:region", { value: "us-west-2" });
  });
  after(async () => {
    providers.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Runs a command under the pack with a configuration file. */
  async function under(command: "preview" | "up", file: string): Promise<Outcome> {
    const recorder = new OutcomeRecorder(() => undefined);
    const options = {
      policyPacks: [POLICY_PACK_FOLDER],
      policyPackConfigs: [file],
      onEvent: (event: EngineEvent) => {
        recorder.record(event);
      },
    };
    try {
      await (command === "preview" ? stack.preview(options) : stack.up(options));
      return recorder.outcome(true);
    } catch (error) {
      return recorder.outcome(false, commandErrors(error));
    }
  }

  async function written(config: unknown): Promise<string> {
    const file = path.join(folder, "policy-config.json");
    await writeFile(file, JSON.stringify(config));
    return file;
  }

  /** What the rule under test said. */
  function said({ violations }: Outcome): unknown[] {
    return violations
      .filter(({ rule }) => rule === MULTI_AZ)
      .map(({ resource, mandatory }) => [resource, mandatory]);
  }

  for (const [title, config, named] of refused) {
    it(`refuses ${title}, and names it`, async () => {
      const { succeeded, errors } = await under("preview", await written(config));
      assert.equal(succeeded, false);
      assert.match(errors.join("\n"), named);
    });
  }

  it("takes the example, whose exemption belongs to another stack", async () => {
    const { succeeded, errors } = await under("preview", EXAMPLE);
    assert.deepEqual(errors, []);
    assert.equal(succeeded, true);
  });

  it("finds in the example no rule that the pack lacks, of which the engine would say nothing", () => {
    const known = new Set(rules.map(({ name }) => name));
    const named = Object.keys(example);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((name) => !known.has(name)),
      [],
    );
  });

  it("lets a single-AZ database through where its rule is advisory, and says so", async () => {
    const file = await written({ all: "disabled", [MULTI_AZ]: "advisory" });
    const outcome = await under("preview", file);
    assert.equal(outcome.succeeded, true);
    assert.deepEqual(said(outcome), [["db", false]]);
  });

  it("stops it where its rule is mandatory", async () => {
    const outcome = await under("preview", await written({ [MULTI_AZ]: "mandatory" }));
    assert.equal(outcome.succeeded, false);
    assert.deepEqual(said(outcome), [["db", true]]);
  });

  it("deploys it as Multi-AZ where its rule remediates", async () => {
    const file = await written({ all: "disabled", [MULTI_AZ]: "remediate" });
    const preview = await under("preview", file);
    assert.equal(preview.succeeded, true);
    assert.deepEqual(said(preview), []);
    assert.deepEqual(world.ofType("aws:rds/instance:Instance"), []);
    const update = await under("up", file);
    assert.equal(update.succeeded, true, update.errors.join("\n"));
    assert.deepEqual(
      world.ofType("aws:rds/instance:Instance").map(({ inputs }) => inputs["multiAz"]),
      [true],
    );
  });
});
