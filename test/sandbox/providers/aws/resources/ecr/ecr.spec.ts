import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { lifecyclePolicy } from "../../../../../../sandbox/providers/aws/resources/ecr/lifecycle-policy";
import { repository } from "../../../../../../sandbox/providers/aws/resources/ecr/repository";
import { REPOSITORY } from "../../../../../../sandbox/providers/aws/resources/ecr/tokens";
import { type PropertyMap, UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";

const POLICY = "aws:ecr/lifecyclePolicy:LifecyclePolicy";

describe("aws.ecr.Repository", () => {
  const folder = temporaryFolder("ecr-repository");
  const good = { name: "shop/orders", imageTagMutability: "IMMUTABLE" };

  itRefuses(repository, good, [
    [
      "a capital letter",
      { name: "Shop" },
      'name: got "Shop", expected small letters and digits, with single . _ - or / between them',
    ],
    [
      "a single letter",
      { name: "a" },
      'name: got "a" (1 characters), expected 2 to 256 characters',
    ],
    [
      "an unknown mutability",
      { imageTagMutability: "FIXED" },
      'imageTagMutability: got "FIXED", expected one of IMMUTABLE, MUTABLE, IMMUTABLE_WITH_EXCLUSION, MUTABLE_WITH_EXCLUSION',
    ],
    [
      "exclusions without a filter",
      { imageTagMutability: "IMMUTABLE_WITH_EXCLUSION" },
      'imageTagMutabilityExclusionFilters: got nothing, expected a value with imageTagMutability "IMMUTABLE_WITH_EXCLUSION"',
    ],
    [
      "a filter with three stars",
      {
        imageTagMutability: "MUTABLE_WITH_EXCLUSION",
        imageTagMutabilityExclusionFilters: [{ filter: "a*b*c*", filterType: "WILDCARD" }],
      },
      'imageTagMutabilityExclusionFilters[0].filter: got "a*b*c*", expected at most two *',
    ],
    [
      "a key without KMS",
      { encryptionConfigurations: [{ encryptionType: "AES256", kmsKey: "key" }] },
      'encryptionConfigurations[0].kmsKey: got "key", expected no value with encryptionType "AES256"',
    ],
  ]);
  itTakes(repository, good, [
    [
      "tags that stay mutable",
      {
        imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
        imageTagMutabilityExclusionFilters: [{ filter: "dev-*", filterType: "WILDCARD" }],
      },
    ],
  ]);

  it("is known by its name, and tells its URL only when it is made", async () => {
    const account = new TestAccount(folder());
    const planned = await account.planned(REPOSITORY, {});
    assert.deepEqual(
      [planned["name"], planned["repositoryUrl"], planned["arn"], planned["imageTagMutability"]],
      ["web-38b0874", UNKNOWN, UNKNOWN, "MUTABLE"],
    );
    const { id, outputs } = await account.make(REPOSITORY, good);
    assert.deepEqual(
      [id, outputs["arn"], outputs["registryId"], outputs["repositoryUrl"]],
      [
        "shop/orders",
        "arn:aws:ecr:eu-west-1:123456789012:repository/shop/orders",
        "123456789012",
        "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/orders",
      ],
    );
    await assert.rejects(account.make(REPOSITORY, good), /RepositoryAlreadyExistsException/);
  });

  it("is encrypted once and for all, with a key of AWS's where it names none", async () => {
    const account = new TestAccount(folder());
    const encryptionConfigurations = [{ encryptionType: "KMS" }];
    const made = await account.make(REPOSITORY, { ...good, encryptionConfigurations });
    const [encryption] = Object.values(made.outputs["encryptionConfigurations"] ?? {});
    assert.match(
      text(encryption as PropertyMap, "kmsKey"),
      /^arn:aws:kms:eu-west-1:123456789012:key\//,
    );
    assert.deepEqual(account.change(made, { encryptionConfigurations }).replaces, []);
    const { replaces } = account.change(made, { encryptionConfigurations: null });
    assert.deepEqual(replaces, ["encryptionConfigurations"]);
    const { updates } = account.change(made, {
      imageScanningConfiguration: { scanOnPush: true },
      imageTagMutability: "MUTABLE",
    });
    assert.deepEqual(updates.sort(), ["imageScanningConfiguration", "imageTagMutability"]);
  });
});

describe("aws.ecr.LifecyclePolicy", () => {
  const folder = temporaryFolder("ecr-lifecycle-policy");
  const EXPIRE = { type: "expire" };
  const UNTAGGED = {
    tagStatus: "untagged",
    countType: "sinceImagePushed",
    countUnit: "days",
    countNumber: 14,
  };
  const ANY = { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 30 };

  function rules(...selections: object[]): PropertyMap {
    const list = selections.map((selection, index) => ({
      rulePriority: index + 1,
      selection,
      action: EXPIRE,
    }));
    return { policy: JSON.stringify({ rules: list }) };
  }

  const good = { repository: "shop/orders", ...rules(UNTAGGED, ANY) };

  itRefuses({ constraints: lifecyclePolicy.constraints ?? [] }, good, [
    [
      "a text that is no JSON",
      { policy: "rules" },
      'policy: got "rules", expected a lifecycle policy in JSON: an object with rules',
    ],
    ["no rule", rules(), "policy.rules: got 0 entries, expected 1 to 50 entries"],
    [
      "a rule that tells nothing",
      { policy: JSON.stringify({ rules: [{}] }) },
      ...["rulePriority", "action.type", "selection.tagStatus", "selection.countType"].map(
        (property) => `policy.rules[0].${property}: got nothing, expected a value`,
      ),
      "policy.rules[0].selection.countNumber: got nothing, expected a value",
    ],
    [
      "an age in weeks",
      rules({ ...UNTAGGED, countUnit: "weeks" }),
      'policy.rules[0].selection.countUnit: got "weeks", expected days',
    ],
    [
      "tags told twice",
      rules({ ...ANY, tagStatus: "tagged", tagPatternList: ["a*"], tagPrefixList: ["a"] }),
      'policy.rules[0].selection.tagPrefixList: got selection.tagPrefixList together with selection.tagPatternList, expected at most one of selection.tagPatternList, selection.tagPrefixList with selection.tagStatus "tagged"',
    ],
    [
      "an age without a unit",
      rules({ ...UNTAGGED, countUnit: undefined }),
      'policy.rules[0].selection.countUnit: got nothing, expected a value with selection.countType "sinceImagePushed"',
    ],
    [
      "tags that it does not tell",
      rules({ ...ANY, tagStatus: "tagged" }),
      'policy.rules[0].selection.tagPatternList: got none of them, expected at least one of selection.tagPatternList, selection.tagPrefixList with selection.tagStatus "tagged"',
    ],
    [
      "a rule after the one for all images",
      rules(ANY, UNTAGGED),
      "policy.rules[0].rulePriority: got 1, expected the highest of all for tagStatus any",
    ],
    [
      "two rules of one priority",
      {
        policy: JSON.stringify({
          rules: [UNTAGGED, UNTAGGED].map((selection) => ({
            rulePriority: 1,
            selection,
            action: EXPIRE,
          })),
        }),
      },
      "policy.rules[1].rulePriority: got 1, expected a priority that no other rule has",
    ],
  ]);
  itTakes({ constraints: lifecyclePolicy.constraints ?? [] }, good, [
    ["a policy that is not known yet", { policy: UNKNOWN }],
  ]);

  it("needs its repository, goes before the next one comes, and goes with the repository", async () => {
    const account = new TestAccount(folder());
    await assert.rejects(
      account.make(POLICY, good),
      /repository: got "shop\/orders", expected a repository that exists \(RepositoryNotFoundException\)/,
    );
    const made = await account.make(REPOSITORY, { name: "shop/orders" });
    const policy = await account.make(POLICY, good);
    assert.deepEqual([policy.id, policy.outputs["registryId"]], ["shop/orders", "123456789012"]);
    const change = account.change(policy, rules(UNTAGGED));
    assert.deepEqual(change, { replaces: ["policy"], updates: [], deletesFirst: true });
    await account.delete(made);
    assert.equal(await account.exists(policy), false);
  });

  it("takes a policy as an object, and is the same however it is written", async () => {
    const account = new TestAccount(folder());
    await account.make(REPOSITORY, { name: "shop/orders" });
    const policy = { rules: [{ rulePriority: 1, selection: ANY, action: EXPIRE }] };
    const made = await account.make(POLICY, { repository: "shop/orders", policy });
    const spaced = JSON.stringify(policy, undefined, 2);
    assert.deepEqual(account.change(made, { policy: spaced }).replaces, []);
  });
});
