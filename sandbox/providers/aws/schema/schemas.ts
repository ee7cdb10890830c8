import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { nearestOnes } from "../../../../config/nearest";
import { awsSdkVersion } from "../../sdk-version";
import type * as declarationReader from "./read-schema";
import type { FunctionSchema, ResourceSchema } from "./resource-schema";
import { allTokens } from "./sdk-files";

const load = createRequire(__filename);

/** How many near names an error tells. */
const MOST_HINTS = 3;

/** Says that the SDK has no such resource type, and which ones come near. */
export class UnknownTypeError extends Error {
  public constructor(token: string) {
    const near = nearestOnes(token, allTokens(), MOST_HINTS);
    const hint = near.length === 0 ? "" : `; did you mean ${near.join(" or ")}?`;
    super(`@pulumi/aws ${awsSdkVersion()} has no resource type ${token}${hint}`);
  }
}

/**
 * The schemas of the resource types and look-ups in use, read from the declarations of the installed `@pulumi/aws` and
 * kept in a folder for the next run. What is kept counts for one version of the SDK and of the code that reads it.
 */
export class Schemas {
  private readonly known = new Map<string, unknown>();
  private readonly folder: string;

  public constructor(folder: string) {
    this.folder = path.join(folder, `aws-${awsSdkVersion()}-${readerVersion()}`);
  }

  /** @throws {UnknownTypeError} where the SDK has no such resource type. */
  public of(token: string): ResourceSchema {
    return this.schema<ResourceSchema>(`resource ${token}`, () => {
      const schema = reader().readSchema(token);
      if (schema === undefined) {
        throw new UnknownTypeError(token);
      }
      return schema;
    });
  }

  /** @throws where the SDK has no such look-up. */
  public ofFunction(token: string): FunctionSchema {
    return this.schema<FunctionSchema>(`function ${token}`, () => {
      const schema = reader().readFunctionSchema(token);
      if (schema === undefined) {
        throw new Error(`@pulumi/aws ${awsSdkVersion()} has no look-up ${token}`);
      }
      return schema;
    });
  }

  /** A schema by its key: known, kept in the folder, or read and kept. */
  private schema<Schema>(key: string, read: () => Schema): Schema {
    const known = this.known.get(key) ?? this.kept(key) ?? this.keep(key, read());
    this.known.set(key, known);
    return known as Schema;
  }

  private kept(key: string): unknown {
    const file = this.fileOf(key);
    return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as unknown) : undefined;
  }

  private keep(key: string, schema: unknown): unknown {
    const file = this.fileOf(key);
    if (mkdirSync(this.folder, { recursive: true }) !== undefined) {
      this.dropOthers();
    }
    // Another process may read while this one writes.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(schema));
    renameSync(draft, file);
    return schema;
  }

  /** What was kept for other versions is of no use any more. */
  private dropOthers(): void {
    const parent = path.dirname(this.folder);
    for (const other of readdirSync(parent).filter((name) => name !== path.basename(this.folder))) {
      rmSync(path.join(parent, other), { recursive: true, force: true });
    }
  }

  private fileOf(key: string): string {
    return path.join(this.folder, `${key.replace(/[^A-Za-z0-9]+/g, "-")}.json`);
  }
}

/** The TypeScript compiler behind it takes a while to load, and is needed for the first use of a type alone. */
function reader(): typeof declarationReader {
  return load("./read-schema") as typeof declarationReader;
}

/** Changes whenever the code that reads declarations does. */
function readerVersion(): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(__dirname).sort()) {
    hash.update(readFileSync(path.join(__dirname, file)));
  }
  return hash.digest("hex").slice(0, 8);
}
