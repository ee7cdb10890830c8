import * as pulumi from "@pulumi/pulumi";
import type { Connection } from "../../shared/connection";
import type { DataProtection } from "../../shared/data-protection";
import { refuseFaults } from "../../shared/refuse-faults";
import { repeated } from "../../shared/repeated";
import { EncryptionKey } from "../../encryption/encryption-key";
import { Table, type TableArgs, type TableSettings } from "./table";

/** One table. */
export interface TableSpec extends TableSettings {
  /** Whether there is a replica in the secondary Region. */
  readonly replicated: boolean;
}

/** Arguments of {@link Tables}. */
export interface TablesArgs {
  readonly tables: readonly TableSpec[];
  readonly accountId: pulumi.Input<string>;
  readonly region: string;
  /** Region of the replicas. @default there is none */
  readonly secondaryRegion?: string | undefined;
  readonly protection: DataProtection;
}

function faultsOf({ tables, region, secondaryRegion }: TablesArgs): string[] {
  const names = tables.map(({ name }) => name);
  const elsewhere = secondaryRegion !== undefined && secondaryRegion !== region;
  return [
    ...repeated(names).map((name) => `there are several tables ${name}; expected each name once`),
    ...tables.flatMap(({ name, replicated }) =>
      !replicated || elsewhere
        ? []
        : [
            `${name} is replicated and the secondary Region is ${secondaryRegion ?? "none"}; expected another Region than ${region}`,
          ],
    ),
  ];
}

/**
 * The DynamoDB tables of a stack.
 *
 * Creates a {@link Table} for each, and the key that encrypts them all, with another one in the secondary Region where a table
 * has a replica. Without tables, it creates nothing.
 */
export class Tables extends pulumi.ComponentResource {
  /** What services need in order to reach the tables: `<name>`, `<name>:read` and `<name>:write`. */
  public readonly connections: readonly Connection[];
  /** ARNs of the tables by their names in the configuration. */
  public readonly arns: Readonly<Record<string, pulumi.Output<string>>>;
  /** Names in AWS by those in the configuration. */
  public readonly names: Readonly<Record<string, pulumi.Output<string>>>;

  public constructor(name: string, args: TablesArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:data:Tables", name, {}, opts);
    refuseFaults(this, faultsOf(args));

    const tables = this.createTables(name, args);

    this.connections = tables.flatMap(({ table }) => table.connections);
    this.arns = Object.fromEntries(tables.map(({ spec, table }) => [spec.name, table.arn]));
    this.names = Object.fromEntries(tables.map(({ spec, table }) => [spec.name, table.tableName]));
    this.registerOutputs({ connections: this.connections, arns: this.arns, names: this.names });
  }

  private createTables(name: string, args: TablesArgs) {
    if (args.tables.length === 0) {
      return [];
    }
    const key = this.createKey(`${name}-encryption`, "Tables", args.region, args);
    const replica = this.createReplicaKey(name, args);
    return args.tables.map((spec) => ({
      spec,
      table: new Table(
        `${name}-${spec.name}`,
        {
          ...spec,
          keyArn: key.arn,
          replica: spec.replicated ? replica : undefined,
          protection: args.protection,
        },
        { parent: this },
      ),
    }));
  }

  private createReplicaKey(name: string, args: TablesArgs): TableArgs["replica"] {
    const { secondaryRegion: region } = args;
    if (region === undefined || !args.tables.some(({ replicated }) => replicated)) {
      return undefined;
    }
    const key = this.createKey(`${name}-replica-encryption`, "Replicas of tables", region, args);
    return { region, keyArn: key.arn };
  }

  private createKey(
    name: string,
    description: string,
    region: string,
    { accountId, protection }: TablesArgs,
  ): EncryptionKey {
    return new EncryptionKey(
      name,
      { description, accountId, region, through: ["dynamodb"], protection },
      { parent: this },
    );
  }
}
