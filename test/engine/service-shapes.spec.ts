import assert from "node:assert/strict";
import path from "node:path";
import { changes } from "../../sandbox/outcome";
import {
  ENGINE_TIMEOUT_MS,
  openSandbox,
  resourcesIn,
  succeedingUp,
  type TestSandbox,
} from "../support/engine";
import { type TemporaryProject, temporaryProject } from "../support/temporary-project";

const SHAPES = path.join(__dirname, "..", "fixtures", "every-shape.yaml");

const STACK = "shapes";

/** What the program gave a listener rule. */
interface RuleInputs {
  readonly priority: number;
  readonly conditions: readonly Record<string, { readonly values: readonly string[] }>[];
  readonly actions: readonly {
    readonly type: string;
    readonly forward?: { readonly targetGroups: readonly { arn: string; weight: number }[] };
  }[];
}

function rowOf(urn: string, { priority, conditions, actions }: RuleInputs) {
  const valuesOf = (kind: string): readonly string[] =>
    conditions.flatMap((condition) => condition[kind]?.values ?? []).sort();
  const groups = actions.flatMap(({ forward }) => forward?.targetGroups ?? []);
  return {
    priority,
    service: urn.replace(/^.*::(.*)-rule-\d+$/, "$1"),
    hosts: valuesOf("hostHeader"),
    paths: valuesOf("pathPattern"),
    signIn: actions.some(({ type }) => type.startsWith("authenticate-")),
    backupWeight: groups.find(({ arn }) => arn.includes("-bak-"))?.weight,
  };
}

describe("a stack with every shape of a service, on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let project: TemporaryProject;
  let open: TestSandbox;

  before(async () => {
    project = await temporaryProject(STACK, SHAPES);
    open = await openSandbox({ projectFolder: project.folder });
  });
  after(async () => {
    await open.remove();
    await project.remove();
  });

  it("passes the policy pack without any advice, and is deployed", async () => {
    assert.deepEqual((await succeedingUp(open.sandbox, STACK)).violations, []);
  });

  it("has what the shapes are made of", async () => {
    const state = resourcesIn((await open.sandbox.exportState(STACK)).deployment);
    const inputsOf = (name: string): Readonly<Record<string, unknown>> =>
      state.find(({ urn }) => urn.endsWith(`::${name}`))?.inputs ?? {};
    assert.ok(inputsOf("spot-fleet-group")["mixedInstancesPolicy"]);
    assert.ok(inputsOf("pinned-fleet-group")["warmPool"]);
    assert.ok(inputsOf("spot-snapshot-plan-snapshots")["policyDetails"]);
    assert.equal(inputsOf("task-tg")["loadBalancingAnomalyMitigation"], "on");
    for (const name of ["spot-fleet-backup-group", "task-fleet-backup-service"]) {
      assert.notDeepEqual(inputsOf(name), {}, name);
    }
  });

  it("tells the route table that the listener's rules make", async () => {
    const state = resourcesIn((await open.sandbox.exportState(STACK)).deployment);
    const rules = state
      .filter(({ type }) => type === "aws:lb/listenerRule:ListenerRule")
      .map(({ urn, inputs = {} }) => rowOf(urn, inputs as unknown as RuleInputs));
    const { routes } = await open.sandbox.outputs(STACK);
    assert.deepEqual(
      routes?.value,
      rules.sort((one, other) => one.priority - other.priority),
    );
    assert.deepEqual(
      rules.map(({ signIn, backupWeight }) => [signIn, backupWeight]),
      [
        [false, 10],
        [false, 10],
        [false, 0],
        [true, 0],
        [false, 0],
      ],
    );
  });

  it("has nothing left to change when it is deployed a second time", async () => {
    assert.deepEqual(changes(await succeedingUp(open.sandbox, STACK)), []);
  });
});
