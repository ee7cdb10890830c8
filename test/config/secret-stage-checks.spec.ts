import assert from "node:assert/strict";
import { secretStageChecks } from "../../config/secret-stage-checks";
import { settings } from "../../config/settings";
import { linesOf } from "./support";

type Values = Readonly<Record<string, unknown>>;

const ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:own-AbCdEf";

/** The line of every fault. */
function faults(values: Values): string[] {
  const parsed = settings.parse({ availabilityZones: ["us-west-2a", "us-west-2b"], ...values });
  const context = { namespace: "m", region: "us-west-2" };
  return linesOf(secretStageChecks.flatMap((check) => check.faults(parsed, context)));
}

describe("secretStageChecks", () => {
  const cases: readonly (readonly [title: string, values: Values, ...faults: string[]])[] = [
    ["no secret of one's own", {}],
    [
      "secrets of one's own",
      { database: { masterSecretArn: ARN }, cache: { authTokenSecretArn: ARN } },
    ],
    [
      "secrets that are being rotated",
      {
        database: { masterSecretArn: ARN, masterSecretVersionStage: "AWSPENDING" },
        cache: { authTokenSecretArn: ARN, authTokenVersionStage: "AWSPENDING" },
      },
    ],
    [
      "versions of secrets that are not given",
      {
        database: { masterSecretVersionStage: "AWSPENDING" },
        cache: { authTokenVersionStage: "AWSCURRENT" },
      },
      `m:database.masterSecretVersionStage: got "AWSPENDING"; expected no value without database.masterSecretArn, the secret that has the version; fix: pulumi config rm --path 'm:database.masterSecretVersionStage'`,
      `m:cache.authTokenVersionStage: got "AWSCURRENT"; expected no value without cache.authTokenSecretArn, the secret that has the version; fix: pulumi config rm --path 'm:cache.authTokenVersionStage'`,
    ],
    [
      "the version of one where only the other is given",
      { database: { masterSecretArn: ARN }, cache: { authTokenVersionStage: "AWSPENDING" } },
      `m:cache.authTokenVersionStage: got "AWSPENDING"; expected no value without cache.authTokenSecretArn, the secret that has the version; fix: pulumi config rm --path 'm:cache.authTokenVersionStage'`,
    ],
  ];

  for (const [title, values, ...expected] of cases) {
    it(`${expected.length === 0 ? "take" : "refuse"} ${title}`, () => {
      assert.deepEqual(faults(values), expected);
    });
  }
});
