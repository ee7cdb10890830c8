import type { AwsResourceRow } from "../aws-resource";
import { instance } from "./rds/instance";
import { parameterGroup } from "./rds/parameter-group";
import { subnetGroup } from "./rds/subnet-group";

/** Amazon RDS. */
export const rds: Readonly<Record<string, AwsResourceRow>> = {
  "aws:rds/instance:Instance": instance,
  "aws:rds/parameterGroup:ParameterGroup": parameterGroup,
  "aws:rds/subnetGroup:SubnetGroup": subnetGroup,
};
