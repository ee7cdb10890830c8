import type { Connection } from "../shared/connection";
import type { PolicyStatement } from "../shared/policy-document";
import { useKey } from "../encryption/key-statements";
import { dataVariable } from "./data-kinds";
import type * as pulumi from "@pulumi/pulumi";

/** What a table or a bucket is to those who read and write it. */
export interface Accessible {
  readonly kind: "tables" | "buckets";
  /** Its name in the configuration. */
  readonly name: string;
  /** Its name in AWS. */
  readonly physicalName: pulumi.Input<string>;
  /** The key that it is encrypted with. */
  readonly keyArn: pulumi.Input<string>;
  /** What it is to read it; its resources are all of it. */
  readonly read: Pick<PolicyStatement, "Action" | "Resource">;
  readonly write: Pick<PolicyStatement, "Action" | "Resource">;
}

const PLURAL = { tables: "Tables", buckets: "Buckets" } as const;

/**
 * Reading and writing as one statement, which is the shorter. It allows no more: no writing is done to an index or to a bucket
 * as a whole, so that a right to do it there is none.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
function both({ read, write }: Accessible): Pick<PolicyStatement, "Action" | "Resource"> {
  return { Action: [...new Set([...read.Action, ...write.Action])], Resource: read.Resource };
}

/** The three ways to connect to it: with all rights under its plain name, and with one under `<name>:read` and `<name>:write`. */
export function accessConnections(data: Accessible): readonly Connection[] {
  const { kind, name, physicalName, keyArn } = data;
  const things = PLURAL[kind];
  const readKey = useKey(`ReadWithKeyOf${things}`, keyArn, "read");
  const writeKey = useKey(`WriteWithKeyOf${things}`, keyArn, "write");
  const environment = { [dataVariable(kind, name)]: physicalName };
  return [
    // To write with the key is to be allowed to read with it, too.
    { name, environment, statements: [{ Sid: `ReadAndWrite${things}`, ...both(data) }, writeKey] },
    {
      name: `${name}:read`,
      environment,
      statements: [{ Sid: `Read${things}`, ...data.read }, readKey],
    },
    {
      name: `${name}:write`,
      environment,
      statements: [{ Sid: `Write${things}`, ...data.write }, writeKey],
    },
  ];
}
