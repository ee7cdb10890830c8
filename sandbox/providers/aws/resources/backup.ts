import type { AwsResourceRow } from "../aws-resource";
import { plan } from "./backup/plan";
import { selection } from "./backup/selection";
import { PLAN, VAULT } from "./backup/tokens";
import { vault } from "./backup/vault";
import { vaultLockConfiguration } from "./backup/vault-lock-configuration";
import { vaultPolicy } from "./backup/vault-policy";

/** AWS Backup. */
export const backup: Readonly<Record<string, AwsResourceRow>> = {
  [PLAN]: plan,
  "aws:backup/selection:Selection": selection,
  [VAULT]: vault,
  "aws:backup/vaultLockConfiguration:VaultLockConfiguration": vaultLockConfiguration,
  "aws:backup/vaultPolicy:VaultPolicy": vaultPolicy,
};
