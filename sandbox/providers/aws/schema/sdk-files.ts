import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Folder of the installed `@pulumi/aws`. */
export const SDK_FOLDER = path.dirname(require.resolve("@pulumi/aws/package.json"));

const TOKEN = /__pulumiType = '(?<token>aws:[^']+)'/;

/** Where the SDK declares a resource type. */
export interface ResourceFiles {
  /** The resource's class and what it takes. */
  readonly declarations: string;
  readonly className: string;
}

/** Where a type is declared, by its token `aws:<module>/<name>:<Class>`; undefined where the SDK has none. */
export function resourceFiles(token: string): ResourceFiles | undefined {
  const [, member = "", className = ""] = token.split(":");
  const [module = "", name = ""] = member.split("/");
  const file = filesOf(module)
    // A few files differ from the token in capitals, and one whose name is taken has an underscore more.
    .filter((candidate) => candidate.toLowerCase().replace(/_$/, "") === name.toLowerCase())
    .find((candidate) => tokenIn(path.join(SDK_FOLDER, module, `${candidate}.js`)) === token);
  return file === undefined
    ? undefined
    : { declarations: path.join(SDK_FOLDER, module, `${file}.d.ts`), className };
}

/** Every resource type's token, sorted. Reads every file of the SDK. */
export function allTokens(): string[] {
  return readdirSync(SDK_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: module }) =>
      filesOf(module).flatMap((file) => tokenIn(path.join(SDK_FOLDER, module, `${file}.js`)) ?? []),
    )
    .sort();
}

/** Where a look-up is declared, by its token `aws:<module>/<name>:<name>`; undefined where the SDK has none. */
export function functionFile(token: string): string | undefined {
  const [, member = "", name = ""] = token.split(":");
  const [module = ""] = member.split("/");
  const folder = module === "index" ? SDK_FOLDER : path.join(SDK_FOLDER, module);
  const isThere = member === `${module}/${name}` && namesIn(folder, module).includes(name);
  return isThere ? path.join(folder, `${name}.d.ts`) : undefined;
}

function namesIn(folder: string, module: string): readonly string[] {
  return module === "index" ? declarationNames(folder) : filesOf(module);
}

const files = new Map<string, readonly string[]>();

/** Names of a module's files, without their endings; none where there is no such module. */
function filesOf(module: string): readonly string[] {
  const known = files.get(module);
  if (known !== undefined) {
    return known;
  }
  const isModule = /^[a-z0-9]+$/.test(module) && readdirSync(SDK_FOLDER).includes(module);
  const names = isModule ? declarationNames(path.join(SDK_FOLDER, module)) : [];
  files.set(module, names);
  return names;
}

function declarationNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".d.ts"))
    .map((file) => file.slice(0, -".d.ts".length));
}

function tokenIn(file: string): string | undefined {
  return TOKEN.exec(readFileSync(file, "utf8"))?.groups?.["token"];
}
