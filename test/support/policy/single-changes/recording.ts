import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { PROJECT_FOLDER } from "../../../../sandbox/project";

/** What a policy gets of one resource in `validateStack`; other resources are named by their URNs. */
export interface RecordedResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** The planned outputs; a fixed text stands for what is not known yet. */
  readonly props: Readonly<Record<string, unknown>>;
  readonly parent: string | null;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  readonly ignoreChanges: readonly string[];
}

/** What a policy gets of one resource in `validateResource`: its inputs. */
export interface RecordedInputs {
  readonly urn: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** Everything that the policies of a pack get in one deployment. */
export interface Recording {
  readonly resources: readonly RecordedResource[];
  readonly inputs: readonly RecordedInputs[];
}

/** A policy pack that judges nothing and writes down what it gets. */
export interface Recorder {
  readonly folder: string;
  readonly read: () => Promise<Recording>;
  readonly remove: () => Promise<void>;
}

/** Inside node_modules, so that the pack finds the policy SDK. */
const FOLDER = path.join(PROJECT_FOLDER, "node_modules", ".cache", "multizone", "recorder");

/** Writes a pack that records. */
export async function writeRecorder(): Promise<Recorder> {
  const folder = path.join(FOLDER, String(process.pid));
  const file = path.join(folder, "recording.jsonl");
  await mkdir(folder, { recursive: true });
  await writeFile(file, "");
  await writeFile(path.join(folder, "index.js"), codeFor(file));
  const manifest = { name: "recorder", version: "0.0.1", private: true, main: "index.js" };
  await writeFile(path.join(folder, "package.json"), JSON.stringify(manifest));
  await writeFile(
    path.join(folder, "PulumiPolicy.yaml"),
    "runtime:\n  name: nodejs\n  options:\n    typescript: false\n",
  );
  return {
    folder,
    read: async () => recordingIn(await readFile(file, "utf8")),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What a property holds is read past the proxy that throws for what is not known yet. */
function codeFor(file: string): string {
  return `
const { appendFileSync } = require("node:fs");
const { PolicyPack } = require("@pulumi/policy");
const write = (entry) => appendFileSync(${JSON.stringify(file)}, JSON.stringify(entry) + "\\n");
const raw = (props) => props.__getSpecialProxyTarget;
const urns = (resources) => resources.map(({ urn }) => urn);
const policy = { description: "Writes down what it gets.", enforcementLevel: "mandatory" };
new PolicyPack("recorder", {
  policies: [
    {
      ...policy,
      name: "inputs",
      validateResource: ({ urn, props }) => write({ inputs: { urn, props: raw(props) } }),
    },
    {
      ...policy,
      name: "resources",
      validateStack: ({ resources }) =>
        write({
          resources: resources.map((each) => ({
            urn: each.urn,
            type: each.type,
            name: each.name,
            props: raw(each.props),
            parent: each.parent?.urn ?? null,
            dependencies: urns(each.dependencies),
            propertyDependencies: Object.fromEntries(
              Object.entries(each.propertyDependencies).map(([name, of]) => [name, urns(of)]),
            ),
            ignoreChanges: each.opts.ignoreChanges,
          })),
        }),
    },
  ],
});
`;
}

interface Entry {
  readonly inputs?: RecordedInputs;
  readonly resources?: readonly RecordedResource[];
}

/** @throws where the pack was not asked exactly once about the stack. */
function recordingIn(text: string): Recording {
  const entries = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Entry);
  const [resources, ...others] = entries.flatMap((entry) =>
    entry.resources === undefined ? [] : [entry.resources],
  );
  if (resources === undefined || others.length > 0) {
    throw new Error(`the stack was recorded ${others.length + (resources ? 1 : 0)} times`);
  }
  return {
    resources,
    inputs: entries.flatMap(({ inputs }) => (inputs === undefined ? [] : [inputs])),
  };
}
