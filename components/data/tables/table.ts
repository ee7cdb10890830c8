import * as pulumi from "@pulumi/pulumi";
import * as dynamodb from "@pulumi/aws/dynamodb";
import type { Connection } from "../../shared/connection";
import { type DataProtection, holdsData } from "../../shared/data-protection";
import { refuseFaults } from "../../shared/refuse-faults";
import { accessConnections } from "../access-connections";
import { MOST_INDEXES, tableFaults } from "./table-faults";
import { attributeDefinitions, indexDefinition, type TableKeys } from "./table-keys";

/** What a table is, wherever it stands. */
export interface TableSettings extends TableKeys {
  /** Name of the table, unique in its stack. */
  readonly name: string;
  /** Attribute that holds the time, in seconds since 1970, after which an item is deleted. @default items stay */
  readonly ttlAttribute?: string | undefined;
  /** Whether items are deleted by that attribute. */
  readonly ttlEnabled: boolean;
  /** Days back to which the table can be restored, from 1 to 35. */
  readonly recoveryDays: number;
  /** Whether AWS refuses to delete the table and its replica. */
  readonly deletionProtection: boolean;
}

/** Arguments of {@link Table}. */
export interface TableArgs extends TableSettings {
  /** Key that the table is encrypted with. */
  readonly keyArn: pulumi.Input<string>;
  /** Where the replica is, and the key there. @default there is no replica */
  readonly replica?: { readonly region: string; readonly keyArn: pulumi.Input<string> } | undefined;
  readonly protection: DataProtection;
}

const READ = [
  "dynamodb:BatchGetItem",
  "dynamodb:ConditionCheckItem",
  "dynamodb:DescribeTable",
  "dynamodb:GetItem",
  "dynamodb:Query",
  "dynamodb:Scan",
];

/** A condition on another item in a transaction is a part of writing. */
const WRITE = [
  "dynamodb:BatchWriteItem",
  "dynamodb:ConditionCheckItem",
  "dynamodb:DeleteItem",
  "dynamodb:PutItem",
  "dynamodb:UpdateItem",
];

function faultsOf(args: TableArgs): string[] {
  const tooMany =
    args.indexes.length > MOST_INDEXES
      ? [`there are ${args.indexes.length} indexes; expected at most ${MOST_INDEXES}`]
      : [];
  return [
    ...tooMany,
    ...tableFaults(args).map(
      ({ path, value, expected }) => `${path} is ${JSON.stringify(value)}; expected ${expected}`,
    ),
  ];
}

/**
 * A DynamoDB table, which AWS keeps in three Availability Zones by itself.
 *
 * Creates the table (on-demand capacity, encrypted, with point-in-time recovery) and, where it is wanted, its replica in another
 * Region. Capacity needs no planning: on demand, a table takes what it is asked at once.
 */
export class Table extends pulumi.ComponentResource {
  /** Name of the table in AWS. */
  public readonly tableName: pulumi.Output<string>;
  public readonly arn: pulumi.Output<string>;
  /** What a service needs in order to read it, to write it, or to do both. */
  public readonly connections: readonly Connection[];

  public constructor(name: string, args: TableArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:data:Table", name, {}, opts);
    refuseFaults(this, faultsOf(args));

    const table = this.createTable(name, args);
    this.createReplica(name, table, args);

    this.tableName = table.name;
    this.arn = table.arn;
    this.connections = accessConnections({
      kind: "tables",
      name: args.name,
      physicalName: table.name,
      keyArn: args.keyArn,
      read: { Action: READ, Resource: [table.arn, pulumi.interpolate`${table.arn}/index/*`] },
      write: { Action: WRITE, Resource: table.arn },
    });
    this.registerOutputs({
      tableName: this.tableName,
      arn: this.arn,
      connections: this.connections,
    });
  }

  private createTable(name: string, args: TableArgs): dynamodb.Table {
    return new dynamodb.Table(
      `${name}-table`,
      {
        billingMode: "PAY_PER_REQUEST",
        hashKey: args.partitionKey.name,
        rangeKey: args.sortKey?.name,
        attributes: attributeDefinitions(args),
        globalSecondaryIndexes: args.indexes.map(indexDefinition),
        // A replica needs the stream, and AWS lets nobody turn it off while there is one. It costs nothing until it is read.
        // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html
        streamEnabled: true,
        streamViewType: "NEW_AND_OLD_IMAGES",
        serverSideEncryption: { enabled: true, kmsKeyArn: args.keyArn },
        pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: args.recoveryDays },
        // Left out, the provider would let AWS go on deleting items. Without the attribute's name AWS refuses to stop, so
        // that whoever takes the attribute away before it has stopped is told.
        // https://github.com/hashicorp/terraform-provider-aws/issues/44730
        ttl:
          args.ttlAttribute === undefined
            ? { enabled: false }
            : { enabled: args.ttlEnabled, attributeName: args.ttlAttribute },
        deletionProtectionEnabled: args.deletionProtection,
      },
      // The replica is a resource of its own, which Pulumi protects and changes in place.
      { ...holdsData(this, args.protection), ignoreChanges: ["replicas"] },
    );
  }

  private createReplica(name: string, table: dynamodb.Table, args: TableArgs): void {
    const { replica } = args;
    if (replica === undefined) {
      return;
    }
    new dynamodb.TableReplica(
      `${name}-replica`,
      {
        region: replica.region,
        globalTableArn: table.arn,
        kmsKeyArn: replica.keyArn,
        pointInTimeRecovery: true,
        deletionProtectionEnabled: args.deletionProtection,
      },
      holdsData(this, args.protection),
    );
  }
}
