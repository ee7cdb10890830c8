import {
  byKind,
  type PropertyType,
  type ResourceSchema,
} from "../../../sandbox/providers/aws/schema/resource-schema";
import { idOf, linked, ref, unknown, type ResourceSpec } from "./deployment";

/** What may be among the values of a random stack. */
export interface Mixture {
  /** The part of all values that come later: from other resources, or, in a resource of its own, from anywhere. */
  readonly unknown: number;
  /** The part of all values that are of a wrong type. */
  readonly malformed: number;
}

/** Properties that rules look at are given more often than the others. */
const TELLING =
  /zone|subnet|multi|health|backup|retention|snapshot|cluster|mode|count|size|enabled|replica|failover|vpc|route|nat|target|group|protect|deployment|engine|type|minimum|capacity|recovery|weight|identifier/i;

const TEXTS = [
  "us-east-1a",
  "us-east-1b",
  "use1-az1",
  "ELB",
  "EC2",
  "redis",
  "memcached",
  "lambda",
  "HTTP",
  "TCP",
  "PRIMARY",
  "SINGLE_INSTANCE",
  "SINGLE_AZ_1",
  "MULTI_AZ_1",
  "Interface",
  "regional",
  "0.0.0.0/0",
  "true",
  "false",
  "0",
  "3",
  "shop",
  "*",
  "",
];

const MALFORMED: readonly unknown[] = [
  null,
  "",
  -1,
  1e21,
  true,
  [],
  {},
  [[]],
  [null],
  [{}],
  { a: { b: [1] } },
  "text",
  [unknown, 1],
  { enabled: "maybe" },
];

/** Numbers between zero and one, the same ones for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Makes random resources of the SDK's types: the properties are real ones, what they hold need not make sense. */
export class RandomStacks {
  readonly #random: () => number;

  constructor(
    seed: number,
    private readonly schemas: readonly ResourceSchema[],
    private readonly mixture: Mixture,
  ) {
    this.#random = randomNumbers(seed);
  }

  /**
   * Some resources that refer to each other by id, by link or by name.
   *
   * @param prefix what their names begin with, to tell several such parts of one stack apart
   */
  stack(size: number, prefix = ""): ResourceSpec[] {
    const drawn = Array.from({ length: size }, (_, index) => ({
      name: `${prefix}r${index}`,
      schema: this.#pick(this.schemas),
    }));
    const names = drawn.map(({ name }) => name);
    return drawn.map(({ name, schema }, index) => ({
      type: schema.token,
      name,
      parent: index > 0 && this.#random() < 0.2 ? this.#pick(names.slice(0, index)) : undefined,
      props: this.#block(schema, schema.inputs, names, 0),
    }));
  }

  /** The inputs of one resource, of which those that come later are unknown. */
  inputs(schema: ResourceSchema): Record<string, unknown> {
    return this.#block(schema, schema.inputs, [], 0);
  }

  #block(
    schema: ResourceSchema,
    inputs: ResourceSchema["inputs"],
    names: readonly string[],
    depth: number,
  ): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(inputs)
        .filter(([name]) => this.#random() < (TELLING.test(name) ? 0.6 : 0.05))
        .map(([name, { type }]) => [name, this.#value(schema, type, names, depth)]),
    );
  }

  #value(
    schema: ResourceSchema,
    type: PropertyType,
    names: readonly string[],
    depth: number,
  ): unknown {
    const draw = this.#random();
    if (draw < this.mixture.malformed) {
      return this.#pick(MALFORMED);
    }
    if (draw < this.mixture.malformed + this.mixture.unknown) {
      return this.#later(type, names);
    }
    const inside = (of: PropertyType): unknown => this.#value(schema, of, names, depth + 1);
    return byKind<unknown>(type, {
      list: ({ of }) => Array.from({ length: Math.floor(this.#random() * 4) }, () => inside(of)),
      block: ({ name }) =>
        depth > 4 ? {} : this.#block(schema, schema.blocks[name] ?? {}, names, depth + 1),
      map: ({ of }) => ({ shop: inside(of) }),
      union: ({ of }) => inside(this.#pick(of)),
      boolean: () => this.#random() < 0.5,
      number: () => this.#pick([0, 1, 2, 3, 7, 300]),
      enum: ({ values }) => this.#pick([...values, "other"]),
      other: () => this.#text(names),
    });
  }

  #text(names: readonly string[]): string {
    return this.#random() < 0.4 && names.length > 0 ? idOf(this.#pick(names)) : this.#pick(TEXTS);
  }

  #later(type: PropertyType, names: readonly string[]): unknown {
    if (names.length === 0) {
      return unknown;
    }
    const some = names.filter(() => this.#random() < 0.3);
    const [first = this.#pick(names)] = some;
    return type.kind === "list" ? linked([first, ...some], some.map(idOf)) : ref(first);
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)] as T;
  }
}
