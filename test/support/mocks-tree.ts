import assert from "node:assert/strict";
import type { RecordedResource, Recording } from "./mocks";

/** Every resource as `type name < name of its parent`, sorted. */
export function tree({ resources }: Recording<unknown>): string[] {
  return resources
    .map(({ type, name, parent }) => `${type} ${name} < ${parent?.name ?? "stack"}`)
    .sort();
}

function isComponent({ type }: RecordedResource): boolean {
  return type.startsWith("multizone:");
}

/**
 * What holds for every component of the house: only components stand right under the stack, each child's name begins
 * with its parent's, and each component registers its public fields as outputs, once.
 */
export function assertHouseRules({ resources }: Recording<unknown>): void {
  for (const resource of resources) {
    const { name, parent } = resource;
    assert.ok(parent !== undefined || isComponent(resource), `${name} has no parent`);
    assert.ok(
      parent === undefined || name.startsWith(`${parent.name}-`),
      `${name} does not begin with the name of its parent ${parent?.name ?? ""}`,
    );
  }
  for (const component of resources.filter(isComponent)) {
    assert.deepEqual(
      component.registeredOutputs.map((outputs) => Object.keys(outputs).sort()),
      [[...component.publicFields()].sort()],
      `${component.name} must register exactly its public fields, once`,
    );
  }
}
