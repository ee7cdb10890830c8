import type { AwsResourceRow } from "../aws-resource";
import { parameterGroup } from "./elasticache/parameter-group";
import { replicationGroup } from "./elasticache/replication-group";
import { serverlessCache } from "./elasticache/serverless-cache";
import { subnetGroup } from "./elasticache/subnet-group";
import { PARAMETER_GROUP, SUBNET_GROUP, USER_GROUP } from "./elasticache/tokens";
import { user } from "./elasticache/user";
import { userGroup } from "./elasticache/user-group";

/** Amazon ElastiCache. */
export const elasticache: Readonly<Record<string, AwsResourceRow>> = {
  [PARAMETER_GROUP]: parameterGroup,
  "aws:elasticache/replicationGroup:ReplicationGroup": replicationGroup,
  "aws:elasticache/serverlessCache:ServerlessCache": serverlessCache,
  [SUBNET_GROUP]: subnetGroup,
  "aws:elasticache/user:User": user,
  [USER_GROUP]: userGroup,
};
