import type { AwsResourceRow } from "../aws-resource";
import { parameterGroup } from "./elasticache/parameter-group";
import { replicationGroup } from "./elasticache/replication-group";
import { subnetGroup } from "./elasticache/subnet-group";
import { user } from "./elasticache/user";
import { userGroup } from "./elasticache/user-group";

/** Amazon ElastiCache. */
export const elasticache: Readonly<Record<string, AwsResourceRow>> = {
  "aws:elasticache/parameterGroup:ParameterGroup": parameterGroup,
  "aws:elasticache/replicationGroup:ReplicationGroup": replicationGroup,
  "aws:elasticache/subnetGroup:SubnetGroup": subnetGroup,
  "aws:elasticache/user:User": user,
  "aws:elasticache/userGroup:UserGroup": userGroup,
};
