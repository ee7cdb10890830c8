import { type Constraint, documented } from "../../check/constraint";
import { form } from "../../check/constraints";
import type { Fault } from "../../check/fault";
import { isGiven, knownAt } from "../../check/properties-at";
import type { LookupAll, WorldConstraint } from "../../check/world-constraints";
import { type AwsResource, text } from "../../aws-resource";
import { where } from "../../check/conditions";
import type { PropertyMap } from "../../../property-values";
import { SQLSERVER_ENGINES } from "./engines";
import { INSTANCE } from "./tokens";
import { untilSnapshot, withoutSnapshot } from "./final-snapshot";

const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/rds/instance/";
const REPLICAS = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html";
const SECRETS = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html";

const SOURCE = "replicateSourceDb";

/** What a read replica has of its source, unless the program says otherwise. */
const OF_SOURCE = [
  "allocatedStorage",
  "dbSubnetGroupName",
  "engine",
  "engineVersion",
  "kmsKeyId",
  "licenseModel",
  "parameterGroupName",
  "port",
  "storageEncrypted",
  "storageType",
  "username",
];

/** A replica with a subnet group of its own names its source by ARN, also within a Region. */
export const replicaNamesSource: Constraint = documented(PROVIDER, [
  where("dbSubnetGroupName", [
    form(SOURCE, /^arn:/, "the ARN of the source together with dbSubnetGroupName"),
  ]),
]);

/** The source of a read replica, by name or ARN, where it stands in the same Region. */
function sourceOf(inputs: PropertyMap, all: LookupAll): PropertyMap | undefined {
  const name = knownAt(inputs, SOURCE);
  return name === undefined
    ? undefined
    : all(INSTANCE).find(({ identifier, arn }) => identifier === name || arn === name);
}

/** A source keeps backups, and does not leave its password to RDS, which only SQL Server can have copied. */
export const sourceCanBeCopied: WorldConstraint = (inputs, _lookup, all = () => []) => {
  const source = sourceOf(inputs, all);
  return source === undefined ? [] : [...backups(source), ...password(source)];
};

function backups(source: PropertyMap): Fault[] {
  return Number(source["backupRetentionPeriod"] ?? 0) > 0
    ? []
    : [
        {
          property: SOURCE,
          given: `${text(source, "identifier")} with backupRetentionPeriod 0`,
          expected: "a source that keeps automated backups",
          source: REPLICAS,
        },
      ];
}

function password(source: PropertyMap): Fault[] {
  const isManaged = source["manageMasterUserPassword"] === true;
  return !isManaged || SQLSERVER_ENGINES.includes(text(source, "engine"))
    ? []
    : [
        {
          property: SOURCE,
          given: `${text(source, "identifier")} with manageMasterUserPassword true`,
          expected: "a source whose password the program manages",
          source: SECRETS,
        },
      ];
}

/** What a read replica takes over from its source, where that is known. */
export function inherited(inputs: PropertyMap, all: LookupAll): PropertyMap {
  const source = sourceOf(inputs, all) ?? {};
  return Object.fromEntries(
    OF_SOURCE.flatMap((name) => (source[name] === undefined ? [] : [[name, source[name]]])),
  );
}

/** What keeps an instance from being deleted; a read replica takes no last snapshot, its source may go before it. */
export const keeps: NonNullable<AwsResource["keeps"]> = (outputs, isEmpty) =>
  isGiven(outputs, SOURCE) && text(outputs, SOURCE) !== ""
    ? withoutSnapshot(outputs)
    : untilSnapshot("DB instance", "identifier")(outputs, isEmpty);
