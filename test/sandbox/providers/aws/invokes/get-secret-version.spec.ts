import assert from "node:assert/strict";
import { asText } from "../../../../../sandbox/providers/property-values";
import { getSecretVersion } from "../../../../../sandbox/providers/aws/invokes/get-secret-version";

const CONTEXT = { region: "us-west-2" };
const ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:client-AbCdEf";

describe("a secret of Secrets Manager", () => {
  it("is the same each time that it is asked for", () => {
    const first = getSecretVersion({ secretId: ARN }, CONTEXT);
    assert.deepEqual(getSecretVersion({ secretId: ARN }, CONTEXT), first);
    assert.match(asText(first["secretString"]), /^secret-[0-9a-f]{32}$/);
  });

  it("is another one by another ARN, in another region or of another version", () => {
    const values = [
      getSecretVersion({ secretId: ARN }, CONTEXT),
      getSecretVersion({ secretId: `${ARN}1` }, CONTEXT),
      getSecretVersion({ secretId: ARN }, { region: "eu-west-1" }),
      getSecretVersion({ secretId: ARN, versionStage: "AWSPREVIOUS" }, CONTEXT),
      getSecretVersion({ secretId: ARN, versionStage: "AWSPENDING" }, CONTEXT),
      getSecretVersion({ secretId: ARN, versionId: "1" }, CONTEXT),
    ].map(({ secretString }) => secretString);
    assert.equal(new Set(values).size, values.length);
  });

  it("comes with its ARN and the version that counts", () => {
    const { secretString, versionId, ...rest } = getSecretVersion({ secretId: ARN }, CONTEXT);
    assert.equal(typeof secretString, "string", "the real provider marks nothing as secret");
    assert.match(asText(versionId), /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.deepEqual(rest, {
      arn: ARN,
      createdDate: "2026-01-01T00:00:00Z",
      id: `${ARN}|AWSCURRENT`,
      region: "us-west-2",
      secretArn: ARN,
      secretBinary: "",
      versionStage: "AWSCURRENT",
      versionStages: ["AWSCURRENT"],
    });
  });

  it("holds the name and the password of a user where it is one of a database", () => {
    const arn = ARN.replace(/:secret:.*/, ":secret:shop-database-AbCdEf");
    const { secretString } = getSecretVersion({ secretId: arn }, CONTEXT);
    const { username, password } = JSON.parse(asText(secretString)) as Record<string, unknown>;
    assert.equal(username, "multizone");
    assert.match(asText(password), /^secret-[0-9a-f]{32}$/);
  });

  it("has an ARN of its own where it is asked for by its name", () => {
    const { id, secretArn } = getSecretVersion({ secretId: "client", versionId: "1" }, CONTEXT);
    assert.equal(id, "client|1");
    assert.match(
      asText(secretArn),
      /^arn:aws:secretsmanager:us-west-2:123456789012:secret:client-[0-9a-f]{6}$/,
    );
  });
});
