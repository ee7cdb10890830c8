import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { secretArnOf } from "../../../components/database/server-args";

const ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:rds!db-1";

/** Runs what follows as a preview does, or as a deployment does. */
const runAs = (preview: boolean): Promise<void> =>
  pulumi.runtime.setMocks(
    { call: () => ({}), newResource: ({ name }) => ({ id: name, state: {} }) },
    "multizone",
    "test",
    preview,
  );

/** The ARN as the engine is told it, for a database of which RDS reports these secrets. */
async function toldOf(...secretArns: readonly string[]): Promise<unknown> {
  const secrets = pulumi.output(secretArns.map((secretArn) => ({ secretArn })));
  const { arn } = await pulumi.runtime.serializeProperties("database", {
    arn: secretArnOf("db", secrets),
  });
  return arn;
}

describe("secretArnOf", () => {
  after(() => runAs(false));

  for (const [as, preview] of [
    ["a preview", true],
    ["a deployment", false],
  ] as const) {
    it(`tells the ARN of the secret in ${as}`, async () => {
      await runAs(preview);
      assert.equal(await toldOf(ARN), ARN);
    });
  }

  it("does not know it in a preview where RDS is only about to take the password over", async () => {
    await runAs(true);
    assert.equal(await toldOf(), pulumi.runtime.unknownValue);
  });

  it("refuses a deployed database without a secret, by its name", async () => {
    await runAs(false);
    await assert.rejects(toldOf(), (error: unknown) => {
      assert.ok(pulumi.RunError.isInstance(error));
      assert.match(error.message, /: db: RDS reports no master user secret$/);
      return true;
    });
  });
});
