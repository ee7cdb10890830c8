import type { AwsResourceRow } from "../aws-resource";
import { securityGroupRule } from "./vpc/security-group-rule";

/** The types of Amazon VPC that the SDK keeps apart from those of Amazon EC2. */
export const vpc: Readonly<Record<string, AwsResourceRow>> = {
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": securityGroupRule,
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": securityGroupRule,
};
