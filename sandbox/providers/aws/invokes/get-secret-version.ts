import { createHash } from "node:crypto";
import { partition } from "../../../../components/shared/partition";
import type { PropertyMap } from "../../property-values";
import { text } from "../aws-resource";
import { ACCOUNT_ID } from "../identity";
import type { LookupContext } from "./lookup-function";

/** The version that counts where none is asked for. */
const CURRENT = "AWSCURRENT";

/** Characters that AWS appends to the name of a secret in its ARN. */
const ARN_SUFFIX = 6;

/**
 * `secretsmanager.getSecretVersion`: a made-up value, the same one for the same secret and version.
 *
 * It comes as plain text, as the real provider answers: a look-up marks nothing as secret, so that the program has to.
 * https://github.com/pulumi/pulumi-terraform-bridge/issues/1051
 */
export function getSecretVersion(args: PropertyMap, { region }: LookupContext): PropertyMap {
  const secretId = text(args, "secretId");
  const asked = text(args, "versionId") || text(args, "versionStage") || CURRENT;
  const question = createHash("sha256")
    .update(JSON.stringify([region, secretId, asked]))
    .digest("hex");
  const arn = secretId.startsWith("arn:")
    ? secretId
    : `arn:${partition(region)}:secretsmanager:${region}:${ACCOUNT_ID}:secret:${secretId}-${question.slice(0, ARN_SUFFIX)}`;
  return {
    arn,
    createdDate: "2026-01-01T00:00:00Z",
    id: `${secretId}|${asked}`,
    region,
    secretArn: arn,
    secretBinary: "",
    secretString: secretTextOf(arn, `secret-${question.slice(0, 32)}`),
    versionId: text(args, "versionId") || uuidOf(question),
    versionStage: text(args, "versionStage") || CURRENT,
    versionStages: [text(args, "versionStage") || CURRENT],
  };
}

/** Name of a secret that holds what signs in to a database. */
const OF_DATABASE = /:secret:[^:]*database/;

/**
 * What a secret holds: the form that Secrets Manager and RDS give those of databases, with the user's name that this project
 * gives them; of any other, a plain text.
 */
function secretTextOf(arn: string, made: string): string {
  return OF_DATABASE.test(arn) ? JSON.stringify({ username: "multizone", password: made }) : made;
}

/** A UUID out of the digits of a digest. */
function uuidOf(digest: string): string {
  return digest.slice(32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
