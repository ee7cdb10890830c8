import { type AwsResourceRow, named } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { form } from "../../check/constraints";
import { textsAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import { VAULT } from "./tokens";

const VAULTS = "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_CreateBackupVault.html";

const vaultExists: WorldConstraint = (inputs, lookup) =>
  textsAt(inputs, "backupVaultName")
    .filter((name) => lookup(VAULT, name) === undefined)
    .map((name) => ({
      property: "backupVaultName",
      given: JSON.stringify(name),
      expected: "a vault of this Region that exists (ResourceNotFoundException)",
      source: VAULTS,
    }));

/** A setting of a vault that has a resource of its own: the vault's name is its id. */
export function partOfVault(
  constraints: readonly Constraint[],
  more: AwsResourceRow = {},
): AwsResourceRow {
  return {
    defaults: {},
    constraints: [
      documented(VAULTS, [
        form(
          "backupVaultName",
          /^[\w.-]{1,50}$/,
          "1 to 50 letters, digits and the characters _ . -",
        ),
      ]),
      ...constraints,
    ],
    refusedByAws: [vaultExists],
    id: named("backupVaultName"),
    outputs: (at) => ({ backupVaultArn: at.arn("backup", `backup-vault:${at.id}`) }),
    replaceOn: ["backupVaultName"],
    goesWith: [{ property: "backupVaultName", type: VAULT }],
    ...more,
  };
}
