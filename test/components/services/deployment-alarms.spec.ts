import assert from "node:assert/strict";
import { DeploymentAlarms } from "../../../components/services/deployment-alarms";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";

const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
const DIMENSIONS = { LoadBalancer: "app/entry/1", TargetGroup: "targetgroup/web/1" };

describe("DeploymentAlarms", () => {
  let recording: Recording<DeploymentAlarms>;

  before(async () => {
    recording = await record(
      () =>
        new DeploymentAlarms("web", {
          loadBalancerArnSuffix: "app/entry/1",
          targetGroupArnSuffix: "targetgroup/web/1",
          afterZoneLoss: 2,
          startSeconds: 90,
        }),
    );
  });

  it("creates an alarm on errors and one on healthy targets", () => {
    assert.deepEqual(tree(recording), [
      `${ALARM} web-errors < web`,
      `${ALARM} web-healthy < web`,
      "multizone:services:DeploymentAlarms web < stack",
    ]);
    assertHouseRules(recording);
  });

  it("goes off where more than one request in a hundred is answered by an error", () => {
    const { metricQueries, ...alarm } = recording.inputsOf(ALARM, "web-errors");
    assert.deepEqual(alarm, {
      alarmDescription:
        "Share of requests that the service answers by an error or not at all, in percent",
      comparisonOperator: "GreaterThanThreshold",
      threshold: 1,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
      treatMissingData: "notBreaching",
    });
    const metric = (metricName: string) => ({
      namespace: "AWS/ApplicationELB",
      metricName,
      dimensions: DIMENSIONS,
      period: 60,
      stat: "Sum",
    });
    assert.deepEqual(metricQueries, [
      {
        id: "share",
        label: "Errors in percent",
        expression: "IF(requests >= 20, 100 * (FILL(errors, 0) + FILL(refused, 0)) / requests, 0)",
        returnData: true,
      },
      { id: "errors", metric: metric("HTTPCode_Target_5XX_Count") },
      { id: "refused", metric: metric("TargetConnectionErrorCount") },
      { id: "requests", metric: metric("RequestCount") },
    ]);
  });

  it("goes off where fewer targets are healthy than a lost zone may leave, for longer than they start", () => {
    assert.deepEqual(recording.inputsOf(ALARM, "web-healthy"), {
      alarmDescription: "Healthy targets of the service",
      comparisonOperator: "LessThanThreshold",
      threshold: 2,
      evaluationPeriods: 4,
      datapointsToAlarm: 4,
      treatMissingData: "notBreaching",
      namespace: "AWS/ApplicationELB",
      metricName: "HealthyHostCount",
      dimensions: DIMENSIONS,
      period: 60,
      statistic: "Minimum",
    });
  });

  it("tells the alarms' names", async () => {
    assert.deepEqual(await valueOf(recording.result.alarmNames), [
      "web-errors-1a2b3c4",
      "web-healthy-1a2b3c4",
    ]);
  });
});
