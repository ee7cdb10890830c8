import fc from "fast-check";
import type { Registered, ResourceMonitor } from "../../../sandbox/providers/awsx/resource-monitor";
import type { PropertyMap } from "../../../sandbox/providers/property-values";
import type { Registering } from "../program-hosts";
import { type Need, resourceKinds } from "./resource-kinds";

/** A resource of a random program. */
export interface ProgramResource {
  readonly name: string;
  readonly kind: string;
  readonly number: number;
  /** Names of the resources that it refers to, by property. */
  readonly references: Readonly<Record<string, readonly string[]>>;
  /** Whether it has the other values that its kind knows. */
  readonly changed: boolean;
}

/** A program: its resources, each after those that it refers to. */
export type Program = readonly ProgramResource[];

/** A program, and a later version of it. */
export interface Programs {
  readonly first: Program;
  readonly second: Program;
}

const LEAST = 2;
const MOST = 6;

/** Choices out of which a program is made. */
const choices = fc.record({
  kinds: fc.array(fc.constantFrom(...Object.keys(resourceKinds)), {
    minLength: LEAST,
    maxLength: MOST,
  }),
  picks: fc.infiniteStream(fc.nat(997)),
});

/** The programs of a seed: always the same ones. */
export function randomPrograms(seed: number): Programs {
  const [chosen] = fc.sample(choices, { seed, numRuns: 1 });
  if (chosen === undefined) {
    throw new Error("fast-check gave no sample");
  }
  const { kinds, picks } = chosen;
  const pick = (count: number): number => Number(picks.next().value) % count;
  const program: ProgramResource[] = [];
  for (const kind of kinds) {
    add(program, kind, pick);
  }
  return { first: program, second: laterVersion(program, pick) };
}

/** Adds a resource of a kind, and whatever it needs that is not there yet; returns its name. */
function add(program: ProgramResource[], kind: string, pick: (count: number) => number): string {
  const { needs } = kindOf(kind);
  const references = Object.entries(needs).map(([property, need]): [string, string[]] => [
    property,
    neededAll(program, need, pick, takenBy(program, kind, property)),
  ]);
  const resource = programResource(kind, program.length + 1, Object.fromEntries(references));
  program.push(resource);
  return resource.name;
}

/** A resource as a program first has it, named by its kind and its number. */
export function programResource(
  kind: string,
  number: number,
  references: ProgramResource["references"],
): ProgramResource {
  const words = kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return { name: `${words}-${number}`, kind, number, references, changed: false };
}

/** The resources that one is to refer to: some that are there already, and as many new ones as are wanting. */
function neededAll(
  program: ProgramResource[],
  { kind, least = 1, exclusive = false, apart = String }: Need,
  pick: (count: number) => number,
  taken: readonly string[],
): string[] {
  const isFree = ({ name }: ProgramResource): boolean => !exclusive || !taken.includes(name);
  const chosen = new Map<string, string>();
  for (let added = program; chosen.size < least; added = program.slice(-1)) {
    const present = added.filter(
      (one) => one.kind === kind && isFree(one) && !chosen.has(apart(one.number)),
    );
    const found = present[pick(present.length + 1)];
    if (found === undefined) {
      add(program, kind, pick);
    } else {
      chosen.set(apart(found.number), found.name);
    }
  }
  return [...chosen.values()];
}

/** To whom resources of a kind refer by a property. */
function takenBy(program: Program, kind: string, property: string): string[] {
  return program
    .filter((resource) => resource.kind === kind)
    .flatMap(({ references }) => references[property] ?? []);
}

/** Some resources changed, some gone with all that refer to them. */
function laterVersion(program: Program, pick: (count: number) => number): Program {
  const gone = new Set<string>();
  for (const { name, references } of program) {
    const isOrphan = Object.values(references).some((names) => names.some((one) => gone.has(one)));
    if (isOrphan || pick(8) === 0) {
      gone.add(name);
    }
  }
  return program
    .filter(({ name }) => !gone.has(name))
    .map((resource) => ({ ...resource, changed: pick(3) === 0 }));
}

/** Registers a program's resources, each as soon as those that it refers to are there. */
export function registering(program: Program): Registering {
  return async (monitor, parent) => {
    const made = new Map<string, Promise<Registered>>();
    for (const resource of program) {
      const registered = register(resource, made, monitor, parent);
      made.set(resource.name, registered);
    }
    const failed = (await Promise.allSettled([...made.values()])).find(
      (result): result is PromiseRejectedResult => result.status === "rejected",
    );
    if (failed !== undefined) {
      throw failed.reason;
    }
  };
}

async function register(
  { name, kind, number, references, changed }: ProgramResource,
  made: ReadonlyMap<string, Promise<Registered>>,
  monitor: ResourceMonitor,
  parent: string,
): Promise<Registered> {
  const { type, needs, properties, changed: others } = kindOf(kind);
  const inputs: PropertyMap = { ...properties(number), ...(changed ? others?.(number) : {}) };
  const propertyDependencies: Record<string, string[]> = {};
  for (const [property, { by, least }] of Object.entries(needs)) {
    const others = (references[property] ?? []).flatMap((other) => made.get(other) ?? []);
    const known = await Promise.all(others);
    const values = known.map(({ id, outputs }) => (by === "id" ? id : (outputs[by] ?? null)));
    inputs[property] = least === undefined ? (values[0] ?? null) : values;
    propertyDependencies[property] = known.map(({ urn }) => urn);
  }
  return monitor.register({
    type,
    name,
    parent,
    custom: true,
    inputs: inPlace(inputs, references["vpcId"]?.[0]),
    propertyDependencies,
    dependsOn: [],
  });
}

/** Inputs in which the blocks of a subnet lie in that of its VPC. */
function inPlace(inputs: PropertyMap, vpc: string | undefined): PropertyMap {
  const number = vpc?.split("-").at(-1) ?? "";
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replace("{vpcId}", number) : value,
    ]),
  );
}

function kindOf(kind: string): (typeof resourceKinds)[string] & object {
  const found = resourceKinds[kind];
  if (found === undefined) {
    throw new Error(`there is no kind ${kind}`);
  }
  return found;
}
