import type { TypeGroup } from "./type-group";

/** Everything a stranger needs to repair one resource; a resource gets one finding per cause. */
export interface Finding {
  /** What kind of resource it is. */
  readonly group: TypeGroup;
  /** The resource's Pulumi name. */
  readonly name: string;
  /** The property that is wrong, as it is written in the program. */
  readonly property: string;
  /** What the property holds. */
  readonly found: string;
  /** What it must hold. */
  readonly expected: string;
  /** What breaks otherwise: one sentence without its full stop. */
  readonly why: string;
  /** What to write instead: one sentence without its full stop. */
  readonly fix: string;
}

/** The text of a violation. The SDK puts the rule's description on the line above it. */
export function message(finding: Finding): string {
  const { group, name, property, found, expected, why, fix } = finding;
  return [
    `${upperFirst(group.label)} "${name}", ${property}: found ${found}, expected ${expected}.`,
    `Why: ${why}.`,
    `Fix: ${fix}.`,
  ].join("\n");
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
