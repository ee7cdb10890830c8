/** A container image in a private Amazon ECR repository. */
export interface EcrImage {
  /** Host name that `docker login` is given. */
  readonly registry: string;
  readonly accountId: string;
  readonly region: string;
  /** Repository name, namespaces included. */
  readonly repository: string;
}

const ECR_IMAGE =
  /^(?<registry>(?<accountId>\d{12})\.dkr\.ecr(?:-fips)?\.(?<region>[a-z0-9-]+)\.amazonaws\.com(?:\.cn)?)\/(?<repository>[a-z0-9]+(?:[._/-][a-z0-9]+)*)(?::[\w][\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/;

/** Reads an image reference; undefined for an image of any other registry, `public.ecr.aws` among them. */
export function parseEcrImage(image: string): EcrImage | undefined {
  const parts = ECR_IMAGE.exec(image)?.groups;
  return parts === undefined
    ? undefined
    : {
        registry: parts["registry"] ?? "",
        accountId: parts["accountId"] ?? "",
        region: parts["region"] ?? "",
        repository: parts["repository"] ?? "",
      };
}
