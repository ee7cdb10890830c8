import assert from "node:assert/strict";
import { imageUri, ServiceRepository } from "../../../components/services/service-repository";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";

const REPOSITORY = "aws:ecr/repository:Repository";
const POLICY = "aws:ecr/lifecyclePolicy:LifecyclePolicy";
const URL = "123456789012.dkr.ecr.us-west-2.amazonaws.com/web-images-1a2b3c4";

describe("ServiceRepository", () => {
  let recording: Recording<ServiceRepository>;

  before(async () => {
    recording = await record(
      () => new ServiceRepository("web", { retainedImages: 30, forceDelete: false }),
    );
  });

  it("creates a repository and its lifecycle policy", () => {
    assert.deepEqual(tree(recording), [
      `${POLICY} web-retention < web`,
      `${REPOSITORY} web-images < web`,
      "multizone:services:ServiceRepository web < stack",
    ]);
    assertHouseRules(recording);
  });

  it("keeps what a tag once meant, scans what is pushed and refuses to go with its images", () => {
    assert.deepEqual(recording.inputsOf(REPOSITORY, "web-images"), {
      imageTagMutability: "IMMUTABLE",
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfigurations: [{ encryptionType: "AES256" }],
      forceDelete: false,
    });
  });

  it("lets all but the newest images expire", () => {
    const { policy, repository } = recording.inputsOf(POLICY, "web-retention");
    assert.equal(repository, "web-images-1a2b3c4");
    assert.deepEqual(JSON.parse(String(policy)), {
      rules: [
        {
          rulePriority: 1,
          description: "Keep the newest images",
          selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 30 },
          action: { type: "expire" },
        },
      ],
    });
  });

  it("can be told to go with its images", async () => {
    const { inputsOf } = await record(
      () => new ServiceRepository("web", { retainedImages: 1, forceDelete: true }),
    );
    assert.equal(inputsOf(REPOSITORY, "web-images")["forceDelete"], true);
  });

  it("tells where images are pushed to", async () => {
    assert.equal(await valueOf(recording.result.url), URL);
    assert.equal(
      await valueOf(recording.result.arn),
      "arn:aws:mock:us-west-2:123456789012:web-images",
    );
  });

  it("makes a whole reference of a tag, and leaves one as it is", async () => {
    assert.equal(await valueOf(imageUri({ tag: "1.4" }, recording.result)), `${URL}:1.4`);
    const reference = "public.ecr.aws/docker/library/caddy:2";
    assert.equal(await valueOf(imageUri({ reference }, recording.result)), reference);
  });
});
