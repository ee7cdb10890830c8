import assert from "node:assert/strict";
import { HotDataPolicy } from "../../../components/cache/hot-data-policy";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";

const run = (region: string): Promise<Recording<HotDataPolicy>> =>
  record(
    () =>
      new HotDataPolicy("Hot", {
        region,
        accountId: "123456789012",
        classes: [
          { name: "product-list", ttlSeconds: 60, jitterPercent: 10 },
          {
            name: "user-info",
            ttlSeconds: 300,
            jitterPercent: 0,
            readsPerSecond: 9,
            hitPercent: 9,
          },
        ],
      }),
    { project: "shop", stack: "prod" },
  );

describe("HotDataPolicy", () => {
  let recording: Recording<HotDataPolicy>;

  before(async () => {
    recording = await run("us-east-1");
  });

  it("creates a parameter for each class", () => {
    assert.deepEqual(tree(recording), [
      "aws:ssm/parameter:Parameter Hot-product-list < Hot",
      "aws:ssm/parameter:Parameter Hot-user-info < Hot",
      "multizone:cache:HotDataPolicy Hot < stack",
    ]);
    assertHouseRules(recording);
  });

  it("says how long a class stays, and nothing else", () => {
    assert.deepEqual(recording.inputsOf("aws:ssm/parameter:Parameter", "Hot-user-info"), {
      name: "/shop/prod/hot-data/user-info",
      type: "String",
      insecureValue: '{"ttlSeconds":300,"jitterPercent":0}',
      description: "How long user-info stays in the cache",
    });
  });

  it("lets a role read exactly its path", async () => {
    const { path, statement } = recording.result;
    const arn = "arn:aws:ssm:us-east-1:123456789012:parameter/shop/prod/hot-data";
    assert.equal(path, "/shop/prod/hot-data");
    assert.deepEqual(await valueOf(statement), {
      Sid: "ReadHotDataPolicy",
      Action: ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"],
      Resource: [arn, `${arn}/*`],
    });
  });

  it("knows the Region's partition", async () => {
    const { result } = await run("cn-north-1");
    const { Resource } = await valueOf(result.statement);
    assert.equal(
      Resource[0],
      "arn:aws-cn:ssm:cn-north-1:123456789012:parameter/shop/prod/hot-data",
    );
  });
});
