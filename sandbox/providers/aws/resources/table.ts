import { type AwsResource, type AwsResourceRow, hexId } from "../aws-resource";
import { compute } from "./compute";
import { data } from "./data";
import { dns } from "./dns";
import { ec2 } from "./ec2";
import { loadBalancing } from "./load-balancing";

const rows: Readonly<Record<string, AwsResourceRow>> = {
  ...ec2,
  ...loadBalancing,
  ...compute,
  ...data,
  ...dns,
};

/** The types that the stand-in knows more of than their inputs. */
export const modelledTypes: readonly string[] = Object.keys(rows);

/** How the stand-in answers for a type; one that it does not know has an id and nothing else. */
export function awsResource(type: string): AwsResource {
  const row = rows[type] ?? {};
  return { id: hexId("id"), outputs: () => ({}), replaceOn: [], ...row };
}
