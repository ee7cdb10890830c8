/** Types that a key can have, and what DynamoDB calls them. */
export const ATTRIBUTE_TYPES = { string: "S", number: "N", binary: "B" } as const;

/** What an index holds, and what DynamoDB calls it. */
export const PROJECTION_TYPES = { all: "ALL", keysOnly: "KEYS_ONLY", include: "INCLUDE" } as const;

/** An attribute that is a key. */
export interface TableKey {
  readonly name: string;
  readonly type: keyof typeof ATTRIBUTE_TYPES;
}

/** The keys that items are found by. */
export interface KeySchema {
  readonly partitionKey: TableKey;
  /** Orders the items that have one partition key. @default there is one item to each partition key */
  readonly sortKey?: TableKey | undefined;
}

/** A global secondary index: other keys that a table is asked by. */
export interface TableIndex extends KeySchema {
  readonly name: string;
  readonly projection: keyof typeof PROJECTION_TYPES;
  /** Attributes that it holds beside the keys, where its projection is `include`. */
  readonly attributes: readonly string[];
}

/** The keys of a table and of its indexes. */
export interface TableKeys extends KeySchema {
  readonly indexes: readonly TableIndex[];
}

function keysOf({ partitionKey, sortKey }: KeySchema): readonly TableKey[] {
  return sortKey === undefined ? [partitionKey] : [partitionKey, sortKey];
}

/** The attributes that are keys, each once: DynamoDB refuses the definition of any other. */
export function attributeDefinitions(table: TableKeys): { name: string; type: string }[] {
  const types = new Map(
    [table, ...table.indexes]
      .flatMap(keysOf)
      .map(({ name, type }) => [name, ATTRIBUTE_TYPES[type]]),
  );
  return [...types].map(([name, type]) => ({ name, type }));
}

/**
 * A global secondary index as the provider takes it, in the older of its two forms: the newer one, `keySchemas`, is reported
 * to show a change in every preview. https://github.com/hashicorp/terraform-provider-aws/issues/46513
 */
export function indexDefinition(index: TableIndex) {
  return {
    name: index.name,
    hashKey: index.partitionKey.name,
    ...(index.sortKey === undefined ? {} : { rangeKey: index.sortKey.name }),
    projectionType: PROJECTION_TYPES[index.projection],
    ...(index.projection === "include" ? { nonKeyAttributes: [...index.attributes] } : {}),
  };
}
