import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { secretText, type SecretVersionStage } from "../../../components/shared/secret-text";
import { record, valueOf } from "../../support/mocks";

const ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:own-AbCdEf";

/** The text of a secret, whether it is one, and what AWS Secrets Manager was asked. */
async function found(versionStage?: SecretVersionStage) {
  const asked: unknown[] = [];
  const { result } = await record(
    async () => {
      const parent = new pulumi.ComponentResource("multizone:test:Parent", "parent");
      const text = secretText(ARN, parent, versionStage);
      return { text: await valueOf(text), secret: await pulumi.isSecret(text) };
    },
    {
      lookUps: {
        "aws:secretsmanager/getSecretVersion:getSecretVersion": (inputs) => {
          asked.push(inputs);
          return { secretString: `hidden ${String(inputs["versionStage"])}` };
        },
      },
    },
  );
  return { ...result, asked };
}

describe("secretText", () => {
  for (const [title, given, versionStage] of [
    ["the version that counts", undefined, "AWSCURRENT"],
    ["the version that counts by its label", "AWSCURRENT", "AWSCURRENT"],
    ["the version that is about to count", "AWSPENDING", "AWSPENDING"],
  ] as const) {
    it(`reads ${title}, and keeps it secret`, async () => {
      assert.deepEqual(await found(given), {
        text: `hidden ${versionStage}`,
        secret: true,
        asked: [{ secretId: ARN, versionStage }],
      });
    });
  }
});
