import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { Cache } from "../../../components/cache/cache";
import type { CacheArgs } from "../../../components/cache/cache-args";
import { record, type Recording } from "../../support/mocks";
import { CACHE_ARGS, SHARDED, TOKEN_ARN, TOKEN_LOOK_UP } from "./cache-args";

const GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";

/** A token as the engine is told it: a secret. */
const hidden = (value: string) => ({
  [pulumi.runtime.specialSigKey]: pulumi.runtime.specialSecretSig,
  value,
});

const run = (args: Partial<CacheArgs> = {}): Promise<Recording<Cache>> =>
  record(() => new Cache("Hot", { ...CACHE_ARGS, ...args }), { lookUps: TOKEN_LOOK_UP });

describe("replicationGroupBase", () => {
  it("puts the nodes into the isolated subnets", async () => {
    const { inputsOf } = await run();
    const { subnetIds } = inputsOf("aws:elasticache/subnetGroup:SubnetGroup", "Hot-subnets");
    assert.deepEqual(subnetIds, ["isolated-0", "isolated-1", "isolated-2"]);
  });

  for (const [shape, name] of [
    [CACHE_ARGS.shape, "Hot-nodes"],
    [SHARDED, "Hot-shards"],
  ] as const) {
    it(`asks for a token, kept secret and rotated, instead of users: ${shape.kind}`, async () => {
      const { inputsOf } = await run({ shape, authTokenSecretArn: TOKEN_ARN });
      const { authToken, authTokenUpdateStrategy, userGroupIds } = inputsOf(GROUP, name);
      assert.deepEqual(
        [authToken, authTokenUpdateStrategy, userGroupIds],
        [hidden("a-hidden-cache-token"), "ROTATE", undefined],
      );
    });

    it(`takes the next token while services still send the one before it: ${shape.kind}`, async () => {
      const { inputsOf, result } = await run({
        shape,
        authTokenSecretArn: TOKEN_ARN,
        authTokenVersionStage: "AWSPENDING",
      });
      const { authToken, authTokenUpdateStrategy } = inputsOf(GROUP, name);
      const expected = [hidden("the-next-cache-token"), "ROTATE"];
      assert.deepEqual([authToken, authTokenUpdateStrategy], expected);
      const { CACHE_SECRET_ARN } = result.connection.environment;
      assert.equal(CACHE_SECRET_ARN, TOKEN_ARN);
    });

    it(`is replaced when its engine changes, and rather than open in between when its sign-in does: ${shape.kind}`, async () => {
      const { ofType } = await run({ shape });
      assert.deepEqual(
        ofType(GROUP).map(({ options }) => options.replaceOnChanges),
        [["engine", "authTokenUpdateStrategy"]],
      );
    });
  }
});
