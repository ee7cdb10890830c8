import type { TypeGroup } from "../types/type-group";
import type { Properties } from "./values";

/** One cause for which one resource is wrong, with everything that a stranger needs to repair it. */
export interface Fault {
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
  /** The values that repair it, where they are the whole fix. Blocks are merged into those that are there. */
  readonly remedy?: Properties;
}

/** A fault and the resource that has it. */
export interface Finding extends Fault {
  /** What kind of resource it is. */
  readonly group: TypeGroup;
  /** The resource's Pulumi name. */
  readonly name: string;
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

const numbers = ["no", "one", "two", "three", "four", "five", "six"];

/** A number of things, as it stands in a sentence: "one subnet", "two Availability Zones". */
export function counted(count: number, singular: string): string {
  const number = numbers[count] ?? String(count);
  return `${number} ${singular}${count === 1 ? "" : "s"}`;
}
