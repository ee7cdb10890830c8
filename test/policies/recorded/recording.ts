import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PolicyResource } from "@pulumi/policy";
import { isType, noOptions } from "../../support/policy/deployment";
import type { ResourceInput } from "../../support/policy/run-rule";

/** The programs of which there are recordings. */
export const programs = ["one-zone", "two-zones"] as const;

/** What a policy pack was asked in the first preview of a program. */
export interface Recording {
  /** The inputs of each resource, in the order in which they were asked about. */
  readonly resources: readonly ResourceInput[];
  /** The planned state of the whole stack. */
  readonly stack: readonly PolicyResource[];
}

/** A resource as the file holds it. */
interface Recorded {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly properties: Record<string, unknown>;
}

/** A resource of the planned state: it names others by their URNs. */
interface RecordedInStack extends Recorded {
  readonly parent: string;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

/** Reads the recording of a program. */
export async function recordingOf(program: (typeof programs)[number]): Promise<Recording> {
  const text = await readFile(path.join(__dirname, `python-${program}.json`), "utf8");
  const { resources, stack } = JSON.parse(text) as {
    resources: readonly Recorded[];
    stack: readonly RecordedInStack[];
  };
  return {
    resources: resources.map(({ type, name, properties }) => ({ type, name, props: properties })),
    stack: connected(stack),
  };
}

/** The resources with references to one another in the place of URNs. */
function connected(stack: readonly RecordedInStack[]): PolicyResource[] {
  const byUrn = new Map(stack.map((each) => [each.urn, resourceOf(each)]));
  const found = (urns: readonly string[]): PolicyResource[] =>
    urns.map((urn) => byUrn.get(urn)).filter((resource) => resource !== undefined);
  for (const { urn, parent, dependencies, propertyDependencies } of stack) {
    const resource = byUrn.get(urn);
    if (resource !== undefined) {
      resource.parent = byUrn.get(parent);
      resource.dependencies = found(dependencies);
      resource.propertyDependencies = Object.fromEntries(
        Object.entries(propertyDependencies).map(([property, urns]) => [property, found(urns)]),
      );
    }
  }
  return [...byUrn.values()];
}

function resourceOf({ type, name, urn, properties: props }: Recorded): PolicyResource {
  return {
    type,
    name,
    urn,
    props,
    opts: noOptions(),
    dependencies: [],
    propertyDependencies: {},
    isType: (resourceClass) => isType(type, resourceClass),
    asType: (resourceClass) => (isType(type, resourceClass) ? (props as never) : undefined),
  };
}
