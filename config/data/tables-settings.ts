import * as z from "zod";
import { MOST_INDEXES } from "../../components/data/tables/table-faults";
import { PROJECTION_TYPES } from "../../components/data/tables/table-keys";
import { namesIn } from "../names-in";
import { flag, MAP, mapsOf, oneOf, text, texts, wholeNumber } from "../setting";
import { dataName } from "./data-name";
import { ATTRIBUTE_FORM, isAttributeName, keySettings } from "./key-schema-settings";

/** More belong in a stack of their own: a role has no room in its policy for many more of their ARNs. */
const MOST_TABLES = 50;

/** Attributes that one index can project. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Projection.html */
const MOST_ATTRIBUTES = 20;

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html */
const INDEX_NAME = /^[\w.-]{3,255}$/;

/** Schema of one global secondary index. */
export const indexSettings = z.strictObject(
  {
    name: text(
      (value) => INDEX_NAME.test(value),
      "a name of 3 to 255 letters, digits, hyphens, underscores and dots",
      {
        description:
          "Name of the index, each once in its table. Another name is another index: queries of the old one fail from then on.",
      },
    ),
    partitionKey: keySettings({
      description: "Items without the attribute are not in the index.",
    }),
    sortKey: keySettings({
      description: "Orders the items that have one partition key.",
    }).optional(),
    projection: oneOf(namesIn(PROJECTION_TYPES), {
      description:
        "Attributes that the index holds: all, those of the keys, or those of the keys and the attributes named.",
    }).default("all"),
    attributes: texts(
      {
        list: `a list of at most ${MOST_ATTRIBUTES} names of attributes, each once`,
        item: ATTRIBUTE_FORM,
        test: isAttributeName,
        most: MOST_ATTRIBUTES,
      },
      { description: "What an index holds beside its keys. For the projection include alone." },
    ).default([]),
  },
  { error: MAP },
);

/** Schema of one table. */
export const tableSettings = z.strictObject(
  {
    name: dataName("table", ["encryption", "replica-encryption"]),
    partitionKey: keySettings({
      description: "Fixed once the table is deployed.",
    }),
    sortKey: keySettings({
      description:
        "Orders the items that have one partition key. Fixed once the table is deployed.",
    }).optional(),
    indexes: mapsOf(
      indexSettings,
      {
        list: `a list of at most ${MOST_INDEXES} global secondary indexes`,
        least: 0,
        most: MOST_INDEXES,
      },
      { description: "Other keys that the table is asked by." },
    ).default([]),
    ttlAttribute: text(isAttributeName, ATTRIBUTE_FORM, {
      description:
        "Attribute that holds the time, in seconds since 1970, after which DynamoDB deletes an item.",
      derivedDefault: "none: items stay until they are deleted",
    }).optional(),
    ttlEnabled: flag({
      description:
        "Whether items are deleted by ttlAttribute; not without it. To end that, set it to false and leave ttlAttribute: AWS wants its name.",
    }).default(true),
    replicated: flag({
      description: "Whether there is a replica in the secondary Region. Needs secondaryRegion.",
    }).default(false),
    recoveryDays: wholeNumber(1, 35, {
      description:
        "Days back to which the table can be restored, to the second. A replica's are always 35.",
    }).default(35),
    deletionProtection: flag({
      description: "Whether AWS refuses to delete the table and its replica.",
    }).default(true),
  },
  { error: MAP },
);

/** One table with its fixed defaults filled in. */
export type TableEntry = z.output<typeof tableSettings>;

/** Schema of `tables`. */
export const tablesSettings = mapsOf(
  tableSettings,
  { list: `a list of at most ${MOST_TABLES} tables`, least: 0, most: MOST_TABLES },
  { description: "DynamoDB tables. To add one is to add an entry." },
).default([]);
