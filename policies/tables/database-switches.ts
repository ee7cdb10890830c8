import type { Fault } from "../support/message";
import type { JudgedType } from "../support/rule";
import { isFalse, numberOf, textOf } from "../support/scalars";
import { isBlock, items, read, show, type Properties, type Value } from "../support/values";
import type { TypeGroup } from "../types/type-group";

/** What all of these rows say of their type. */
interface Row {
  readonly group: TypeGroup;
  /** What breaks otherwise: one sentence without its full stop. */
  readonly why: string;
}

/** A property that must be true, and that is false unless the program says otherwise. */
export interface Switch extends Row {
  readonly property: string;
  /** The block that holds it. @default the resource itself */
  readonly block?: string;
  /** Who takes a property that is not set for false. */
  readonly service: string;
}

/** A number of nodes, and the least one that survives the loss of a zone. AWS's default is no less. */
export interface Count extends Row {
  readonly property: string;
  readonly minimum: number;
}

/** A property with a value that gives the redundancy up. */
export interface Choice {
  readonly property: string;
  /** What breaks otherwise: one sentence without its full stop. */
  readonly why: string;
  /** The value that gives it up. */
  readonly wrong: string;
  readonly expected: string;
  readonly fix: string;
  /** The value that repairs it alone. @default none does */
  readonly right?: string;
}

/** The row of a switch. */
export function switchedOn(row: Switch): JudgedType {
  const { group, block } = row;
  return {
    group,
    judge: (properties) => {
      if (block === undefined) {
        return judgeSwitch(properties, row, row.property);
      }
      const holder = read(properties, block);
      return holder.kind === "known" && isBlock(holder.value)
        ? judgeSwitch(holder.value, row, `${block}.${row.property}`)
        : [];
    },
  };
}

function judgeSwitch(holder: Properties, row: Switch, path: string): Fault[] {
  const { block, property, service, why } = row;
  const value = read(holder, property);
  if (!isOff(value)) {
    return [];
  }
  const on = { [property]: true };
  // AWS refuses the two together.
  const pinned = read(holder, "availabilityZone").kind !== "absent";
  return [
    {
      property: path,
      found: foundOff(value, service),
      expected: "true",
      why,
      fix: pinned ? `remove availabilityZone and set ${path}: true` : `set ${path}: true`,
      ...(pinned ? {} : { remedy: block === undefined ? on : { [block]: on } }),
    },
  ];
}

/** The row of a count. */
export function atLeast({ group, property, minimum, why }: Count): JudgedType {
  return {
    group,
    judge: (properties) => {
      const count = numberOf(read(properties, property));
      return count === undefined || count >= minimum
        ? []
        : [
            {
              property,
              found: String(count),
              expected: `at least ${String(minimum)}`,
              why,
              fix: `set ${property}: ${String(minimum)}`,
              remedy: { [property]: minimum },
            },
          ];
    },
  };
}

/** What a choice finds wrong; nothing unless the value is exactly the wrong one. */
export function judgeChoice(properties: Properties, choice: Choice): Fault[] {
  const { property, wrong, expected, why, fix, right } = choice;
  const value = read(properties, property);
  return textOf(value) === wrong
    ? [
        {
          property,
          found: show(value),
          expected,
          why,
          fix,
          ...(right === undefined ? {} : { remedy: { [property]: right } }),
        },
      ]
    : [];
}

/** Whether a switch that is off unless it is set is known to be off. What is neither true nor false is malformed. */
export function isOff(value: Value): boolean {
  return value.kind === "absent" || isFalse(value);
}

/** What a message says of a switch that is off. */
export function foundOff(value: Value, service: string): string {
  return value.kind === "absent" ? `not set, which ${service} takes for false` : show(value);
}

/** The one zone that a list of zones names at least twice and beside no other; `undefined` as long as that is not proven. */
export function onlyZone(values: readonly Value[]): string | undefined {
  const [first, ...others] = values.map(textOf);
  return first !== undefined && others.length > 0 && others.every((zone) => zone === first)
    ? first
    : undefined;
}

/** The items of a property that is known to be a list; none otherwise. */
export function listOf(properties: Properties, property: string): readonly Value[] {
  const value = read(properties, property);
  return value.kind === "known" ? (items(value.value) ?? []) : [];
}
