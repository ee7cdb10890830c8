import { type AwsResourceRow, named } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import {
  absent,
  arn,
  atMost,
  conflicting,
  entries,
  exactlyOne,
  form,
  length,
  oneOf,
  range,
  required,
  requires,
} from "../../check/constraints";
import { when, where, without } from "../../check/conditions";
import { metricQueries } from "./metric-queries";
import { evaluatedTime, period } from "./periods";
import { EXTENDED_STATISTIC, EXTENDED_STATISTIC_WORDS, STATISTICS, UNITS } from "./statistics";

const PUT =
  "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/cloudwatch/metricalarm/";

/** The largest number of AWS's APIs. */
const MOST = 2147483647;

const ACTIONS = ["alarmActions", "insufficientDataActions", "okActions"];

/** Properties of a metric that stands by itself. */
const OF_ONE_METRIC = [
  "metricName",
  "dimensions",
  "extendedStatistic",
  "namespace",
  "period",
  "statistic",
  "unit",
];

/** What compares with a threshold, and what with the band of an anomaly detector. */
const STATIC = [
  "GreaterThanOrEqualToThreshold",
  "GreaterThanThreshold",
  "LessThanOrEqualToThreshold",
  "LessThanThreshold",
];
const OF_A_BAND = [
  "GreaterThanUpperThreshold",
  "LessThanLowerOrGreaterThanUpperThreshold",
  "LessThanLowerThreshold",
];

/** What an alarm needs that watches values of metrics rather than the result of a PromQL query. */
const valueAlarm: readonly Constraint[] = [
  required("comparisonOperator"),
  required("evaluationPeriods"),
  exactlyOne("threshold", "thresholdMetricId"),
  when("comparisonOperator", OF_A_BAND, [required("thresholdMetricId")]),
  when("comparisonOperator", STATIC, [required("threshold")]),
];

/** An alarm of CloudWatch; one of the same name is overwritten without a word. */
export const metricAlarm: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  id: named(),
  defaults: {
    actionsEnabled: true,
    "metricQueries[].returnData": false,
    treatMissingData: "missing",
    "warmUpConfiguration.onlyStartEvaluatingAfterWarmUpPeriodEnds": false,
  },
  constraints: [
    documented(PUT, [
      exactlyOne("metricName", "metricQueries", "evaluationCriteria"),
      ...OF_ONE_METRIC.slice(1).map((name) => conflicting("metricQueries", name)),
      length("alarmDescription", 0, 1024),
      ...ACTIONS.flatMap((name) => [entries(name, 0, 5), arn(`${name}[]`)]),
      oneOf("comparisonOperator", [...STATIC, ...OF_A_BAND]),
      range("evaluationPeriods", 1, MOST),
      range("datapointsToAlarm", 1, MOST),
      atMost("datapointsToAlarm", "evaluationPeriods"),
      evaluatedTime,
      oneOf("evaluateLowSampleCountPercentiles", ["evaluate", "ignore"]),
      length("metricName", 1, 255),
      length("namespace", 1, 255),
      form("namespace", /^[^:]/, "no colon at the beginning"),
      period("period", [10, 20, 30]),
      oneOf("statistic", STATISTICS),
      form("extendedStatistic", EXTENDED_STATISTIC, EXTENDED_STATISTIC_WORDS),
      oneOf("treatMissingData", ["breaching", "ignore", "missing", "notBreaching"]),
      oneOf("unit", UNITS),
      without(["evaluationCriteria"], valueAlarm),
      where("evaluationCriteria", [
        required("evaluationInterval"),
        ...["comparisonOperator", "evaluationPeriods", "threshold", "thresholdMetricId"].map(
          absent,
        ),
      ]),
      period("evaluationInterval", [10, 20, 30]),
      range("evaluationCriteria.promqlCriteria.pendingPeriod", 0, 86400),
      range("evaluationCriteria.promqlCriteria.recoveryPeriod", 0, 86400),
      range("warmUpConfiguration.warmUpPeriodDurationInMinutes", 1, 2880),
    ]),
    documented(PROVIDER, [
      length("name", 1, 255),
      where("metricName", [
        exactlyOne("statistic", "extendedStatistic"),
        required("namespace"),
        required("period"),
      ]),
      requires("thresholdMetricId", "metricQueries"),
    ]),
    ...metricQueries,
  ],
  outputs: (at) => ({
    arn: at.arn("cloudwatch", `alarm:${at.id}`),
    evaluateLowSampleCountPercentiles: "",
  }),
  replaceOn: ["name"],
};
