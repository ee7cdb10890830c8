import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  type ClientSecret,
  clientSecretValue,
} from "../../../../components/services/sign-in/client-secret";
import { record, type Recording, type RunOptions, valueOf } from "../../../support/mocks";

const GET_SECRET = "aws:secretsmanager/getSecretVersion:getSecretVersion";

interface Found {
  readonly text: string;
  readonly secret: boolean;
}

const run = (secret: ClientSecret, options?: RunOptions): Promise<Recording<Found>> =>
  record(async () => {
    const parent = new pulumi.ComponentResource("multizone:test:Parent", "parent");
    const value = clientSecretValue(secret, parent);
    return { text: await valueOf(value), secret: await pulumi.isSecret(value) };
  }, options);

describe("clientSecretValue", () => {
  it("keeps a value secret, and looks nothing up", async () => {
    const { result } = await run({ value: "hidden" });
    assert.deepEqual(result, { text: "hidden", secret: true });
  });

  it("reads the text of a Secrets Manager secret, and keeps it secret", async () => {
    const asked: unknown[] = [];
    const { result } = await run(
      { arn: "arn:aws:secretsmanager:us-west-2:123456789012:secret:client" },
      {
        lookUps: {
          [GET_SECRET]: (inputs) => {
            asked.push(inputs);
            return { secretString: "hidden" };
          },
        },
      },
    );
    assert.deepEqual(result, { text: "hidden", secret: true });
    assert.deepEqual(asked, [
      {
        secretId: "arn:aws:secretsmanager:us-west-2:123456789012:secret:client",
        versionStage: "AWSCURRENT",
      },
    ]);
  });
});
