import type { Fault } from "../support/message";
import type { JudgedType } from "../support/rule";
import { declaresAnything, isBlock, isGiven, read, type Properties } from "../support/values";
import type { TypeGroup } from "../types/type-group";

/** A kind of resource that declares its health check in one property, and what breaks without it. */
export interface Declaration extends Pick<Fault, "why" | "fix"> {
  readonly group: TypeGroup;
  /** The property that declares it. */
  readonly property: string;
}

/** A row for a resource whose health check is a block of properties. */
export function declaredBlock({ group, property, why, fix }: Declaration): JudgedType {
  return {
    group,
    judge: (properties) => {
      const lacking = blockLack(properties, property);
      return lacking === undefined
        ? []
        : [
            {
              property,
              found: lacking,
              expected: "a block with at least one property",
              why,
              fix,
            },
          ];
    },
  };
}

/** A row for a resource whose health check is the path that is asked for. */
export function declaredPath({ group, property, why, fix }: Declaration): JudgedType {
  return {
    group,
    judge: (properties) =>
      isGiven(read(properties, property))
        ? []
        : [{ property, found: "not declared", expected: "a path", why, fix }],
  };
}

/** How a block fails to declare anything; `undefined` if it does, or may do so. */
export function blockLack(properties: Properties, name: string): string | undefined {
  const block = read(properties, name);
  if (block.kind === "unknown") {
    return undefined;
  }
  if (block.kind === "absent") {
    return "not declared";
  }
  return isBlock(block.value) && declaresAnything(block.value)
    ? undefined
    : "declared without any property";
}
