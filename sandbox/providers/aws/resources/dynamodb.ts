import type { AwsResourceRow } from "../aws-resource";
import { table } from "./dynamodb/table";
import { TABLE } from "./dynamodb/tokens";

/** Amazon DynamoDB. */
export const dynamodb: Readonly<Record<string, AwsResourceRow>> = {
  [TABLE]: table,
};
