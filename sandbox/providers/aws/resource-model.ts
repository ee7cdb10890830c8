import type { PropertyValue } from "../property-values";
import type { AwsResource } from "./aws-resource";
import type { AutoName } from "./check/auto-name";
import { resourceRow } from "./resources/table";
import type { Inputs, InputSchema, ResourceSchema } from "./schema/resource-schema";
import type { Schemas } from "./schema/schemas";

/** Everything that the stand-in knows of a resource type: the SDK's types and, where it has them, a table's facts. */
export interface ResourceModel extends AwsResource {
  readonly schema: ResourceSchema;
  readonly defaults: Readonly<Record<string, PropertyValue>>;
}

/** The longest name that the bridge gives where a type sets no other bound. */
const LONGEST_NAME = 255;

/** The models of the types in use. */
export class ResourceModels {
  private readonly models = new Map<string, ResourceModel>();

  public constructor(private readonly schemas: Pick<Schemas, "of">) {}

  /** @throws {UnknownTypeError} where the SDK has no such type. */
  public of(type: string): ResourceModel {
    const model = this.models.get(type) ?? modelOf(this.schemas.of(type));
    this.models.set(type, model);
    return model;
  }
}

function modelOf(schema: ResourceSchema): ResourceModel {
  const row = resourceRow(schema.token);
  return {
    id: (_inputs, hex) => hex(17),
    outputs: () => ({}),
    constraints: [],
    ...(row === undefined ? documentedRow(schema) : { replaceOn: [], defaults: {} }),
    ...row,
    schema: row?.computed === undefined ? schema : corrected(schema, row.computed),
  };
}

/** What the documentation in the SDK tells of a type that no table describes. */
function documentedRow(schema: ResourceSchema): {
  replaceOn: readonly string[];
  defaults: Readonly<Record<string, PropertyValue>>;
  autoName?: AutoName;
} {
  const properties = allProperties(schema);
  const name = schema.inputs["name"];
  const isNamed = name !== undefined && name.computed && name.type.kind === "string";
  return {
    replaceOn: properties.filter(([, { replaces }]) => replaces).map(([path]) => path),
    defaults: Object.fromEntries(
      properties.flatMap(([path, { computed, required, documentedDefault }]) =>
        computed || required || documentedDefault === undefined ? [] : [[path, documentedDefault]],
      ),
    ),
    ...(isNamed ? { autoName: { property: "name", maxLength: LONGEST_NAME } } : {}),
  };
}

/** Every property at any depth, by its path; a block inside itself is followed once. */
function allProperties(schema: ResourceSchema): [path: string, input: InputSchema][] {
  const visit = (
    inputs: Inputs,
    prefix: string,
    inside: readonly string[],
  ): [string, InputSchema][] =>
    Object.entries(inputs).flatMap(([name, input]) => {
      const own: [string, InputSchema] = [prefix + name, input];
      const isList = input.type.kind === "list";
      const inner = input.type.kind === "list" ? input.type.of : input.type;
      if (inner.kind !== "block" || inside.includes(inner.name)) {
        return [own];
      }
      const within = `${prefix}${name}${isList ? "[]" : ""}.`;
      return [own, ...visit(schema.blocks[inner.name] ?? {}, within, [...inside, inner.name])];
    });
  return visit(schema.inputs, "", []);
}

function corrected(
  schema: ResourceSchema,
  computed: Readonly<Record<string, boolean>>,
): ResourceSchema {
  const inputs = Object.fromEntries(
    Object.entries(schema.inputs).map(([name, input]) => [
      name,
      { ...input, computed: computed[name] ?? input.computed },
    ]),
  );
  return { ...schema, inputs };
}
