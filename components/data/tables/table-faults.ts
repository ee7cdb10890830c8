import type { TableIndex, TableKey } from "./table-keys";

/** Global secondary indexes that a table can have. */
export const MOST_INDEXES = 20;

/**
 * Attributes that all indexes of a table can project, those of another index counted again.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html
 */
const MOST_PROJECTED = 100;

/** What is wrong with one part of a table. */
export interface TableFault {
  /** Where it stands: `indexes[1].sortKey.name`. */
  readonly path: string;
  readonly value: unknown;
  /** What is allowed instead. */
  readonly expected: string;
}

/** A table as far as it is known. */
export interface KnownTable {
  readonly partitionKey?: TableKey | undefined;
  readonly sortKey?: TableKey | undefined;
  /** Undefined stands for an index that nothing is known of. */
  readonly indexes: readonly (Partial<TableIndex> | undefined)[];
  readonly ttlAttribute?: string | undefined;
}

/** A key, and where it stands. */
interface PlacedKey extends TableKey {
  readonly path: string;
}

/** An index, and where it stands. */
interface PlacedIndex extends Partial<TableIndex> {
  readonly path: string;
}

function indexesOf({ indexes }: KnownTable): readonly PlacedIndex[] {
  return indexes.flatMap((index, position) =>
    index === undefined ? [] : [{ ...index, path: `indexes[${position}]` }],
  );
}

function keysOf(
  schema: Pick<KnownTable, "partitionKey" | "sortKey">,
  path = "",
): readonly PlacedKey[] {
  return (["partitionKey", "sortKey"] as const).flatMap((key) => {
    const attribute = schema[key];
    return attribute === undefined ? [] : [{ ...attribute, path: `${path}${key}` }];
  });
}

function allKeys(table: KnownTable): readonly PlacedKey[] {
  return [
    ...keysOf(table),
    ...indexesOf(table).flatMap((index) => keysOf(index, `${index.path}.`)),
  ];
}

/** The keys that give an attribute another type than an earlier one does. */
function typeFaults(table: KnownTable): TableFault[] {
  const keys = allKeys(table);
  return keys.flatMap((key) => {
    const first = keys.find(({ name }) => name === key.name) ?? key;
    return first.type === key.type
      ? []
      : [
          {
            path: `${key.path}.type`,
            value: key.type,
            expected: `one type for each attribute; ${key.name} is a ${first.type} in ${first.path}`,
          },
        ];
  });
}

/** The sort keys that are the partition key, too. */
function sortKeyFaults(table: KnownTable): TableFault[] {
  return [{ ...table, path: "" }, ...indexesOf(table)].flatMap(({ partitionKey, sortKey, path }) =>
    sortKey === undefined || sortKey.name !== partitionKey?.name
      ? []
      : [
          {
            path: `${path === "" ? "" : `${path}.`}sortKey.name`,
            value: sortKey.name,
            expected: "another attribute than the partition key",
          },
        ],
  );
}

function indexNameFaults(table: KnownTable): TableFault[] {
  const named = indexesOf(table).filter(({ name }) => name !== undefined);
  return named.flatMap((index) => {
    const first = named.find(({ name }) => name === index.name) ?? index;
    return first === index
      ? []
      : [
          {
            path: `${index.path}.name`,
            value: index.name,
            expected: `each name once in a table; it is ${first.path}.name already`,
          },
        ];
  });
}

/** The indexes that name attributes without including them, and those that include none. */
function projectionFaults(table: KnownTable): TableFault[] {
  return indexesOf(table).flatMap(({ path, projection, attributes }) => {
    if (projection === undefined || attributes === undefined) {
      return [];
    }
    const [wrong, expected] =
      projection === "include"
        ? [attributes.length === 0, "at least one attribute, because the projection is include"]
        : [attributes.length > 0, `none, because the projection is ${projection}`];
    return wrong ? [{ path: `${path}.attributes`, value: attributes, expected }] : [];
  });
}

/** What is wrong with one attribute that an index projects, as an expression that follows "expected". */
function objection(
  position: number,
  { path, attributes = [] }: PlacedIndex,
  keys: readonly PlacedKey[],
): string | undefined {
  const name = attributes[position];
  const first = attributes.findIndex((each) => each === name);
  if (first !== position) {
    return `each attribute once; it is ${path}.attributes[${first}] already`;
  }
  const key = keys.find((each) => each.name === name);
  return key === undefined
    ? undefined
    : `no key: ${key.path} is ${key.name}, and every index holds its keys and the table's`;
}

/** The projected attributes that stand in their list already, and those that are projected anyway. */
function attributeFaults(table: KnownTable): TableFault[] {
  return indexesOf(table).flatMap((index) => {
    const keys = [...keysOf(table), ...keysOf(index, `${index.path}.`)];
    return (index.attributes ?? []).flatMap((value, position) => {
      const expected = objection(position, index, keys);
      return expected === undefined
        ? []
        : [{ path: `${index.path}.attributes[${position}]`, value, expected }];
    });
  });
}

function projectedFaults(table: KnownTable): TableFault[] {
  const count = indexesOf(table).flatMap(({ attributes }) => attributes ?? []).length;
  return count <= MOST_PROJECTED
    ? []
    : [
        {
          path: "indexes",
          value: table.indexes,
          expected: `at most ${MOST_PROJECTED} attributes in all indexes together, and there are ${count}`,
        },
      ];
}

/** DynamoDB deletes no item whose time is not a number. */
function ttlFaults(table: KnownTable): TableFault[] {
  const key = allKeys(table).find(({ name }) => name === table.ttlAttribute);
  return key === undefined || key.type === "number"
    ? []
    : [
        {
          path: "ttlAttribute",
          value: table.ttlAttribute,
          expected: `an attribute that is a number; ${key.path} makes it a ${key.type}`,
        },
      ];
}

/** What is wrong between the parts of a table that are sound by themselves. */
export function tableFaults(table: KnownTable): readonly TableFault[] {
  return [
    ...typeFaults(table),
    ...sortKeyFaults(table),
    ...indexNameFaults(table),
    ...projectionFaults(table),
    ...attributeFaults(table),
    ...projectedFaults(table),
    ...ttlFaults(table),
  ];
}
