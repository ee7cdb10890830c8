import assert from "node:assert/strict";
import type { World } from "../../../sandbox/providers/aws/world/world";
import type { StackState } from "../../../sandbox/unfinished";
import type { Program } from "./random-program";

/** What must hold of a state at any time: whatever a resource refers to stands before it. */
export function assertValid({ resources = [] }: StackState): void {
  const seen = new Set<string>();
  for (const { urn, parent, dependencies = [] } of resources) {
    for (const other of parent === undefined ? dependencies : [parent, ...dependencies]) {
      assert.ok(seen.has(other), `${urn} refers to ${other}, which does not stand before it`);
    }
    seen.add(urn);
  }
}

/**
 * What must hold at the end: the state is the program, and the world is the state; nothing is lost or doubled.
 *
 * @param output what the engine said, for the message of a failure
 */
export function assertClean(
  state: StackState,
  world: World,
  program: Program,
  output: string,
): void {
  assertValid(state);
  const { resources = [], pending_operations: pending = [] } = state;
  const ours = resources.filter(({ type }) => !type.startsWith("pulumi:"));
  assert.deepEqual(pending, []);
  assert.deepEqual(
    ours.map(({ urn }) => urn.split("::").at(-1)).sort(),
    program.map(({ name }) => name).sort(),
    `the state is not the program after\n${output}`,
  );
  assert.deepEqual(
    ours.filter((resource) => resource.delete === true),
    [],
  );
  assert.deepEqual(ours.map(labelOf).sort(), [...world.all()].map(labelOf).sort());
}

function labelOf({ type, id = "" }: { type: string; id?: string }): string {
  return `${type} ${id}`;
}
