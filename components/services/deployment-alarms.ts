import * as pulumi from "@pulumi/pulumi";
import * as cloudwatch from "@pulumi/aws/cloudwatch";

/** Arguments of {@link DeploymentAlarms}. */
export interface DeploymentAlarmsArgs {
  /** Part of the ARN by which CloudWatch knows the load balancer. */
  readonly loadBalancerArnSuffix: pulumi.Input<string>;
  /** Part of the ARN by which CloudWatch knows the target group. */
  readonly targetGroupArnSuffix: pulumi.Input<string>;
  /** How many targets must still serve when a zone is lost. */
  readonly afterZoneLoss: number;
  /** Seconds in which targets start. That many of a first deployment are not healthy yet. */
  readonly startSeconds: number;
}

/** Share of the requests in percent that may be answered by an error. */
const MOST_ERRORS_PERCENT = 1;

/** Requests in a minute below which a share of errors says nothing. */
const FEWEST_REQUESTS = 20;

/** Two bad minutes of three: one may be chance, and more would let a bad version serve for longer. */
const ERROR_WINDOW = { evaluationPeriods: 3, datapointsToAlarm: 2 };

const PERIOD_SECONDS = 60;

/** Minutes in a row: all in which targets may start, and two more. */
function healthyWindow(startSeconds: number): typeof ERROR_WINDOW {
  const minutes = Math.ceil(startSeconds / PERIOD_SECONDS) + 2;
  return { evaluationPeriods: minutes, datapointsToAlarm: minutes };
}

const NAMESPACE = "AWS/ApplicationELB";

/**
 * What tells that a new version of a service is bad, so that its deployment stops or is rolled back: targets that answer by
 * errors or not at all, and fewer healthy targets than the loss of a zone may leave.
 *
 * Creates the two CloudWatch alarms. A service without requests is no reason for either.
 */
export class DeploymentAlarms extends pulumi.ComponentResource {
  /** Names of the alarms. */
  public readonly alarmNames: pulumi.Output<string[]>;

  public constructor(
    name: string,
    args: DeploymentAlarmsArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("multizone:services:DeploymentAlarms", name, {}, opts);
    const dimensions = {
      LoadBalancer: args.loadBalancerArnSuffix,
      TargetGroup: args.targetGroupArnSuffix,
    };

    const alarms = [
      this.createErrorAlarm(name, dimensions),
      this.createHealthyAlarm(name, dimensions, args),
    ];

    this.alarmNames = pulumi.all(alarms.map((alarm) => alarm.name));
    this.registerOutputs({ alarmNames: this.alarmNames });
  }

  private createErrorAlarm(
    name: string,
    dimensions: Record<string, pulumi.Input<string>>,
  ): cloudwatch.MetricAlarm {
    const sum = (id: string, metricName: string) => ({
      id,
      metric: {
        namespace: NAMESPACE,
        metricName,
        dimensions,
        period: PERIOD_SECONDS,
        stat: "Sum",
      },
    });
    return new cloudwatch.MetricAlarm(
      `${name}-errors`,
      {
        alarmDescription:
          "Share of requests that the service answers by an error or not at all, in percent",
        comparisonOperator: "GreaterThanThreshold",
        threshold: MOST_ERRORS_PERCENT,
        ...ERROR_WINDOW,
        treatMissingData: "notBreaching",
        metricQueries: [
          {
            id: "share",
            label: "Errors in percent",
            expression: `IF(requests >= ${FEWEST_REQUESTS}, 100 * (FILL(errors, 0) + FILL(refused, 0)) / requests, 0)`,
            returnData: true,
          },
          sum("errors", "HTTPCode_Target_5XX_Count"),
          sum("refused", "TargetConnectionErrorCount"),
          sum("requests", "RequestCount"),
        ],
      },
      { parent: this },
    );
  }

  private createHealthyAlarm(
    name: string,
    dimensions: Record<string, pulumi.Input<string>>,
    { afterZoneLoss, startSeconds }: DeploymentAlarmsArgs,
  ): cloudwatch.MetricAlarm {
    return new cloudwatch.MetricAlarm(
      `${name}-healthy`,
      {
        alarmDescription: "Healthy targets of the service",
        comparisonOperator: "LessThanThreshold",
        threshold: afterZoneLoss,
        ...healthyWindow(startSeconds),
        treatMissingData: "notBreaching",
        namespace: NAMESPACE,
        metricName: "HealthyHostCount",
        dimensions,
        period: PERIOD_SECONDS,
        statistic: "Minimum",
      },
      { parent: this },
    );
  }
}
