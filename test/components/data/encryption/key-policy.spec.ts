import assert from "node:assert/strict";
import { keyPolicy, type KeyUse } from "../../../../components/data/encryption/key-policy";
import { resourcePolicy } from "../../../../components/shared/policy-document";
import { valueOf } from "../../../support/mocks";

const ACCOUNT = "123456789012";

interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Principal: Readonly<Record<string, unknown>>;
  readonly Action: readonly string[];
  readonly Resource: string;
  readonly Condition?: Readonly<Record<string, unknown>>;
}

async function policy(more: Partial<KeyUse> = {}): Promise<readonly Statement[]> {
  const document = resourcePolicy(
    keyPolicy({
      accountId: ACCOUNT,
      region: "us-west-2",
      through: ["rds", "secretsmanager"],
      ...more,
    }),
  );
  const { Statement } = JSON.parse(await valueOf(document)) as { Statement: Statement[] };
  return Statement;
}

async function statement(sid: string, more: Partial<KeyUse> = {}): Promise<Statement> {
  const found = (await policy(more)).find(({ Sid }) => Sid === sid);
  assert.ok(found !== undefined, `there is no statement ${sid}`);
  return found;
}

const VIA = {
  StringLike: {
    "kms:ViaService": ["rds.*.amazonaws.com", "secretsmanager.*.amazonaws.com"],
  },
};

/** What reads or writes with a key, or lets somebody else do so. */
const USES_KEY =
  /^kms:(?:\*|Decrypt|Encrypt|GenerateDataKey|GenerateMac|ReEncrypt|CreateGrant|Sign)/;

describe("keyPolicy", () => {
  it("lets the account look after the key without using it", async () => {
    const { Effect, Principal, Action, Resource, Condition } = await statement("Administer");
    assert.deepEqual(
      [Effect, Principal, Resource, Condition],
      ["Allow", { AWS: `arn:aws:iam::${ACCOUNT}:root` }, "*", undefined],
    );
    assert.deepEqual(
      Action.filter((action) => USES_KEY.test(action) || action.includes("*")),
      [],
    );
  });

  it("leaves the account all that keeps a key from becoming unmanageable, and that the provider reads", async () => {
    const { Action } = await statement("Administer");
    const needed = [
      "kms:PutKeyPolicy",
      "kms:GetKeyPolicy",
      "kms:DescribeKey",
      "kms:GetKeyRotationStatus",
      "kms:EnableKeyRotation",
      "kms:ListResourceTags",
      "kms:ScheduleKeyDeletion",
      "kms:RevokeGrant",
    ];
    assert.deepEqual(
      needed.filter((action) => !Action.includes(action)),
      [],
    );
  });

  it("lets the account's roles use the key through the services alone, in any Region", async () => {
    assert.deepEqual(await statement("UseThroughServices"), {
      Sid: "UseThroughServices",
      Effect: "Allow",
      Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
      Action: [
        "kms:Decrypt",
        "kms:DescribeKey",
        "kms:Encrypt",
        "kms:GenerateDataKey*",
        "kms:ReEncrypt*",
      ],
      Resource: "*",
      Condition: VIA,
    });
  });

  it("lets grants be made through the services and for them alone", async () => {
    const { Action, Condition } = await statement("GrantToServices");
    assert.deepEqual(Action, ["kms:CreateGrant"]);
    assert.deepEqual(Condition, { ...VIA, Bool: { "kms:GrantIsForAWSResource": "true" } });
  });

  it("allows no use of the key without a condition", async () => {
    const unconditional = (await policy({ sources: ["sns"] })).filter(
      ({ Action, Condition }) =>
        Condition === undefined && Action.some((one) => USES_KEY.test(one)),
    );
    assert.deepEqual(unconditional, []);
  });

  it("lets services use the key by themselves for the account's resources, where there are such", async () => {
    const more = { sources: ["sns"] };
    assert.deepEqual(await statement("UseBySNS", more), {
      Sid: "UseBySNS",
      Effect: "Allow",
      Principal: { Service: "sns.amazonaws.com" },
      Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
      Resource: "*",
      Condition: { ArnLike: { "aws:SourceArn": `arn:aws:sns:us-west-2:${ACCOUNT}:*` } },
    });
    assert.deepEqual(
      (await policy()).map(({ Sid }) => Sid),
      ["Administer", "UseThroughServices", "GrantToServices"],
    );
  });

  for (const [region, root, service] of [
    ["us-gov-west-1", `arn:aws-us-gov:iam::${ACCOUNT}:root`, "s3.*.amazonaws.com"],
    ["cn-north-1", `arn:aws-cn:iam::${ACCOUNT}:root`, "s3.*.amazonaws.com.cn"],
  ] as const) {
    it(`speaks of the partition of ${region}`, async () => {
      const { Principal, Condition } = await statement("UseThroughServices", {
        region,
        through: ["s3"],
      });
      assert.deepEqual(Principal, { AWS: root });
      assert.deepEqual(Condition, { StringLike: { "kms:ViaService": [service] } });
    });
  }
});
