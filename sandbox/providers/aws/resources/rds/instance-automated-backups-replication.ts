import { type AwsResourceRow, text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { arn, form, range } from "../../check/constraints";
import type { Fault } from "../../check/fault";
import { knownAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import { identityIn } from "../../identity";
import { INSTANCE } from "./tokens";

const START =
  "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_StartDBInstanceAutomatedBackupsReplication.html";
const OTHER_REGION =
  "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html";

const SOURCE = "sourceDbInstanceArn";

function sameRegion(region: string): Fault {
  return {
    property: SOURCE,
    given: `a DB instance in ${region}`,
    expected: "one in another Region than the copies of its backups",
    source: OTHER_REGION,
  };
}

/** Where the program names the Region of the copies, that is enough to tell. */
const inOtherRegion: Constraint = (inputs) => {
  const region = knownAt(inputs, "region");
  const source = knownAt(inputs, SOURCE);
  const regionOfSource = typeof source === "string" ? source.split(":")[3] : undefined;
  return region !== undefined && region === regionOfSource ? [sameRegion(regionOfSource)] : [];
};

/** Elsewhere the source is found among the instances of the provider's own Region. */
const notBesideSource: WorldConstraint = (inputs, lookup) => {
  const arnOfSource = text(inputs, SOURCE);
  const isBeside = lookup(INSTANCE, arnOfSource) !== undefined;
  const isTold = knownAt(inputs, "region") !== undefined;
  return isBeside && !isTold ? [sameRegion(arnOfSource.split(":")[3] ?? "")] : [];
};

/**
 * Copies of an instance's backups in another Region, which is the resource's own. Whether the source is encrypted, and
 * so needs a key here, the stand-in does not see across Regions. Every change makes another one.
 */
export const instanceAutomatedBackupsReplication: AwsResourceRow = {
  defaults: { retentionPeriod: 7 },
  constraints: [
    documented(START, [
      arn("kmsKeyId"),
      form(SOURCE, /^arn:[\w-]+:rds:[^:]+:\d{12}:db:.+$/, "the ARN of a DB instance"),
      range("retentionPeriod", 1, 35),
    ]),
    inOtherRegion,
  ],
  refusedByAws: [notBesideSource],
  id: (_inputs, hex, find, region) =>
    identityIn(region, "", find).arn("rds", `auto-backup:ab-${hex(26)}`),
  outputs: () => ({ kmsKeyId: "" }),
  replaceOn: ["kmsKeyId", "preSignedUrl", "retentionPeriod", SOURCE],
  unique: [
    { properties: [SOURCE], scope: "region", code: "InvalidDBInstanceAutomatedBackupState" },
  ],
};
