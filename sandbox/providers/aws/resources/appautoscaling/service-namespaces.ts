/**
 * The services that Application Auto Scaling scales.
 * https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html
 */
export const serviceNamespaces: readonly string[] = [
  "appstream",
  "cassandra",
  "comprehend",
  "custom-resource",
  "dynamodb",
  "ec2",
  "ecs",
  "elasticache",
  "elasticmapreduce",
  "kafka",
  "lambda",
  "neptune",
  "rds",
  "sagemaker",
  "workspaces",
];
