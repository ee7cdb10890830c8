import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { withSecrets } from "../../../../components/services/instances/secrets-script";

const KEY_ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:key-AbCdEf";
const PASSWORD_ARN = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:it's-AbCdEf";
const SECRETS = { TLS_KEY: KEY_ARN, DB_PASSWORD: PASSWORD_ARN };

/** Values that an env file could not hold as they are. */
const VALUES: Readonly<Record<string, string>> = {
  [KEY_ARN]: "-----BEGIN KEY-----\n a $line \\ 'of' \"it\"\n-----END KEY-----\n\n",
  [PASSWORD_ARN]: "#plain=x",
};

/** Runs the lines with a stand-in for the AWS CLI, and tells what the command finds in its environment. */
function run(failing = ""): { readonly status: number | null; readonly stdout: string } {
  const answers = Object.entries(VALUES).map(
    ([arn, value]) =>
      `  "${arn}") printf '%s\\n' "$${value.includes("\n") ? "KEY_VALUE" : "PASSWORD_VALUE"}" ;;`,
  );
  const { status, stdout } = spawnSync("bash", [], {
    input: [
      "set -euo pipefail",
      'retry() { "$@" || "$@"; }',
      "aws() {",
      '  [ "$1 $2" = "secretsmanager get-secret-value" ] || return 2',
      '  [ "$*" = "secretsmanager get-secret-value --region $(echo "$6" | cut -d: -f4) --secret-id $6 --query SecretString --output text" ] || return 3',
      `  [ "$6" != "${failing}" ] || return 255`,
      '  case "$6" in',
      ...answers,
      "  esac",
      "}",
      ...withSecrets(SECRETS, "printenv -0 TLS_KEY DB_PASSWORD"),
      'echo "after: ${TLS_KEY-unset}"',
    ].join("\n"),
    encoding: "utf8",
    env: {
      ...process.env,
      KEY_VALUE: VALUES[KEY_ARN],
      PASSWORD_VALUE: VALUES[PASSWORD_ARN],
    },
  });
  return { status, stdout };
}

describe("withSecrets", () => {
  it("is the command alone where there are no secrets", () => {
    assert.deepEqual(withSecrets({}, "docker run"), ["docker run"]);
  });

  it("hands the command each secret exactly as it is, and nobody else", () => {
    assert.deepEqual(run(), {
      status: 0,
      stdout: `${VALUES[KEY_ARN] ?? ""}\0${VALUES[PASSWORD_ARN] ?? ""}\0after: unset\n`,
    });
  });

  it("runs nothing where a secret cannot be read", () => {
    assert.deepEqual(run(KEY_ARN), { status: 255, stdout: "" });
  });
});
