import assert from "node:assert/strict";
import { UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { metricAlarm } from "../../../../../../sandbox/providers/aws/resources/cloudwatch/metric-alarm";
import { itRefuses, itTakes, outputsOf } from "../../../../../support/aws-refusals";

const ARN = "an ARN (arn:partition:service:region:account:resource)";

describe("aws.cloudwatch.MetricAlarm", () => {
  const good = {
    alarmActions: ["arn:aws:sns:us-west-2:123456789012:alarms"],
    comparisonOperator: "LessThanThreshold",
    datapointsToAlarm: 2,
    dimensions: { TargetGroup: "targetgroup/web/1" },
    evaluationPeriods: 3,
    metricName: "HealthyHostCount",
    name: "web-1a2b3c4",
    namespace: "AWS/ApplicationELB",
    period: 60,
    statistic: "Minimum",
    threshold: 2,
    treatMissingData: "notBreaching",
  };
  const metric = { metricName: "RequestCount", namespace: "AWS/X", period: 60, stat: "Sum" };
  const share = { expression: "100 * errors / requests", id: "share", returnData: true };
  const none = {
    dimensions: null,
    metricName: null,
    namespace: null,
    period: null,
    statistic: null,
  };
  const ofQueries = (...metricQueries: (typeof share | object)[]) => ({
    ...none,
    metricQueries: metricQueries.map((query) => ({ ...query })),
  });

  itTakes(metricAlarm, good, [
    ["a percentile", { extendedStatistic: "p99.9", statistic: null }],
    ["a metric of high resolution", { period: 10 }],
    ["hours of a week", { evaluationPeriods: 168, period: 3600 }],
    ["an expression of metrics", ofQueries(share, { id: "errors", metric, returnData: false })],
    ["queries that are not known yet", { ...none, metricQueries: UNKNOWN }],
    [
      "the band of an anomaly detector",
      {
        ...ofQueries({ id: "m1", metric, returnData: true }, { ...share, id: "band" }),
        comparisonOperator: "LessThanLowerThreshold",
        threshold: null,
        thresholdMetricId: "band",
      },
    ],
    [
      "a query in PromQL",
      {
        ...none,
        comparisonOperator: null,
        datapointsToAlarm: null,
        evaluationCriteria: { promqlCriteria: { pendingPeriod: 60, query: "up == 0" } },
        evaluationInterval: 60,
        evaluationPeriods: null,
        threshold: null,
      },
    ],
  ]);

  itRefuses(metricAlarm, good, [
    [
      "a metric beside queries",
      { metricQueries: [share] },
      "metricQueries: got metricQueries together with metricName, expected exactly one of metricName, metricQueries, evaluationCriteria",
      ...["dimensions", "namespace", "period", "statistic"].map(
        (name) =>
          `${name}: got ${name} together with metricQueries, expected at most one of metricQueries, ${name}`,
      ),
    ],
    [
      "nothing to watch",
      none,
      "metricName: got none of them, expected exactly one of metricName, metricQueries, evaluationCriteria",
    ],
    [
      "two statistics",
      { extendedStatistic: "p99" },
      "extendedStatistic: got extendedStatistic together with statistic, expected exactly one of statistic, extendedStatistic",
    ],
    [
      "no statistic",
      { statistic: null },
      "statistic: got none of them, expected exactly one of statistic, extendedStatistic",
    ],
    [
      "a statistic that is none",
      { statistic: "Median" },
      'statistic: got "Median", expected one of Average, Maximum, Minimum, SampleCount, Sum',
    ],
    [
      "a percentile that is none",
      { extendedStatistic: "p101", statistic: null },
      'extendedStatistic: got "p101", expected a statistic such as p99, tm95, IQM or PR(100:)',
    ],
    [
      "a period of no whole minutes",
      { period: 90 },
      "period: got 90, expected 10, 20, 30 or a multiple of 60",
    ],
    [
      "more than a day",
      { evaluationPeriods: 1441 },
      "evaluationPeriods: got 1441 periods of 60 seconds, expected at most 86400 seconds in all",
    ],
    [
      "more data points than periods",
      { datapointsToAlarm: 4 },
      "datapointsToAlarm: got 4, expected at most evaluationPeriods (3)",
    ],
    [
      "an operator that is none",
      { comparisonOperator: "LessThan" },
      'comparisonOperator: got "LessThan", expected one of GreaterThanOrEqualToThreshold, GreaterThanThreshold, LessThanOrEqualToThreshold, LessThanThreshold, GreaterThanUpperThreshold, LessThanLowerOrGreaterThanUpperThreshold, LessThanLowerThreshold',
    ],
    [
      "an operator of bands with a threshold",
      { comparisonOperator: "GreaterThanUpperThreshold" },
      'thresholdMetricId: got nothing, expected a value with comparisonOperator "GreaterThanUpperThreshold"',
    ],
    [
      "a threshold and a band",
      { ...ofQueries(share), thresholdMetricId: "share" },
      "thresholdMetricId: got thresholdMetricId together with threshold, expected exactly one of threshold, thresholdMetricId",
    ],
    [
      "no threshold",
      { threshold: null },
      "threshold: got none of them, expected exactly one of threshold, thresholdMetricId",
      'threshold: got nothing, expected a value with comparisonOperator "LessThanThreshold"',
    ],
    [
      "a query in PromQL with a threshold, and never asked",
      {
        ...none,
        comparisonOperator: null,
        datapointsToAlarm: null,
        evaluationCriteria: { promqlCriteria: { pendingPeriod: 86401, query: "up == 0" } },
        evaluationPeriods: null,
      },
      "evaluationInterval: got nothing, expected a value",
      "threshold: got 2, expected no value",
      "evaluationCriteria.promqlCriteria.pendingPeriod: got 86401, expected 0 to 86400",
    ],
    [
      "no period to look at, and a namespace of AWS's form",
      { datapointsToAlarm: null, evaluationPeriods: 0, namespace: ":x" },
      "evaluationPeriods: got 0, expected 1 to 2147483647",
      'namespace: got ":x", expected no colon at the beginning',
    ],
    [
      "no operator",
      { comparisonOperator: null },
      "comparisonOperator: got nothing, expected a value",
    ],
    [
      "too many actions",
      { alarmActions: Array<string>(6).fill(good.alarmActions[0] ?? "") },
      "alarmActions: got 6 entries, expected 0 to 5 entries",
    ],
    [
      "an action by its name",
      { okActions: ["alarms"] },
      `okActions[0]: got "alarms", expected ${ARN}`,
    ],
    [
      "a way with missing data that is none",
      { treatMissingData: "ok" },
      'treatMissingData: got "ok", expected one of breaching, ignore, missing, notBreaching',
    ],
    [
      "a unit that is none",
      { unit: "Minutes" },
      'unit: got "Minutes", expected one of Count, Count/Second, Microseconds, Milliseconds, None, Percent, Seconds, Bits, Kilobits, Megabits, Gigabits, Terabits, Bytes, Kilobytes, Megabytes, Gigabytes, Terabytes, Bits/Second, Kilobits/Second, Megabits/Second, Gigabits/Second, Terabits/Second, Bytes/Second, Kilobytes/Second, Megabytes/Second, Gigabytes/Second, Terabytes/Second',
    ],
    [
      "two results",
      ofQueries(share, { id: "errors", metric, returnData: true }),
      "metricQueries: got 2 queries with returnData, expected exactly one query with returnData, whose result the alarm watches",
    ],
    [
      "two queries of one id",
      ofQueries(share, { ...share, returnData: false }),
      'metricQueries[1].id: got "share", expected an id that no other query has',
    ],
    [
      "a query of both kinds with a capital letter",
      ofQueries({ ...share, id: "Share", metric }),
      "metricQueries[0].metric: got metric together with expression, expected exactly one of expression, metric",
      'metricQueries[0].id: got "Share", expected letters, digits and underscores that begin with a small letter',
    ],
  ]);

  it("has an ARN of its name, and a new name means a new alarm", () => {
    assert.equal(
      outputsOf(metricAlarm, good)["arn"],
      "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:web-1a2b3c4",
    );
    assert.deepEqual(metricAlarm.replaceOn, ["name"]);
  });
});
