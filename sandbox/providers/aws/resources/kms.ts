import type { AwsResourceRow } from "../aws-resource";
import { alias } from "./kms/alias";
import { key } from "./kms/key";
import { KEY } from "./kms/tokens";

/** AWS Key Management Service. */
export const kms: Readonly<Record<string, AwsResourceRow>> = {
  "aws:kms/alias:Alias": alias,
  [KEY]: key,
};
