import type { Connection } from "../shared/connection";
import type { PolicyStatement } from "../shared/policy-document";
import { useKey } from "./encryption/key-statements";
import { dataVariable } from "./data-kinds";
import type * as pulumi from "@pulumi/pulumi";
import { sidPart } from "./sid-part";

/** What a table or a bucket is to those who read and write it. */
export interface Accessible {
  readonly kind: "tables" | "buckets";
  /** Its name in the configuration. */
  readonly name: string;
  /** Its name in AWS. */
  readonly physicalName: pulumi.Input<string>;
  /** The key that it is encrypted with. */
  readonly keyArn: pulumi.Input<string>;
  readonly read: Pick<PolicyStatement, "Action" | "Resource">;
  readonly write: Pick<PolicyStatement, "Action" | "Resource">;
}

const SINGULAR = { tables: "Table", buckets: "Bucket" } as const;

/** The three ways to connect to it: with all rights under its plain name, and with one under `<name>:read` and `<name>:write`. */
export function accessConnections(data: Accessible): readonly Connection[] {
  const { kind, name, physicalName, keyArn } = data;
  const thing = `${SINGULAR[kind]}${sidPart(name)}`;
  const read = { Sid: `Read${thing}`, ...data.read };
  const write = { Sid: `Write${thing}`, ...data.write };
  const readKey = useKey(`ReadWithKeyOf${thing}`, keyArn, "read");
  const writeKey = useKey(`WriteWithKeyOf${thing}`, keyArn, "write");
  const environment = { [dataVariable(kind, name)]: physicalName };
  return [
    // To write with the key is to be allowed to read with it, too.
    { name, environment, statements: [read, write, writeKey] },
    { name: `${name}:read`, environment, statements: [read, readKey] },
    { name: `${name}:write`, environment, statements: [write, writeKey] },
  ];
}
