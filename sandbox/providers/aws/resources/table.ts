import type { AwsResourceRow } from "../aws-resource";
import { acm } from "./acm";
import { appautoscaling } from "./appautoscaling";
import { autoscaling } from "./autoscaling";
import { cloudwatch } from "./cloudwatch";
import { cognito } from "./cognito";
import { dlm } from "./dlm";
import { ec2 } from "./ec2";
import { ecr } from "./ecr";
import { ecs } from "./ecs";
import { elasticache } from "./elasticache";
import { iam } from "./iam";
import { lb } from "./lb";
import { rds } from "./rds";
import { route53 } from "./route53";
import { s3 } from "./s3";
import { servicediscovery } from "./servicediscovery";
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
  ...cloudwatch,
  ...cognito,
  ...dlm,
  ...ecr,
  ...ecs,
  ...elasticache,
  ...iam,
  ...rds,
  ...route53,
  ...s3,
  ...servicediscovery,
};

/** The types that the stand-in knows more of than their inputs. */
export const modelledTypes: readonly string[] = Object.keys(rows);

/** The facts of a type, where a table has them. */
export function resourceRow(type: string): AwsResourceRow | undefined {
  return rows[type];
}
