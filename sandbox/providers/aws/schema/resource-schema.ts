/** The type of a property, as the SDK declares it. */
export type PropertyType =
  | { readonly kind: "string" | "number" | "boolean" | "asset" | "any" }
  /** A text, or a resource whose id is meant. */
  | { readonly kind: "resource" }
  | { readonly kind: "list"; readonly of: PropertyType }
  /** Keys of the program's own choice. */
  | { readonly kind: "map"; readonly of: PropertyType }
  /** A block, by its name in {@link ResourceSchema.blocks}. */
  | { readonly kind: "block"; readonly name: string }
  /** Some texts; where it is open, others are accepted too. */
  | { readonly kind: "enum"; readonly values: readonly string[]; readonly open: boolean }
  | { readonly kind: "union"; readonly of: readonly PropertyType[] };

/** What to do with a type, by its kind. */
export type TypeCases<Result> = {
  readonly [Kind in PropertyType["kind"]]?: (
    type: Extract<PropertyType, { readonly kind: Kind }>,
  ) => Result;
} & {
  /** With every kind that is not named. */
  readonly other: (type: PropertyType) => Result;
};

/** Does what the cases say for a type's kind. */
export function byKind<Result>(type: PropertyType, cases: TypeCases<Result>): Result {
  const own = cases[type.kind] as ((type: PropertyType) => Result) | undefined;
  return (own ?? cases.other)(type);
}

/** One property that a program may give. */
export interface InputSchema {
  readonly type: PropertyType;
  readonly required: boolean;
  /** Whether AWS fills it where it is unset: optional to give, and never undefined once deployed. */
  readonly computed: boolean;
  /** The value that the documentation says an unset property has. */
  readonly documentedDefault?: string | number | boolean;
  /** Whether the documentation says that a change replaces the resource. */
  readonly replaces: boolean;
}

/** The properties of a resource, or of a block inside one, by name. */
export type Inputs = Readonly<Record<string, InputSchema>>;

/** One resource type of the SDK. */
export interface ResourceSchema {
  readonly token: string;
  readonly inputs: Inputs;
  /** Blocks that the inputs use, at any depth. */
  readonly blocks: Readonly<Record<string, Inputs>>;
  /** Outputs that are no inputs: AWS computes them all. */
  readonly outputs: Readonly<Record<string, PropertyType>>;
}

/** What a look-up takes. */
export type FunctionSchema = Pick<ResourceSchema, "token" | "inputs" | "blocks">;
