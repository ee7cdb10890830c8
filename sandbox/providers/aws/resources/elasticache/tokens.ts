/** The types that other types refer to. */
export const PARAMETER_GROUP = "aws:elasticache/parameterGroup:ParameterGroup";
export const SUBNET_GROUP = "aws:elasticache/subnetGroup:SubnetGroup";
export const USER_GROUP = "aws:elasticache/userGroup:UserGroup";
