import type { PropertyMap } from "../../../property-values";
import { type AwsResource, type AwsResourceRow, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { arn, form, oneOf } from "../../check/constraints";
import type { Fault } from "../../check/fault";
import type { WorldConstraint } from "../../check/world-constraints";
import { keyOfRegion, regionOfArn } from "./replicas";
import { TABLE_CLASSES } from "./table-classes";
import { TABLE } from "./tokens";

const CREATE =
  "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateReplicationGroupMemberAction.html";
const REPLICAS =
  "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/dynamodb/tablereplica/";

const SOURCE = "globalTableArn";

function sourceName(inputs: PropertyMap): string {
  return text(inputs, SOURCE).split(":table/")[1] ?? "";
}

const ofTable = form(
  SOURCE,
  /^arn:[\w-]+:dynamodb:[^:]+:\d{12}:table\/[^/]+$/,
  "the ARN of a table",
);

/** The replica's own Region is told by itself or, beside the provider's, by the table being found there. */
const inOtherRegion: WorldConstraint = (inputs, lookup) => {
  const own = text(inputs, "region");
  const region = regionOfArn(inputs, SOURCE);
  const isBeside = own === "" ? lookup(TABLE, text(inputs, SOURCE)) !== undefined : own === region;
  return isBeside
    ? [
        {
          property: SOURCE,
          given: `a table in ${region}`,
          expected: "one in another Region than the replica",
          source: PROVIDER,
        },
      ]
    : [];
};

/** A replica has the name of its table, which no table of its own Region may have. */
const nameIsFree: WorldConstraint = (inputs, lookup) => {
  const name = sourceName(inputs);
  const isSource = ({ arn: other }: PropertyMap): boolean => other === inputs[SOURCE];
  const other = name === "" ? undefined : lookup(TABLE, name);
  return other === undefined || isSource(other) ? [] : [taken(name)];
};

function taken(name: string): Fault {
  return {
    property: SOURCE,
    given: `the table ${name}, as another one in the replica's Region is called`,
    expected: "a name that no table there has",
    source: REPLICAS,
  };
}

/** Why DynamoDB keeps a replica. */
const keeps: NonNullable<AwsResource["keeps"]> = (outputs) =>
  outputs["deletionProtectionEnabled"] === true
    ? `ValidationException: the replica of ${sourceName(outputs)} is protected; set deletionProtectionEnabled to false first`
    : undefined;

/**
 * A replica of a table in the resource's own Region, one for each table and Region. What has to agree with the table, its
 * stream and the kind of its key, the stand-in does not see across Regions.
 */
export const tableReplica: AwsResourceRow = {
  defaults: { pointInTimeRecovery: false },
  constraints: [
    documented(PROVIDER, [arn(SOURCE), arn("kmsKeyArn")]),
    documented(CREATE, [oneOf("tableClassOverride", TABLE_CLASSES), keyOfRegion("region")]),
  ],
  // The provider reads the name and the Region out of the ARN once it makes the replica.
  refusedByAws: [documented(PROVIDER, [ofTable]), inOtherRegion, nameIsFree],
  id: (inputs) => `${sourceName(inputs)}:${regionOfArn(inputs, SOURCE)}`,
  outputs: (identity, inputs) => ({
    arn: identity.arn("dynamodb", `table/${sourceName(inputs)}`),
    deletionProtectionEnabled: false,
    // The provider does not tell the key that AWS manages.
    kmsKeyArn: "",
  }),
  replaceOn: [SOURCE, "kmsKeyArn", "tableClassOverride"],
  // "Failed to create a the new replica …, because one or more replicas already existed as tables".
  unique: [{ properties: [SOURCE], scope: "region", code: "ValidationException" }],
  keeps,
};
