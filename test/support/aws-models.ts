import { SCHEMA_FOLDER } from "../../sandbox/project";
import type { AwsResourceRow } from "../../sandbox/providers/aws/aws-resource";
import { type Identity, identityIn } from "../../sandbox/providers/aws/identity";
import { type ResourceModel, ResourceModels } from "../../sandbox/providers/aws/resource-model";
import type {
  InputSchema,
  PropertyType,
  ResourceSchema,
} from "../../sandbox/providers/aws/schema/resource-schema";
import { Schemas } from "../../sandbox/providers/aws/schema/schemas";

/** The schemas of the installed SDK, kept where the sandbox keeps them. */
export const schemas = new Schemas(SCHEMA_FOLDER);

const models = new ResourceModels(schemas);

/** What the stand-in knows of a type of the SDK. */
export function model(token: string): ResourceModel {
  return models.of(token);
}

/** The identity of a new resource in an account that has no other. */
export function lonelyIdentity(region: string, id: string): Identity {
  return identityIn(region, id, () => undefined);
}

/** A property that may be given; optional, and not filled by AWS, unless told otherwise. */
export function input(type: PropertyType, more: Partial<InputSchema> = {}): InputSchema {
  return { type, required: false, computed: false, replaces: false, ...more };
}

/** A text that may be given. */
export const STRING: InputSchema = input({ kind: "string" });

/** A type that the SDK does not have. */
export function madeUpSchema(schema: Partial<ResourceSchema>): ResourceSchema {
  return { token: "aws:test/thing:Thing", inputs: {}, blocks: {}, outputs: {}, ...schema };
}

/** The same with what a table tells of it. */
export function madeUpModel(
  schema: Partial<ResourceSchema>,
  row: AwsResourceRow = {},
): ResourceModel {
  return {
    id: () => "thing-1",
    outputs: () => ({}),
    constraints: [],
    replaceOn: [],
    defaults: {},
    ...row,
    schema: madeUpSchema(schema),
  };
}
