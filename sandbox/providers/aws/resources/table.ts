import type { AwsResourceRow } from "../aws-resource";
import { acm } from "./acm";
import { appautoscaling } from "./appautoscaling";
import { autoscaling } from "./autoscaling";
import { backup } from "./backup";
import { cloudwatch } from "./cloudwatch";
import { cognito } from "./cognito";
import { dlm } from "./dlm";
import { dynamodb } from "./dynamodb";
import { ec2 } from "./ec2";
import { ecr } from "./ecr";
import { ecs } from "./ecs";
import { elasticache } from "./elasticache";
import { iam } from "./iam";
import { kms } from "./kms";
import { lb } from "./lb";
import { rds } from "./rds";
import { route53 } from "./route53";
import { s3 } from "./s3";
import { servicediscovery } from "./servicediscovery";
import { sns } from "./sns";
import { sqs } from "./sqs";
import { ssm } from "./ssm";
import { vpc } from "./vpc";
import { wafv2 } from "./wafv2";

const rows: Readonly<Record<string, AwsResourceRow>> = {
  ...ec2,
  ...lb,
  ...autoscaling,
  ...vpc,
  ...wafv2,
  ...acm,
  ...appautoscaling,
  ...backup,
  ...cloudwatch,
  ...cognito,
  ...dlm,
  ...dynamodb,
  ...ecr,
  ...ecs,
  ...elasticache,
  ...iam,
  ...kms,
  ...rds,
  ...route53,
  ...s3,
  ...servicediscovery,
  ...sns,
  ...sqs,
  ...ssm,
};

/** The types that the stand-in knows more of than their inputs. */
export const modelledTypes: readonly string[] = Object.keys(rows);

/** The facts of a type, where a table has them. */
export function resourceRow(type: string): AwsResourceRow | undefined {
  return rows[type];
}
