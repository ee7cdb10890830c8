import type { Fault } from "../support/message";
import type { JudgedType } from "../support/rule";
import { isOff, numberOf, textOf } from "../support/scalars";
import {
  isBlock,
  itemsOf,
  read,
  show,
  showOr,
  type Properties,
  type Value,
} from "../support/values";
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
  /** What a change of the count costs, where AWS cannot change it in place: a clause behind the fix. @default nothing */
  readonly cost?: string;
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

/** A list of zones, one for each node. */
export interface Pinning {
  readonly property: string;
  /** What is lost with the one zone of all nodes. */
  readonly what: string;
  readonly fix: string;
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
      found: showOr(value, service, "false"),
      expected: "true",
      why,
      fix: pinned ? `remove availabilityZone and set ${path}: true` : `set ${path}: true`,
      ...(pinned ? {} : { remedy: block === undefined ? on : { [block]: on } }),
    },
  ];
}

/** The row of a count. */
export function atLeast({ group, property, minimum, why, cost }: Count): JudgedType {
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
              fix: `set ${property}: ${String(minimum)}${cost === undefined ? "" : `; ${cost}`}`,
              ...(cost === undefined ? { remedy: { [property]: minimum } } : {}),
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

/** The one zone that a list of zones names at least twice and beside no other; `undefined` as long as that is not proven. */
export function onlyZone(values: readonly Value[]): string | undefined {
  const [first, ...others] = values.map(textOf);
  return first !== undefined && others.length > 0 && others.every((zone) => zone === first)
    ? first
    : undefined;
}

/** The fault of a list of zones that puts every node into the same one. */
export function pinned(properties: Properties, { property, what, fix }: Pinning): Fault[] {
  const zone = onlyZone(itemsOf(read(properties, property)));
  return zone === undefined
    ? []
    : [
        {
          property,
          found: `${zone} for every node`,
          expected: "at least two Availability Zones",
          why: `the loss of ${zone} takes ${what} down`,
          fix,
        },
      ];
}
