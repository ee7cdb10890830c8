import type { Fault } from "./fault";

/** A name, and where it stands. */
export interface PlacedName {
  readonly name: string;
  /** Its key without a namespace. */
  readonly path: string;
}

/** The names that stand at an earlier place already. */
export function repeatedNames(names: readonly PlacedName[], namespace: string): readonly Fault[] {
  return names.flatMap((each) => {
    const first = names.find((other) => other.name === each.name);
    return first === undefined || first === each
      ? []
      : [
          {
            key: `${namespace}:${each.path}`,
            value: each.name,
            expected: `each name once; it is ${first.path} already`,
          },
        ];
  });
}
