import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { longestUserId, tokenAccess, userAccess } from "../../../components/cache/cache-access";
import type { CacheEngineName } from "../../../components/cache/cache-engines";
import { record, valueOf } from "../../support/mocks";
import { TOKEN_ARN, TOKEN_LOOK_UP } from "./cache-args";

const USER = "aws:elasticache/user:User";
const GROUP = "aws:elasticache/userGroup:UserGroup";

const run = (engine: CacheEngineName, id = "Hot-1a2b3c4") =>
  record(() => {
    const parent = new pulumi.ComponentResource("multizone:test:Parent", "Hot");
    const protection = { protect: true, retainOnDelete: true };
    return userAccess("Hot", { engine, id: pulumi.output(id), protection }, parent);
  });

describe("userAccess", () => {
  it("knows one user, who signs in by IAM and whose id is its name in lower case", async () => {
    const { inputsOf, ofType } = await run("valkey");
    assert.deepEqual(inputsOf(USER, "Hot-user"), {
      engine: "valkey",
      userId: "hot-1a2b3c4",
      userName: "hot-1a2b3c4",
      accessString: "on ~* &* +@all",
      authenticationMode: { type: "iam" },
    });
    assert.deepEqual(inputsOf(GROUP, "Hot-user-group"), {
      engine: "valkey",
      userGroupId: "hot-1a2b3c4-group",
      userIds: ["hot-1a2b3c4"],
    });
    assert.equal(ofType(USER).length, 1);
  });

  it("gives the users and the group of Redis OSS ids of their own", async () => {
    const { inputsOf } = await run("redis");
    const { userId, userName } = inputsOf(USER, "Hot-user");
    assert.deepEqual([userId, userName], ["hot-1a2b3c4-redis", "hot-1a2b3c4-redis"]);
  });

  it("turns off the user that Redis OSS lets in without a password", async () => {
    const { inputsOf } = await run("redis");
    assert.deepEqual(inputsOf(USER, "Hot-default-user"), {
      engine: "redis",
      userId: "hot-1a2b3c4-default",
      userName: "default",
      accessString: "off -@all",
      authenticationMode: { type: "no-password-required" },
    });
    assert.deepEqual(inputsOf(GROUP, "Hot-user-group"), {
      engine: "redis",
      userGroupId: "hot-1a2b3c4-redis-group",
      userIds: ["hot-1a2b3c4-redis", "hot-1a2b3c4-default"],
    });
  });
});

describe("longestUserId", () => {
  for (const engine of ["valkey", "redis"] as const) {
    it(`leaves every id of ${engine} the 40 characters that there are`, async () => {
      const { resources } = await run(engine, "i".repeat(longestUserId(engine)));
      const lengths = resources
        .flatMap(({ inputs: { userId, userGroupId } }) => [userId, userGroupId])
        .filter((id) => typeof id === "string")
        .map((id) => id.length);
      assert.ok(Math.max(...lengths) <= 40, `${Math.max(...lengths)} characters`);
    });
  }
});

describe("tokenAccess", () => {
  for (const [title, given, versionStage] of [
    ["the token", undefined, "AWSCURRENT"],
    ["the token that comes next", "AWSPENDING", "AWSPENDING"],
  ] as const) {
    it(`reads ${title} from the secret, and keeps it secret`, async () => {
      const asked: unknown[] = [];
      const [token] = Object.keys(TOKEN_LOOK_UP);
      const { result } = await record(
        async () => {
          const parent = new pulumi.ComponentResource("multizone:test:Parent", "Hot");
          const access = tokenAccess(TOKEN_ARN, parent, given);
          return {
            text: await valueOf(access.token),
            secret: await pulumi.isSecret(access.token),
            secretArn: access.secretArn,
          };
        },
        {
          lookUps: {
            [token ?? ""]: (inputs) => {
              asked.push(inputs);
              return { secretString: "a-hidden-cache-token" };
            },
          },
        },
      );
      const expected = { text: "a-hidden-cache-token", secret: true, secretArn: TOKEN_ARN };
      assert.deepEqual(result, expected);
      assert.deepEqual(asked, [{ secretId: TOKEN_ARN, versionStage }]);
    });
  }
});
