import * as pulumi from "@pulumi/pulumi";
import { partition } from "../shared/partition";
import type { PolicyStatement } from "../shared/policy-document";
import { parseEcrImage } from "./ecr-image";
import type { Image } from "./service";

/** The right to write into one log group. */
export function writeLogs(logGroupArn: pulumi.Input<string>): PolicyStatement[] {
  return [
    {
      Sid: "WriteLogs",
      Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
      Resource: pulumi.interpolate`${logGroupArn}:*`,
    },
  ];
}

/** ARN of the private Amazon ECR repository that an image comes from; none for an image of any other registry. */
function foreignRepositories(image: Image): string[] {
  const ecr = "reference" in image ? parseEcrImage(image.reference) : undefined;
  if (ecr === undefined) {
    return [];
  }
  const { accountId, region, repository } = ecr;
  return [`arn:${partition(region)}:ecr:${region}:${accountId}:repository/${repository}`];
}

/**
 * The right to pull images: those of the service's own repository, and those that come from other private Amazon ECR
 * repositories.
 */
export function pullImages(
  repositoryArn: pulumi.Input<string>,
  images: readonly Image[],
): PolicyStatement[] {
  const foreign = [...new Set(images.flatMap(foreignRepositories))];
  return [
    // The token is for all of a registry; it opens nothing by itself.
    { Sid: "SignInToRegistry", Action: ["ecr:GetAuthorizationToken"], Resource: "*" },
    {
      Sid: "PullImage",
      Action: [
        "ecr:BatchCheckLayerAvailability",
        "ecr:BatchGetImage",
        "ecr:GetDownloadUrlForLayer",
      ],
      Resource: [repositoryArn, ...foreign],
    },
  ];
}

/** The right to read the secrets that a service's environment is filled from. */
export function readSecrets(secrets: Readonly<Record<string, string>>): PolicyStatement[] {
  const arns = [...new Set(Object.values(secrets))];
  return arns.length === 0
    ? []
    : [{ Sid: "ReadSecrets", Action: ["secretsmanager:GetSecretValue"], Resource: arns }];
}
