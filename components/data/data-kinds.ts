/** What a kind of data offers to the services that connect to it. */
export interface DataKind {
  /** End of the environment variable's name that tells a service where the data is. */
  readonly variable: string;
  /** What a connection may be narrowed to, as in `media:read`. Without it, a service may do all of it. */
  readonly accesses: readonly string[];
}

/** The kinds of data that a stack declares by name, by the settings that declare them. */
export const dataKinds = {
  tables: { variable: "TABLE_NAME", accesses: ["read", "write"] },
  queues: { variable: "QUEUE_URL", accesses: ["send", "receive"] },
  topics: { variable: "TOPIC_ARN", accesses: [] },
  buckets: { variable: "BUCKET_NAME", accesses: ["read", "write"] },
} as const satisfies Readonly<Record<string, DataKind>>;

/** Name of a kind of data. */
export type DataKindName = keyof typeof dataKinds;

/** The environment variable that tells where a table, queue, topic or bucket is: `PRODUCTS_TABLE_NAME` of products. */
export function dataVariable(kind: DataKindName, name: string): string {
  return `${name.toUpperCase().replaceAll("-", "_")}_${dataKinds[kind].variable}`;
}
