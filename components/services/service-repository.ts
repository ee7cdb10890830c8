import * as pulumi from "@pulumi/pulumi";
import * as ecr from "@pulumi/aws/ecr";
import type { Image, RepositorySettings } from "./service";

/** Arguments of {@link ServiceRepository}. */
export type ServiceRepositoryArgs = RepositorySettings;

/** A tag says for ever what it said first: what runs is what was tested, and a roll back finds it again. */
const IMMUTABLE = "IMMUTABLE";

function expireOld(retainedImages: number): string {
  return JSON.stringify({
    rules: [
      {
        rulePriority: 1,
        description: "Keep the newest images",
        selection: {
          tagStatus: "any",
          countType: "imageCountMoreThan",
          countNumber: retainedImages,
        },
        action: { type: "expire" },
      },
    ],
  });
}

/**
 * Where the images of one service are kept.
 *
 * Creates an Amazon ECR repository (immutable tags, encrypted, each image scanned when it is pushed) and its lifecycle
 * policy. An image in it is named by its tag alone.
 */
export class ServiceRepository extends pulumi.ComponentResource {
  /** Address that `docker push` is given, without a tag. */
  public readonly url: pulumi.Output<string>;
  public readonly arn: pulumi.Output<string>;

  public constructor(
    name: string,
    args: ServiceRepositoryArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("multizone:services:ServiceRepository", name, {}, opts);

    const repository = new ecr.Repository(
      `${name}-images`,
      {
        imageTagMutability: IMMUTABLE,
        imageScanningConfiguration: { scanOnPush: true },
        encryptionConfigurations: [{ encryptionType: "AES256" }],
        forceDelete: args.forceDelete,
      },
      { parent: this },
    );
    new ecr.LifecyclePolicy(
      `${name}-retention`,
      { repository: repository.name, policy: expireOld(args.retainedImages) },
      { parent: this },
    );

    this.url = repository.repositoryUrl;
    this.arn = repository.arn;
    this.registerOutputs({ url: this.url, arn: this.arn });
  }
}

/** The whole reference of an image, as `docker pull` takes it. */
export function imageUri(image: Image, repository: ServiceRepository): pulumi.Output<string> {
  return "reference" in image
    ? pulumi.output(image.reference)
    : pulumi.interpolate`${repository.url}:${image.tag}`;
}
