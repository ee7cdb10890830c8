import type { CheckContext, CrossCheck } from "./cross-check";
import { type Fault, removeCommand } from "./fault";
import { valueAt } from "./schema-faults";
import type { Settings } from "./settings";

/** A secret of one's own, and the setting that says which version of it is read. */
interface StagedSecret {
  /** Path of its ARN. */
  readonly arn: string;
  /** Path of the staging label. */
  readonly stage: string;
}

const STAGED: readonly StagedSecret[] = [
  { arn: "database.masterSecretArn", stage: "database.masterSecretVersionStage" },
  { arn: "cache.authTokenSecretArn", stage: "cache.authTokenVersionStage" },
];

function settingAt(settings: Settings, path: string): unknown {
  return valueAt(settings, path.split("."));
}

function stageCheck({ arn, stage }: StagedSecret): CrossCheck {
  return {
    reads: [arn, stage],
    faults: (settings: Settings, { namespace }: CheckContext): Fault[] => {
      const value = settingAt(settings, stage);
      const key = `${namespace}:${stage}`;
      return value === undefined || settingAt(settings, arn) !== undefined
        ? []
        : [
            {
              key,
              value,
              expected: `no value without ${arn}, the secret that has the version`,
              fix: removeCommand(key),
            },
          ];
    },
  };
}

/** The checks that a version is named of nothing but a secret that is given. */
export const secretStageChecks: readonly CrossCheck[] = STAGED.map(stageCheck);
