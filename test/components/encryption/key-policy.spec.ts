import assert from "node:assert/strict";
import { keyPolicy, type KeyUse } from "../../../components/encryption/key-policy";
import { resourcePolicy } from "../../../components/shared/policy-document";
import { valueOf } from "../../support/mocks";

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

/** To read or to write with a key, or to let somebody else do so. */
const USE = [
  "kms:Decrypt",
  "kms:Encrypt",
  "kms:GenerateDataKey",
  "kms:GenerateMac",
  "kms:ReEncrypt",
  "kms:CreateGrant",
  "kms:Sign",
];

/** A wildcard may be any of them. */
const usesKey = (action: string): boolean =>
  action.includes("*") || USE.some((one) => action.startsWith(one));

/** What the account must be allowed to do, by what it does it for. */
const ADMINISTRATION = {
  "make a key, read it, change it and delete it, as the provider does": [
    "kms:DescribeKey",
    "kms:DisableKey",
    "kms:DisableKeyRotation",
    "kms:EnableKey",
    "kms:EnableKeyRotation",
    "kms:GetKeyPolicy",
    "kms:GetKeyRotationStatus",
    "kms:ListResourceTags",
    "kms:PutKeyPolicy",
    "kms:ScheduleKeyDeletion",
    "kms:TagResource",
    "kms:UntagResource",
    "kms:UpdateKeyDescription",
  ],
  "have a deleted key back": ["kms:CancelKeyDeletion"],
  "see what else may use it, and end that": [
    "kms:ListGrants",
    "kms:ListKeyPolicies",
    "kms:RevokeGrant",
  ],
  "rotate it at once, and see when it was": ["kms:ListKeyRotations", "kms:RotateKeyOnDemand"],
  "give it another name": ["kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias"],
};

describe("keyPolicy", () => {
  it("lets the account look after the key without using it", async () => {
    const { Effect, Principal, Action, Resource, Condition } = await statement("Administer");
    assert.deepEqual(
      [Effect, Principal, Resource, Condition],
      ["Allow", { AWS: `arn:aws:iam::${ACCOUNT}:root` }, "*", undefined],
    );
    assert.deepEqual(Action.filter(usesKey), []);
  });

  for (const [purpose, needed] of Object.entries(ADMINISTRATION)) {
    it(`lets the account ${purpose}`, async () => {
      const { Action } = await statement("Administer");
      assert.deepEqual(
        needed.filter((action) => !Action.includes(action)),
        [],
      );
    });
  }

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
      ({ Action, Condition }) => Condition === undefined && Action.some(usesKey),
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
