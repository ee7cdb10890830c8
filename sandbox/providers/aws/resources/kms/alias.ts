import type { PropertyMap } from "../../../property-values";
import { type AwsResourceRow, text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { conflicting, form, length, notForm } from "../../check/constraints";
import { textsAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import type { Identity } from "../../identity";
import { KEY } from "./tokens";

const CREATE = "https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html";

/** What begins every alias; the provider puts it before the hex digits of one that the program leaves unnamed. */
const START = "alias/";

const named = (path: string): readonly Constraint[] => [
  form(path, /^alias\/[\w/-]+$/, "alias/ and then letters, digits and the characters / _ -"),
  notForm(path, /^alias\/aws\//, "no beginning alias/aws/"),
];

const keyExists: WorldConstraint = (inputs, lookup) =>
  textsAt(inputs, "targetKeyId")
    .filter((id) => lookup(KEY, id) === undefined)
    .map((id) => ({
      property: "targetKeyId",
      given: JSON.stringify(id),
      expected: "a key of this Region that exists (NotFoundException)",
      source: CREATE,
    }));

/** A second name of a key, which can be moved to another key. */
export const alias: AwsResourceRow = {
  autoName: { property: "name", maxLength: 238, beginning: START },
  defaults: {},
  constraints: [
    documented(CREATE, [
      conflicting("name", "namePrefix"),
      length("name", 1, 256),
      length("namePrefix", 1, 230),
      ...named("name"),
      ...named("namePrefix"),
    ]),
  ],
  refusedByAws: [keyExists],
  id: (inputs, hex) => {
    const prefix = text(inputs, "namePrefix");
    return text(inputs, "name") || `${prefix === "" ? START : prefix}${hex(26)}`;
  },
  outputs: (at, inputs) => ({
    arn: at.arn("kms", at.id),
    name: at.id,
    namePrefix: "",
    targetKeyArn: targetKeyArn(at, inputs),
  }),
  replaceOn: ["name", "namePrefix"],
  follows: { targetKeyArn: ["targetKeyId"] },
  unique: [{ properties: ["name"], scope: "region", code: "AlreadyExistsException" }],
  goesWith: [{ property: "targetKeyId", type: KEY }],
};

/** The ARN of the key, which may be named by its id as well. */
function targetKeyArn(at: Identity, inputs: PropertyMap): string {
  const key = text(inputs, "targetKeyId");
  return key.startsWith("arn:") ? key : at.arn("kms", `key/${key}`);
}
