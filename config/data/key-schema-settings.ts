import * as z from "zod";
import { ATTRIBUTE_TYPES } from "../../components/data/tables/table-keys";
import { namesIn } from "../names-in";
import { MAP, oneOf, settingMetas, text, type Words } from "../setting";

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
const ATTRIBUTE = /^[\w.:#-]{1,255}$/;

/** Words for the names of attributes that are taken. */
export const ATTRIBUTE_FORM =
  "the name of an attribute: 1 to 255 letters, digits, hyphens, underscores, dots, colons and number signs";

/** Whether an attribute can be a key, or be projected into an index, under a name. */
export function isAttributeName(name: string): boolean {
  return ATTRIBUTE.test(name);
}

/** Schema of a key: an attribute that every item has. */
export function keySettings({ description }: Pick<Words, "description">) {
  return z
    .strictObject(
      {
        name: text(isAttributeName, ATTRIBUTE_FORM, {
          description: `Attribute that is the key. ${description}`,
        }),
        type: oneOf(namesIn(ATTRIBUTE_TYPES), { description: "Type of the key." }).default(
          "string",
        ),
      },
      { error: MAP },
    )
    .register(settingMetas, { type: "object", allowed: MAP, description });
}
