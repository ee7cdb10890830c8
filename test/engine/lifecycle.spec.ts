import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import path from "node:path";
import { World } from "../../sandbox/providers/aws/world/world";
import type { Faults } from "../../sandbox/providers/faults/fault";
import { serveProviders } from "../../sandbox/providers/serve";
import { SCHEMA_FOLDER } from "../../sandbox/project";
import { ENGINE_TIMEOUT_MS, temporaryFolder } from "../support/engine";
import { directProgram } from "../support/program-hosts";
import type { EngineRun } from "../support/engine-command";
import { EngineStack } from "../support/engine-stack";
import { assertClean, assertValid } from "../support/lifecycle/invariants";
import { type Program, randomPrograms, registering } from "../support/lifecycle/random-program";
import { randomFaults } from "../support/lifecycle/random-faults";

const SEEDS = 50;

/** The seeds to run; `LIFECYCLE_SEED=8` runs one alone. */
function chosenSeeds(): number[] {
  const only = process.env["LIFECYCLE_SEED"];
  return only === undefined
    ? Array.from({ length: SEEDS }, (_, index) => index + 1)
    : [Number(only)];
}

/** What is tried a second time while anything may go wrong; a third of the seeds each. */
const SECOND_TRIES: readonly ((stack: EngineStack, second: Program) => Promise<EngineRun>)[] = [
  (stack, second) => stack.up(directProgram(registering(second))),
  (stack) => stack.refresh(),
  (stack) => stack.destroy(),
];

/** Deploys the programs of a seed while anything may go wrong, and puts all right again without faults. */
async function lifecycle(seed: number, folder: string): Promise<void> {
  const world = new World(path.join(folder, `world-${seed}.jsonl`));
  const { first, second } = randomPrograms(seed);
  await faulty(folder, world, randomFaults(seed, "first"), (stack) =>
    stack.up(directProgram(registering(first))),
  );
  const secondTry = SECOND_TRIES[seed % SECOND_TRIES.length];
  await faulty(folder, world, randomFaults(seed, "second"), async (stack) =>
    secondTry?.(stack, second),
  );
  await finish(folder, world, second);
}

/** One command with providers that may fail, and may not live to its end. */
async function faulty(
  folder: string,
  world: World,
  faults: Faults,
  command: (stack: EngineStack) => Promise<unknown>,
): Promise<void> {
  const providers = await serveProviders({ schemaFolder: SCHEMA_FOLDER, world, faults });
  try {
    const stack = await EngineStack.open(folder, providers.debugProviders);
    await stack.settle(world);
    await command(stack);
    assertValid(await stack.state());
  } finally {
    providers.close();
  }
}

async function finish(folder: string, world: World, program: Program): Promise<void> {
  const providers = await serveProviders({ schemaFolder: SCHEMA_FOLDER, world });
  try {
    const stack = await EngineStack.open(folder, providers.debugProviders);
    await stack.settle(world);
    for (const [command, expected] of [
      [() => stack.up(directProgram(registering(program))), program],
      [() => stack.refresh(), program],
      [() => stack.destroy(), []],
    ] as const) {
      const { succeeded, output } = await command();
      assert.ok(succeeded, output);
      assertClean(await stack.state(), world, expected, output);
    }
  } finally {
    providers.close();
  }
}

describe("random programs whose operations fail at any point", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  it(`end clean with ${SEEDS} seeds, once nothing fails any more`, async () => {
    const failures: string[] = [];
    let folder = await temporaryFolder();
    for (const seed of chosenSeeds()) {
      try {
        await lifecycle(seed, folder);
      } catch (error) {
        failures.push(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
        // What it left is no place to begin from.
        await rm(folder, { recursive: true, force: true });
        folder = await temporaryFolder();
      }
    }
    await rm(folder, { recursive: true, force: true });
    assert.deepEqual(failures, []);
  });
});
