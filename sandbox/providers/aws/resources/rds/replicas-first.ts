import type { PropertyMap } from "../../../property-values";
import { type ChangeRefusal, text } from "../../aws-resource";
import { isLowerVersion } from "../is-lower-version";
import { INSTANCE } from "./tokens";

/** Engines whose read replicas are upgraded before their source. */
const REPLICAS_FIRST: readonly string[] = ["mariadb", "mysql", "postgres"];

/** A new major version of PostgreSQL takes the read replicas of the Region along. */
function takesReplicasAlong(engine: string, then: string, now: string): boolean {
  return engine === "postgres" && isLowerVersion(then, now.split(".")[0] ?? "");
}

function isReplicaOf(source: PropertyMap, replica: PropertyMap): boolean {
  const named = text(replica, "replicateSourceDb");
  return named !== "" && [text(source, "identifier"), text(source, "arn")].includes(named);
}

/**
 * RDS upgrades an instance after its read replicas, and refuses to while one of them has a lower version.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.PostgreSQL.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.MySQL.html
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/22107 for its words
 */
export const replicasFirst: ChangeRefusal = (before, after, all) => {
  const engine = text(before, "engine");
  const then = text(before, "engineVersionActual");
  const now = text(after, "engineVersion");
  if (
    !REPLICAS_FIRST.includes(engine) ||
    !isLowerVersion(then, now) ||
    takesReplicasAlong(engine, then, now)
  ) {
    return undefined;
  }
  const lower = all(INSTANCE).filter(
    (one) => isReplicaOf(before, one) && isLowerVersion(text(one, "engineVersionActual"), now),
  );
  const names = lower.map((one) => text(one, "identifier")).join(", ");
  return lower.length === 0
    ? undefined
    : `DBUpgradeDependencyFailure: One or more of the DB Instance's read replicas need to be upgraded: ${names}`;
};
