import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { kms } from "../../../../../../sandbox/providers/aws/resources/kms";
import { alias } from "../../../../../../sandbox/providers/aws/resources/kms/alias";
import { key } from "../../../../../../sandbox/providers/aws/resources/kms/key";
import { KEY } from "../../../../../../sandbox/providers/aws/resources/kms/tokens";
import { type PropertyMap, UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes, outputsOf } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";

const ALIAS = "aws:kms/alias:Alias";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function policy(statement: object): PropertyMap {
  return { policy: JSON.stringify({ Version: "2012-10-17", Statement: statement }) };
}

describe("aws.kms.Key", () => {
  const folder = temporaryFolder("kms-key");
  const root = { AWS: "arn:aws:iam::123456789012:root" };
  const all = { Action: "kms:*", Effect: "Allow", Principal: root, Resource: "*" };
  const good = { ...key.defaults, ...policy([all]), enableKeyRotation: true };

  itRefuses(key, good, [
    [
      "rotation every month",
      { rotationPeriodInDays: 30 },
      "rotationPeriodInDays: got 30, expected 90 to 2560",
    ],
    [
      "a deletion within a day",
      { deletionWindowInDays: 1 },
      "deletionWindowInDays: got 1, expected 7 to 30",
    ],
    [
      "a policy that is no JSON",
      { policy: "everybody" },
      'policy: got "everybody", expected a policy as a JSON object',
    ],
    [
      "a policy that names nobody",
      policy([all, { Action: "kms:Decrypt", Effect: "Allow", Resource: "*" }]),
      "policy.Statement[1].Principal: got nothing, expected a value",
    ],
    [
      "a policy that nobody can change",
      policy({ ...all, Action: ["kms:Decrypt", "kms:Describe*"] }),
      "policy.Statement: got none that allows kms:PutKeyPolicy, expected one that does, or bypassPolicyLockoutSafetyCheck (MalformedPolicyDocumentException)",
    ],
    [
      "a policy that denies a change",
      policy([
        { ...all, Action: "kms:Decrypt" },
        { ...all, Action: "kms:PutKeyPolicy", Effect: "Deny" },
      ]),
      "policy.Statement: got none that allows kms:PutKeyPolicy, expected one that does, or bypassPolicyLockoutSafetyCheck (MalformedPolicyDocumentException)",
    ],
    [
      "a policy that allows all but a change",
      policy([{ ...all, Action: undefined, NotAction: ["kms:Decrypt", "kms:PutKeyPolicy"] }]),
      "policy.Statement: got none that allows kms:PutKeyPolicy, expected one that does, or bypassPolicyLockoutSafetyCheck (MalformedPolicyDocumentException)",
    ],
    [
      "rotation of a key pair",
      { customerMasterKeySpec: "RSA_2048", keyUsage: "SIGN_VERIFY" },
      'customerMasterKeySpec: got "RSA_2048", expected one of SYMMETRIC_DEFAULT with enableKeyRotation true',
    ],
    [
      "signatures with one key",
      { keyUsage: "SIGN_VERIFY" },
      'keyUsage: got "SIGN_VERIFY", expected one of ENCRYPT_DECRYPT with customerMasterKeySpec "SYMMETRIC_DEFAULT"',
    ],
    [
      "an external key without its store",
      { xksKeyId: "k" },
      "customKeyStoreId: got nothing beside xksKeyId, expected customKeyStoreId to be set together with xksKeyId",
    ],
  ]);
  itTakes(key, good, [
    ["the shortest rotation", { rotationPeriodInDays: 90 }],
    ["the longest deletion window", { deletionWindowInDays: 30 }],
    ["a policy that is not known yet", { policy: UNKNOWN }],
    ["no policy", { policy: null }],
    ["a change by a pattern", policy({ ...all, Action: "KMS:Put*" })],
    ["a change beside other actions", policy({ ...all, Action: ["kms:Decrypt", "kms:Put*"] })],
    [
      "a change among all but others",
      policy([{ ...all, Action: undefined, NotAction: "kms:Decrypt" }]),
    ],
    [
      "a policy that nobody can change where the check is waived",
      { ...policy({ ...all, Action: "kms:Decrypt" }), bypassPolicyLockoutSafetyCheck: true },
    ],
  ]);

  itTakes(
    key,
    { ...good, enableKeyRotation: false },
    [
      ["ECC_NIST_EDWARDS25519", "SIGN_VERIFY"],
      ["ECC_NIST_P256", "SIGN_VERIFY"],
      ["ECC_NIST_P384", "KEY_AGREEMENT"],
      ["ECC_NIST_P521", "SIGN_VERIFY"],
      ["ECC_SECG_P256K1", "SIGN_VERIFY"],
      ["HMAC_224", "GENERATE_VERIFY_MAC"],
      ["HMAC_256", "GENERATE_VERIFY_MAC"],
      ["HMAC_384", "GENERATE_VERIFY_MAC"],
      ["HMAC_512", "GENERATE_VERIFY_MAC"],
      ["ML_DSA_44", "SIGN_VERIFY"],
      ["ML_DSA_65", "SIGN_VERIFY"],
      ["ML_DSA_87", "SIGN_VERIFY"],
      ["RSA_2048", "ENCRYPT_DECRYPT"],
      ["RSA_3072", "SIGN_VERIFY"],
      ["RSA_4096", "SIGN_VERIFY"],
      ["SM2", "SIGN_VERIFY"],
    ].map(([spec = "", keyUsage = ""]) => [
      `${spec} for ${keyUsage}`,
      { customerMasterKeySpec: spec, keyUsage },
    ]),
  );

  it("is known by a UUID, in its own Region", async () => {
    const account = new TestAccount(folder());
    const planned = await account.planned(KEY, { enableKeyRotation: true });
    assert.deepEqual([planned["keyId"], planned["arn"]], [UNKNOWN, UNKNOWN]);
    const made = await account.make(KEY, { enableKeyRotation: true, region: "eu-central-1" });
    assert.match(made.id, UUID);
    const { arn, keyId, region, rotationPeriodInDays } = made.outputs;
    assert.deepEqual(
      [arn, keyId, region, rotationPeriodInDays],
      [`arn:aws:kms:eu-central-1:123456789012:key/${made.id}`, made.id, "eu-central-1", 365],
    );
    assert.deepEqual(account.change(made, { rotationPeriodInDays: 90 }).replaces, []);
    assert.deepEqual(account.change(made, { multiRegion: true }).replaces, ["multiRegion"]);
  });

  it("tells by its id that it can have replicas, and no rotation where it has none", () => {
    assert.match(text(outputsOf(key, { multiRegion: true }), "keyId"), /^mrk-[0-9a-f]{32}$/);
    assert.equal(outputsOf(key, {})["rotationPeriodInDays"], 0);
  });
});

describe("aws.kms.Alias", () => {
  const folder = temporaryFolder("kms-alias");
  const good = { name: "alias/shop/orders", targetKeyId: "key-1" };
  const form = { constraints: alias.constraints ?? [] };

  itRefuses(form, good, [
    [
      "a name alone",
      { name: "orders" },
      'name: got "orders", expected alias/ and then letters, digits and the characters / _ -',
    ],
    [
      "a name of AWS's",
      { name: "alias/aws/s3" },
      'name: got "alias/aws/s3", expected no beginning alias/aws/',
    ],
    [
      "a name and a prefix",
      { namePrefix: "alias/a" },
      "namePrefix: got namePrefix together with name, expected at most one of name, namePrefix",
    ],
  ]);

  it("needs its key, moves to another one, and goes with it", async () => {
    const account = new TestAccount(folder());
    await assert.rejects(
      account.make(ALIAS, good),
      /targetKeyId: got "key-1", expected a key of this Region that exists \(NotFoundException\)/,
    );
    const [one, other] = [await account.make(KEY, {}), await account.make(KEY, {})];
    const made = await account.make(ALIAS, { ...good, targetKeyId: one.id });
    assert.deepEqual(
      [made.id, made.outputs["arn"], made.outputs["targetKeyArn"]],
      [
        "alias/shop/orders",
        "arn:aws:kms:eu-west-1:123456789012:alias/shop/orders",
        one.outputs["arn"] ?? "",
      ],
    );
    await assert.rejects(
      account.make(ALIAS, { ...good, targetKeyId: other.id }),
      /AlreadyExistsException/,
    );
    const moved = { targetKeyId: other.outputs["arn"] ?? "" };
    assert.deepEqual(account.change(made, moved).replaces, []);
    assert.equal((await account.update(made, moved))["targetKeyArn"], other.outputs["arn"]);
    await account.delete(other);
    assert.equal(await account.exists(made), false);
  });

  it("has a name of its own where it is given none", () => {
    assert.match(text(outputsOf(alias, { targetKeyId: "k" }), "name"), /^alias\/[0-9a-f]{26}$/);
    const prefixed = outputsOf(alias, { namePrefix: "alias/shop-", targetKeyId: "k" });
    assert.match(text(prefixed, "name"), /^alias\/shop-[0-9a-f]{26}$/);
  });
});

describe("the table of AWS KMS", () => {
  it("holds its types", () => {
    assert.deepEqual(Object.keys(kms).sort(), [ALIAS, KEY]);
  });
});
