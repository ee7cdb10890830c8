import type { Identity } from "../identity";

/** A random UUID, as AWS gives certificates, keys and secrets. */
export function uuid(hex: Identity["hex"]): string {
  return [8, 4, 4, 4, 12].map((digits) => hex(digits)).join("-");
}

/** The ARN of a KMS key of the account, such as the one that AWS manages for a service. */
export function keyArn(at: Identity): string {
  return at.arn("kms", `key/${uuid(at.hex)}`);
}

/** The id of a Route 53 hosted zone. */
export function zoneId(at: Identity): string {
  return `Z${at.hex(13).toUpperCase()}`;
}

/** The domain under which AWS's services of a partition have their names. */
export function domainSuffix({ partition }: Identity): string {
  return partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
}
