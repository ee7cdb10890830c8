import type { PropertyMap } from "../../../property-values";
import { text } from "../../aws-resource";
import { knownAt } from "../../check/properties-at";
import type { Identity } from "../../identity";
import { keyArn, uuid } from "../data-ids";

/** The secret that RDS keeps the password of the master user in, where RDS manages it. */
export function masterSecret(
  at: Identity,
  inputs: PropertyMap,
  kind: "cluster" | "db",
): PropertyMap {
  if (knownAt(inputs, "manageMasterUserPassword") !== true) {
    return { masterUserSecrets: [], masterUserSecretKmsKeyId: "" };
  }
  const kmsKeyId = text(inputs, "masterUserSecretKmsKeyId") || keyArn(at);
  const secret = `secret:rds!${kind}-${uuid(at.hex)}-${at.hex(6)}`;
  return {
    masterUserSecretKmsKeyId: kmsKeyId,
    masterUserSecrets: [
      { kmsKeyId, secretArn: at.arn("secretsmanager", secret), secretStatus: "active" },
    ],
  };
}
