import { type AwsResourceRow, text } from "../../aws-resource";
import { textsAt } from "../../check/properties-at";
import type { PropertyMap } from "../../../property-values";
import { SECURITY_GROUP, SUBNET } from "../ec2/tokens";
import { isLowerVersion } from "../is-lower-version";
import { serverlessCacheConstraints } from "./serverless-cache-constraints";
import { serverlessCacheOutputs } from "./serverless-cache-outputs";
import { USER_GROUP } from "./tokens";

/**
 * A cache without nodes, which is always encrypted. Limits, security groups, users and snapshots change in place, and so
 * does Redis that becomes Valkey; the way back, an older version, other subnets and another key replace it.
 */
export const serverlessCache: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: {},
  constraints: serverlessCacheConstraints,
  id: (inputs) => text(inputs, "name").toLowerCase(),
  outputs: serverlessCacheOutputs,
  replaceOn: ["kmsKeyId", "name", "snapshotArnsToRestores", "subnetIds"],
  replacesIf: (before, after) => [
    ...(isUpgrade(engineOf(before), engineOf(after)) ? [] : ["engine"]),
    ...(isLowerVersion(versionOf(after), versionOf(before)) ? ["majorEngineVersion"] : []),
  ],
  follows: { fullEngineVersion: ["engine", "majorEngineVersion"] },
  unique: [{ properties: ["name"], scope: "region", code: "ServerlessCacheAlreadyExistsFault" }],
  holds: {
    "securityGroupIds[]": SECURITY_GROUP,
    "subnetIds[]": SUBNET,
    userGroupId: USER_GROUP,
  },
  inUseCode: "InvalidServerlessCacheStateFault",
};

/** Redis can become Valkey. */
function isUpgrade(before: string, after: string): boolean {
  return before === "redis" && after === "valkey";
}

function engineOf(properties: PropertyMap): string {
  return textsAt(properties, "engine")[0] ?? "";
}

function versionOf(properties: PropertyMap): string {
  return textsAt(properties, "majorEngineVersion")[0] ?? "";
}
