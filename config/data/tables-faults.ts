import { type KnownTable, tableFaults } from "../../components/data/tables/table-faults";
import type { Fault } from "../fault";
import { overlaps } from "../setting-paths";
import type { ServicesContext } from "../services/service-faults";
import { entriesOf } from "../entries";
import { told } from "../told";
import { type ReadableEntry, readableEntries } from "./readable-entries";
import { indexSettings, type TableEntry, tableSettings } from "./tables-settings";

type ReadableTable = ReadableEntry<TableEntry>;

/** The keys of a table as far as they can be read; a faulty index hides nothing of the others. */
function knownTable({ known, given }: ReadableTable): KnownTable {
  const indexes = new Map(
    readableEntries(given["indexes"], indexSettings).map((each) => [each.index, each.known]),
  );
  return {
    partitionKey: known.partitionKey,
    sortKey: known.sortKey,
    indexes: entriesOf(given["indexes"]).map((_, index) => indexes.get(index)),
    ttlAttribute: known.ttlAttribute,
  };
}

function keyFaults(table: ReadableTable, namespace: string): readonly Fault[] {
  return tableFaults(knownTable(table)).map(({ path, value, expected }) => ({
    key: `${namespace}:tables[${table.index}].${path}`,
    value,
    expected,
  }));
}

/** To say whether items expire means nothing where no attribute says when. */
function ttlFaults({ index, known, given }: ReadableTable, namespace: string): readonly Fault[] {
  const { ttlEnabled } = known;
  const isGiven = given["ttlEnabled"] !== undefined && ttlEnabled !== undefined;
  return isGiven && given["ttlAttribute"] === undefined
    ? [
        {
          key: `${namespace}:tables[${index}].ttlEnabled`,
          value: ttlEnabled,
          expected: `no value without tables[${index}].ttlAttribute`,
        },
      ]
    : [];
}

function replicaFaults(
  { index, known }: ReadableTable,
  { namespace, settings, faulty }: ServicesContext,
): readonly Fault[] {
  const hasRegion =
    settings.secondaryRegion !== undefined ||
    faulty.some((path) => overlaps(path, "secondaryRegion"));
  return known.replicated !== true || hasRegion
    ? []
    : [
        {
          key: `${namespace}:tables[${index}].replicated`,
          value: true,
          expected: `false, because ${namespace}:secondaryRegion is missing`,
        },
      ];
}

/**
 * What is wrong with the tables beyond what the schema finds. A fault of one hides nothing of the others.
 *
 * @param tables The list as the stack gives it.
 */
export function tablesFaults(tables: unknown, context: ServicesContext): readonly Fault[] {
  const entries = readableEntries(tables, tableSettings);
  return told(
    [
      ...entries.flatMap((table) => keyFaults(table, context.namespace)),
      ...entries.flatMap((table) => ttlFaults(table, context.namespace)),
      ...entries.flatMap((table) => replicaFaults(table, context)),
    ],
    // What is said of the secondary Region is that there is none, which cannot be a secret.
    ["tables"],
    context,
  );
}
