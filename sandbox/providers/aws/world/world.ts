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
import { canonicalType } from "../resources/aliases";

/** A resource that exists in the stand-in's AWS, whatever a stack's state says. */
export interface WorldResource {
  readonly type: string;
  readonly id: string;
  readonly region: string;
  /** The URN under which it was made. */
  readonly urn: string;
  /** The inputs that it was made or last changed with, without their secrets. */
  readonly inputs: PropertyMap;
  /** Its properties, without secrets. */
  readonly outputs: PropertyMap;
}

/** A line of the world's file. */
type Entry =
  | { readonly made: WorldResource }
  | { readonly gone: string }
  | { readonly known: readonly string[] };

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

  public constructor(private readonly file: string) {
    mkdirSync(path.dirname(file), { recursive: true });
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    // Whatever follows the last line's end was cut off by a kill, before anyone was told of it.
    for (const line of lines.slice(0, -1)) {
      this.apply(JSON.parse(line) as Entry);
    }
    if (lines.length > this.resources.size + SLACK || lines.at(-1) !== "") {
      this.rewrite();
    }
  }

  public all(): IterableIterator<WorldResource> {
    return this.resources.values();
  }

  public find(type: string, region: string, id: string): WorldResource | undefined {
    return this.resources.get(keyOf({ type, region, id }));
  }

  /** Those that were made since the engine's state was last compared with the world: it may not have heard of them. */
  public unknownToEngine(): WorldResource[] {
    return [...this.fresh].flatMap((key) => this.resources.get(key) ?? []);
  }

  /** Says that the state of the stack whose URNs begin so has been compared with the world. */
  public allAreKnown(urnPrefix: string): void {
    const known = [...this.fresh].filter((key) =>
      this.resources.get(key)?.urn.startsWith(urnPrefix),
    );
    if (known.length > 0) {
      this.write({ known });
    }
  }

  /** Adds a resource, or changes one. */
  public put(resource: WorldResource): void {
    this.write({ made: resource });
  }

  public remove(resource: Pick<WorldResource, "type" | "region" | "id">): void {
    this.write({ gone: keyOf(resource) });
  }

  private write(entry: Entry): void {
    appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
    this.apply(entry);
  }

  private apply(entry: Entry): void {
    if ("made" in entry) {
      const key = keyOf(entry.made);
      if (!this.resources.has(key)) {
        this.fresh.add(key);
      }
      this.resources.set(key, entry.made);
    } else if ("gone" in entry) {
      this.resources.delete(entry.gone);
      this.fresh.delete(entry.gone);
    } else {
      entry.known.forEach((key) => this.fresh.delete(key));
    }
  }

  private rewrite(): void {
    const draft = `${this.file}.new`;
    const known = [...this.resources.keys()].filter((key) => !this.fresh.has(key));
    const entries: Entry[] = [...[...this.resources.values()].map((made) => ({ made })), { known }];
    writeFileSync(draft, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
    renameSync(draft, this.file);
  }
}

function keyOf({ type, region, id }: Pick<WorldResource, "type" | "region" | "id">): string {
  return [canonicalType(type), region, id].join(" ");
}
