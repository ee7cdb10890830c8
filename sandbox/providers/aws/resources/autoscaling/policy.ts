import { type AwsResourceRow, named, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import {
  absent,
  conflicting,
  exactlyOne,
  form,
  length,
  oneOf,
  range,
  required,
} from "../../check/constraints";
import { when } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { uuid } from "./uuid";

const PUT = "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_PutScalingPolicy.html";
const METRIC =
  "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_PredefinedMetricSpecification.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/autoscaling/policy/";

const TRACKING = "targetTrackingConfiguration";
const METRIC_SPECIFICATION = `${TRACKING}.predefinedMetricSpecification`;
const PREDICTIVE = "predictiveScalingConfiguration";

export const policy: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  id: named(),
  within: "autoscalingGroupName",
  defaults: {
    enabled: true,
    policyType: "SimpleScaling",
    [`${PREDICTIVE}.maxCapacityBreachBehavior`]: "HonorMaxCapacity",
    [`${PREDICTIVE}.mode`]: "ForecastOnly",
    [`${TRACKING}.customizedMetricSpecification.metrics[].returnData`]: true,
    [`${TRACKING}.disableScaleIn`]: false,
  },
  constraints: [
    documented(PUT, [
      length("name", 1, 255),
      oneOf("policyType", [
        "PredictiveScaling",
        "SimpleScaling",
        "StepScaling",
        "TargetTrackingScaling",
      ]),
      oneOf("adjustmentType", ["ChangeInCapacity", "ExactCapacity", "PercentChangeInCapacity"]),
      oneOf("metricAggregationType", ["Average", "Maximum", "Minimum"]),
      range("minAdjustmentMagnitude", 1, 2147483647),
      when("policyType", ["SimpleScaling", "StepScaling"], [required("adjustmentType")]),
      when("policyType", ["PredictiveScaling"], [required(PREDICTIVE)]),
    ]),
    documented(PROVIDER, [
      conflicting("scalingAdjustment", "stepAdjustments"),
      when(
        "policyType",
        ["SimpleScaling"],
        [required("scalingAdjustment"), oneOf("estimatedInstanceWarmup", [0])],
      ),
      when("policyType", ["StepScaling"], [required("stepAdjustments")]),
      when("policyType", ["TargetTrackingScaling"], [required(TRACKING)]),
      when("policyType", ["SimpleScaling", "StepScaling", "PredictiveScaling"], [absent(TRACKING)]),
      when(
        "policyType",
        ["StepScaling", "TargetTrackingScaling", "PredictiveScaling"],
        [oneOf("cooldown", [0]), oneOf("scalingAdjustment", [0])],
      ),
      when(
        "policyType",
        ["SimpleScaling", "TargetTrackingScaling", "PredictiveScaling"],
        [absent("stepAdjustments")],
      ),
      eachBlock(TRACKING, [
        exactlyOne("customizedMetricSpecification", "predefinedMetricSpecification"),
      ]),
    ]),
    documented(METRIC, [
      oneOf(`${METRIC_SPECIFICATION}.predefinedMetricType`, [
        "ALBRequestCountPerTarget",
        "ASGAverageCPUUtilization",
        "ASGAverageNetworkIn",
        "ASGAverageNetworkOut",
      ]),
      when(
        `${METRIC_SPECIFICATION}.predefinedMetricType`,
        ["ALBRequestCountPerTarget"],
        [required(`${METRIC_SPECIFICATION}.resourceLabel`)],
      ),
      form(
        `${METRIC_SPECIFICATION}.resourceLabel`,
        /^app\/[^/]+\/[0-9a-f]{16}\/targetgroup\/[^/]+\/[0-9a-f]{16}$/,
        "app/<load balancer>/<id>/targetgroup/<target group>/<id>",
      ),
    ]),
  ],
  outputs: (at, inputs) => ({
    arn: at.arn(
      "autoscaling",
      `scalingPolicy:${uuid(at.hex)}:autoScalingGroupName/${text(inputs, "autoscalingGroupName")}:policyName/${at.id}`,
    ),
    metricAggregationType: text(inputs, "policyType") === "StepScaling" ? "Average" : "",
  }),
  replaceOn: ["autoscalingGroupName", "name"],
};
