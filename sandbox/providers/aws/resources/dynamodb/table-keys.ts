import type { Constraint } from "../../check/constraint";
import {
  absent,
  entries,
  exactlyOne,
  form,
  length,
  oneOf,
  required,
  requires,
} from "../../check/constraints";
import { when, without } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { shown } from "../../check/fault";
import { placesAt } from "../../check/properties-at";
import { distinct } from "./distinct";

/** Where an attribute may be a key. */
const KEYS = [
  "hashKey",
  "rangeKey",
  "localSecondaryIndexes[].rangeKey",
  "globalSecondaryIndexes[].hashKey",
  "globalSecondaryIndexes[].rangeKey",
  "globalSecondaryIndexes[].keySchemas[].attributeName",
];

/** What says that the table gets its keys from another one. */
const RESTORED = ["restoreBackupArn", "restoreSourceName", "restoreSourceTableArn"];

/** Characters of the name of a table or an index. */
export const NAME_FORM = /^[\w.-]+$/;
export const NAME_WORDS = "letters, digits and the characters _ . -";

const index: readonly Constraint[] = [
  length("name", 3, 255),
  form("name", NAME_FORM, NAME_WORDS),
  oneOf("projectionType", ["ALL", "INCLUDE", "KEYS_ONLY"]),
  when("projectionType", ["INCLUDE"], [required("nonKeyAttributes")]),
  when("projectionType", ["ALL", "KEYS_ONLY"], [absent("nonKeyAttributes")]),
];

/** A table declares those attributes that are keys, of it or of an index, and no others. */
const attributesAreKeys: Constraint = (inputs) => {
  const keys = KEYS.flatMap((path) => placesAt(inputs, path)).filter(({ value }) => value !== "");
  const attributes = placesAt(inputs, "attributes[].name");
  if ([...keys, ...attributes].some(({ isUnknown }) => isUnknown)) {
    return [];
  }
  const missing = (expected: string, from: typeof keys) => (place: (typeof keys)[number]) =>
    from.some(({ value }) => value === place.value)
      ? []
      : [{ property: place.path, given: shown(place.value, place.isSecret), expected }];
  return [
    ...attributes.flatMap(missing("an attribute that is a key of the table or of an index", keys)),
    ...keys.flatMap(missing("the name of one of attributes", attributes)),
  ];
};

/** The attributes of a table, its keys and its indexes. */
export const tableKeys: readonly Constraint[] = [
  without(RESTORED, [required("hashKey")]),
  length("attributes[].name", 1, 255),
  oneOf("attributes[].type", ["B", "N", "S"]),
  attributesAreKeys,
  requires("localSecondaryIndexes", "rangeKey"),
  entries("localSecondaryIndexes", 0, 5),
  eachBlock("localSecondaryIndexes[]", index),
  eachBlock("globalSecondaryIndexes[]", [...index, exactlyOne("hashKey", "keySchemas")]),
  oneOf("globalSecondaryIndexes[].keySchemas[].keyType", ["HASH", "RANGE"]),
  distinct(
    ["localSecondaryIndexes[].name", "globalSecondaryIndexes[].name"],
    "a name that no other index has",
  ),
];
