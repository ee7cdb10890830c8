import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { PropertyMap } from "../../property-values";
import { UserError } from "../../../user-error";
import { canonicalType } from "../resources/aliases";

/** A resource that exists in the stand-in's AWS, whatever a stack's state says. */
export interface WorldResource {
  readonly type: string;
  readonly id: string;
  readonly region: string;
  /** What the id counts in beside the region, such as the bucket of an object. */
  readonly within?: string;
  /** The URN under which it was made. */
  readonly urn: string;
  /** The inputs that it was made or last changed with, without their secrets. */
  readonly inputs: PropertyMap;
  /** Its properties, without secrets. */
  readonly outputs: PropertyMap;
}

/** What tells a resource from all others. */
export type Key = Pick<WorldResource, "type" | "region" | "within" | "id">;

/** A line of the world's file. */
type Entry =
  | { readonly made: WorldResource }
  | { readonly gone: string }
  | { readonly known: readonly string[] };

const KINDS = ["made", "gone", "known"];

/** A file gets rewritten once it has this many more lines than there are resources. */
const SLACK = 1_000;

/**
 * All that exists in the account, of every stack and region, kept in a file that only grows: what was made is known
 * again even if the process dies in the middle of its next word.
 */
export class World {
  private readonly resources = new Map<string, WorldResource>();
  /** Keys of those that were made since the engine's state was last compared with the world. */
  private readonly fresh = new Set<string>();
  /** Those that were deleted since then, by their keys. */
  private readonly freshlyGone = new Map<string, WorldResource>();

  public constructor(private readonly file: string) {
    mkdirSync(path.dirname(file), { recursive: true });
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    // Whatever follows the last line's end was cut off by a kill, before anyone was told of it.
    for (const [index, line] of lines.slice(0, -1).entries()) {
      this.apply(this.entryIn(line, index + 1));
    }
    if (lines.length > this.resources.size + SLACK || lines.at(-1) !== "") {
      this.rewrite();
    }
  }

  public all(): IterableIterator<WorldResource> {
    return this.resources.values();
  }

  /** Those of a type, under whichever of its two tokens. */
  public ofType(type: string): WorldResource[] {
    const canonical = canonicalType(type);
    return [...this.resources.values()].filter((one) => canonicalType(one.type) === canonical);
  }

  public find(which: Key): WorldResource | undefined {
    return this.resources.get(keyOf(which));
  }

  /** Those that were made since the engine's state was last compared with the world: it may not have heard of them. */
  public unknownToEngine(): WorldResource[] {
    return [...this.fresh].flatMap((key) => this.resources.get(key) ?? []);
  }

  /** Those that were deleted since then: the engine may still believe in them. */
  public goneUnknownToEngine(): WorldResource[] {
    return [...this.freshlyGone.values()];
  }

  /** Says that the state of the stack whose URNs begin so has been compared with the world. */
  public allAreKnown(urnPrefix: string): void {
    const changed = [...this.fresh, ...this.freshlyGone.keys()];
    const known = changed.filter((key) =>
      (this.resources.get(key) ?? this.freshlyGone.get(key))?.urn.startsWith(urnPrefix),
    );
    if (known.length > 0) {
      this.write({ known });
    }
  }

  /** Adds a resource, or changes one. */
  public put(resource: WorldResource): void {
    this.write({ made: resource });
  }

  public remove(resource: Key): void {
    this.write({ gone: keyOf(resource) });
  }

  /** Says that the engine has let go of a resource that goes on existing. */
  public release(resource: Key): void {
    this.write({ known: [keyOf(resource)] });
  }

  private write(entry: Entry): void {
    appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
    this.apply(entry);
  }

  private apply(entry: Entry): void {
    if ("made" in entry) {
      this.applyMade(entry.made);
    } else if ("gone" in entry) {
      this.applyGone(entry.gone);
    } else {
      entry.known.forEach((key) => {
        this.fresh.delete(key);
        this.freshlyGone.delete(key);
      });
    }
  }

  private applyMade(made: WorldResource): void {
    const key = keyOf(made);
    if (!this.resources.has(key)) {
      this.fresh.add(key);
    }
    this.freshlyGone.delete(key);
    this.resources.set(key, made);
  }

  private applyGone(key: string): void {
    const resource = this.resources.get(key);
    if (resource !== undefined) {
      this.freshlyGone.set(key, resource);
    }
    this.resources.delete(key);
    this.fresh.delete(key);
  }

  /** @throws {UserError} where a line is not one that the world writes. */
  private entryIn(line: string, number: number): Entry {
    const entry = parsed(line);
    if (typeof entry === "object" && entry !== null && KINDS.some((kind) => kind in entry)) {
      return entry as Entry;
    }
    throw new UserError(
      `${this.file}, line ${number}, is not of the sandbox's making. To begin anew, delete ${path.dirname(this.file)}.`,
    );
  }

  private rewrite(): void {
    const draft = `${this.file}.new`;
    const known = [...this.resources.keys()].filter((key) => !this.fresh.has(key));
    const gone = [...this.freshlyGone];
    const entries: Entry[] = [
      ...gone.flatMap(([key, made]): Entry[] => [{ made }, { gone: key }]),
      ...[...this.resources.values()].map((made) => ({ made })),
      { known },
    ];
    writeFileSync(draft, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
    renameSync(draft, this.file);
  }
}

function keyOf({ type, region, within = "", id }: Key): string {
  return [canonicalType(type), region, within, id].join(" ");
}

/** The value that a line writes as JSON; undefined where it writes none. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
