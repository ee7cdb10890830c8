import { readFileSync } from "node:fs";
import path from "node:path";
import { type DeclaredProperty, interfaceIn, parseText } from "./declarations";
import { SDK_FOLDER } from "./sdk-files";

/** The big files that hold every block of the SDK: one for what programs give, one for what resources return. */
export type NestedFile = "input" | "output";

/**
 * The blocks of the SDK by `<module>.<Name>`, or `<Name>` where they belong to no module. Their files are megabytes long, so each is searched once for where its
 * interfaces begin, and only those that are asked for are parsed.
 */
export class NestedTypes {
  private readonly text: string;
  private readonly places: ReadonlyMap<string, number>;

  public constructor(file: NestedFile) {
    this.text = readFileSync(path.join(SDK_FOLDER, "types", `${file}.d.ts`), "utf8");
    this.places = places(this.text);
  }

  /** @throws where the SDK has no such block. */
  public properties(name: string): readonly DeclaredProperty[] {
    const start = this.places.get(name);
    if (start === undefined) {
      throw new Error(`@pulumi/aws declares no ${name}`);
    }
    const [, simple = name] = name.split(".");
    // The interface ends at the first closing brace as far in as its first line.
    const end = name === simple ? "\n}" : "\n    }";
    const source = parseText(this.text.slice(start, this.text.indexOf(end, start) + end.length));
    return interfaceIn(source, simple) ?? [];
  }

  public has(name: string): boolean {
    return this.places.has(name);
  }
}

function places(text: string): Map<string, number> {
  const found = new Map<string, number>();
  let namespace = "";
  for (const match of text.matchAll(
    /^(?:export declare namespace (?<namespace>\w+)|export interface (?<top>\w+)|    interface (?<name>\w+)) \{/gm,
  )) {
    const { top, name } = match.groups ?? {};
    namespace = match.groups?.["namespace"] ?? namespace;
    if (top !== undefined) {
      found.set(top, match.index);
    } else if (name !== undefined) {
      found.set(`${namespace}.${name}`, match.index);
    }
  }
  return found;
}
