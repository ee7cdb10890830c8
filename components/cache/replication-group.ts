import type * as pulumi from "@pulumi/pulumi";
import * as elasticache from "@pulumi/aws/elasticache";
import { carriesData, type DataProtection, holdsData } from "../shared/data-protection";
import { type CacheAccess, tokenAccess, userAccess } from "./cache-access";
import type { CacheArgs, OneShard, Sharded } from "./cache-args";
import { type CacheSurroundings, PORT } from "./cache-store";

/** Inputs of a replication group whatever its shape, and how its clients sign in. */
export interface ReplicationGroupBase {
  readonly inputs: Omit<elasticache.ReplicationGroupArgs, "description">;
  readonly access: CacheAccess;
}

function accessOf(
  name: string,
  args: CacheArgs,
  subnetGroup: elasticache.SubnetGroup,
  parent: pulumi.Resource,
): CacheAccess {
  const { engine, protection, authTokenSecretArn, authTokenVersionStage } = args;
  return authTokenSecretArn === undefined
    ? userAccess(name, { engine, id: subnetGroup.name, protection }, parent)
    : tokenAccess(authTokenSecretArn, parent, authTokenVersionStage);
}

function signInInputs(
  access: CacheAccess,
): Pick<
  elasticache.ReplicationGroupArgs,
  "userGroupIds" | "authToken" | "authTokenUpdateStrategy"
> {
  return access.method === "iam"
    ? { userGroupIds: [access.userGroup.userGroupId] }
    : // The token before the new one goes on working until the one after it comes, or until it is dropped by SET. That is
      // left to a person: only they know when every client has changed over.
      // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html
      { authToken: access.token, authTokenUpdateStrategy: "ROTATE" };
}

/** Creates what a replication group stands on, `<name>-subnets` and its users, and tells the inputs that follow. */
export function replicationGroupBase(
  name: string,
  args: CacheArgs,
  shape: OneShard | Sharded,
  { securityGroup, keyArn }: CacheSurroundings,
  parent: pulumi.Resource,
): ReplicationGroupBase {
  const subnetGroup = new elasticache.SubnetGroup(
    `${name}-subnets`,
    { subnetIds: args.subnetIds, description: "Isolated subnets of every zone" },
    carriesData(parent, args.protection),
  );
  const access = accessOf(name, args, subnetGroup, parent);
  return {
    access,
    inputs: {
      engine: args.engine,
      engineVersion: args.engineVersion,
      // The version is the one that is declared: the provider takes a later one for a way back, and replaces the cache.
      autoMinorVersionUpgrade: false,
      // A change is made by the deployment that asks for it, not in the next maintenance window.
      applyImmediately: true,
      nodeType: shape.nodeType,
      automaticFailoverEnabled: true,
      multiAzEnabled: true,
      subnetGroupName: subnetGroup.name,
      securityGroupIds: [securityGroup.id],
      port: PORT,
      transitEncryptionEnabled: true,
      transitEncryptionMode: "required",
      atRestEncryptionEnabled: true,
      kmsKeyId: keyArn,
      snapshotRetentionLimit: args.snapshotRetentionDays,
      snapshotWindow: args.snapshotWindow,
      maintenanceWindow: args.maintenanceWindow,
      ...signInInputs(access),
    },
  };
}

/**
 * Options of a replication group. With another engine it is replaced, because a group of users is of one engine and so
 * neither the old cache nor the new one could take the other's.
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
 * From users to a token or back it is replaced as well: ElastiCache would leave the users out first and then ask for the
 * token only once it has been rotated, so that between the two anybody could sign in.
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html
 */
export function replicationGroupOptions(
  parent: pulumi.Resource,
  protection: DataProtection,
): pulumi.CustomResourceOptions {
  return {
    ...holdsData(parent, protection),
    replaceOnChanges: ["engine", "authTokenUpdateStrategy"],
  };
}
