import type { AwsResourceRow } from "../aws-resource";
import { table } from "./dynamodb/table";
import { tableReplica } from "./dynamodb/table-replica";
import { TABLE, TABLE_REPLICA } from "./dynamodb/tokens";

/** Amazon DynamoDB. */
export const dynamodb: Readonly<Record<string, AwsResourceRow>> = {
  [TABLE]: table,
  [TABLE_REPLICA]: tableReplica,
};
