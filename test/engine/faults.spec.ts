import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import path from "node:path";
import { SCHEMA_FOLDER } from "../../sandbox/project";
import { World } from "../../sandbox/providers/aws/world/world";
import { type FaultKind, noFaults, orderedFaults } from "../../sandbox/providers/faults/fault";
import { serveProviders } from "../../sandbox/providers/serve";
import { ENGINE_TIMEOUT_MS, temporaryFolder } from "../support/engine";
import type { EngineRun } from "../support/engine-command";
import { EngineStack } from "../support/engine-stack";
import { assertClean } from "../support/lifecycle/invariants";
import {
  type Program,
  type ProgramResource,
  programResource,
  registering,
} from "../support/lifecycle/random-program";
import { directProgram } from "../support/program-hosts";
import type { StackState } from "../../sandbox/unfinished";

const DATABASE = "aws:rds/instance:Instance";

/** A database in two zones, and what it stands in. */
const PROGRAM: Program = (
  [
    ["vpc", {}],
    ["subnet", { vpcId: ["vpc-1"] }],
    ["subnet", { vpcId: ["vpc-1"] }],
    ["databaseSubnetGroup", { subnetIds: ["subnet-2", "subnet-3"] }],
    ["parameterGroup", {}],
    [
      "database",
      { dbSubnetGroupName: ["database-subnet-group-4"], parameterGroupName: ["parameter-group-5"] },
    ],
  ] as const satisfies [kind: string, references: ProgramResource["references"]][]
).map(([kind, references], index) => programResource(kind, index + 1, references));

/** Every kind of fault: how the deployment ends, and whether the database exists after it. */
const kinds: [kind: FaultKind, error: RegExp | undefined, exists: boolean][] = [
  ["fail", /did not become ready/s, true],
  ["throttle", /ThrottlingException: .*Rate exceeded/s, false],
  ["slow", undefined, true],
  ["die", /connection|transport/, true],
];

function databaseId({ resources = [] }: StackState): string | undefined {
  return resources.find(({ type }) => type === DATABASE)?.id;
}

describe("faults on request, on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let folder = "";
  let world: World;

  beforeEach(async () => {
    folder = await temporaryFolder();
    world = new World(path.join(folder, "world.jsonl"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const databases = (): string[] =>
    [...world.all()].filter(({ type }) => type === DATABASE).map(({ id }) => id);

  /** One deployment and the state that it leaves. */
  async function deploy(kind?: FaultKind): Promise<[EngineRun, StackState]> {
    const faults = kind === undefined ? noFaults : orderedFaults([{ kind, type: DATABASE }]);
    const providers = await serveProviders({ schemaFolder: SCHEMA_FOLDER, world, faults });
    try {
      const stack = await EngineStack.open(folder, providers.debugProviders);
      await stack.settle(world);
      return [await stack.up(directProgram(registering(PROGRAM))), await stack.state()];
    } finally {
      providers.close();
    }
  }

  for (const [kind, error, exists] of kinds) {
    it(`--${kind}: the next deployment ends well, with nothing lost and nothing doubled`, async () => {
      const [faulty] = await deploy(kind);
      assert.equal(faulty.succeeded, error === undefined);
      assert.match(faulty.output, error ?? /Resources:/);
      const before = databases();
      assert.equal(before.length, exists ? 1 : 0);

      const [mended, state] = await deploy();
      assert.ok(mended.succeeded, mended.output);
      const after = databases();
      assert.equal(after.length, 1);
      assert.deepEqual(exists ? after : before, before);
      assert.equal(databaseId(state), after[0]);
      assertClean(state, world, PROGRAM, mended.output);
    });
  }
});
