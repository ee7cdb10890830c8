import assert from "node:assert/strict";
import { EncryptionKey } from "../../../components/encryption/encryption-key";
import type { DataProtection } from "../../../components/shared/data-protection";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";

const KEY = "aws:kms/key:Key";
const ON: DataProtection = { protect: true, retainOnDelete: true };

const deploy = (protection = ON): Promise<Recording<EncryptionKey>> =>
  record(
    () =>
      new EncryptionKey("tables-encryption", {
        description: "Tables",
        region: "eu-west-1",
        accountId: "123456789012",
        through: ["dynamodb"],
        protection,
      }),
  );

describe("EncryptionKey", () => {
  let recording: Recording<EncryptionKey>;
  before(async () => {
    recording = await deploy();
  });

  it("is one key", () => {
    assert.deepEqual(tree(recording), [
      "aws:kms/key:Key tables-encryption-key < tables-encryption",
      "multizone:data:EncryptionKey tables-encryption < stack",
    ]);
    assertHouseRules(recording);
  });

  it("is in its Region, rotated every year, and can be had back for 30 days", () => {
    const { policy, ...inputs } = recording.inputsOf(KEY, "tables-encryption-key");
    assert.deepEqual(inputs, {
      description: "Tables",
      region: "eu-west-1",
      enableKeyRotation: true,
      rotationPeriodInDays: 365,
      deletionWindowInDays: 30,
    });
    const { Statement } = JSON.parse(String(policy)) as { Statement: { Sid: string }[] };
    assert.deepEqual(
      Statement.map(({ Sid }) => Sid),
      ["Administer", "UseThroughServices", "GrantToServices"],
    );
  });

  for (const protection of [ON, { protect: false, retainOnDelete: false }]) {
    it(`is kept like the data: ${JSON.stringify(protection)}`, async () => {
      const [key] = (await deploy(protection)).ofType(KEY);
      assert.deepEqual(
        { protect: key?.options.protect, retainOnDelete: key?.options.retainOnDelete },
        protection,
      );
    });
  }

  it("tells its ARN", async () => {
    assert.equal(
      await valueOf(recording.result.arn),
      "arn:aws:mock:us-west-2:123456789012:tables-encryption-key",
    );
  });
});
