import { policy } from "../../../../../../sandbox/providers/aws/resources/autoscaling/policy";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.autoscaling.Policy", () => {
  const good = {
    autoscalingGroupName: "web-1a2b3c4",
    enabled: true,
    name: "cpu-1a2b3c4",
    policyType: "TargetTrackingScaling",
    targetTrackingConfiguration: {
      targetValue: 50,
      predefinedMetricSpecification: { predefinedMetricType: "ASGAverageCPUUtilization" },
    },
  };

  itRefuses(policy, good, [
    [
      "no configuration",
      { targetTrackingConfiguration: null },
      'targetTrackingConfiguration: got nothing, expected a value with policyType "TargetTrackingScaling"',
    ],
    [
      "a metric that is none",
      {
        targetTrackingConfiguration: {
          targetValue: 50,
          predefinedMetricSpecification: { predefinedMetricType: "CPUUtilization" },
        },
      },
      'targetTrackingConfiguration.predefinedMetricSpecification.predefinedMetricType: got "CPUUtilization", expected one of ALBRequestCountPerTarget, ASGAverageCPUUtilization, ASGAverageNetworkIn, ASGAverageNetworkOut',
    ],
    [
      "a metric of no load balancer",
      {
        targetTrackingConfiguration: {
          targetValue: 50,
          predefinedMetricSpecification: { predefinedMetricType: "ALBRequestCountPerTarget" },
        },
      },
      'targetTrackingConfiguration.predefinedMetricSpecification.resourceLabel: got nothing, expected a value with targetTrackingConfiguration.predefinedMetricSpecification.predefinedMetricType "ALBRequestCountPerTarget"',
    ],
    [
      "a label that is none",
      {
        targetTrackingConfiguration: {
          targetValue: 50,
          predefinedMetricSpecification: {
            predefinedMetricType: "ALBRequestCountPerTarget",
            resourceLabel: "web",
          },
        },
      },
      'targetTrackingConfiguration.predefinedMetricSpecification.resourceLabel: got "web", expected app/<load balancer>/<id>/targetgroup/<target group>/<id>',
    ],
    [
      "no metric",
      { targetTrackingConfiguration: { targetValue: 50 } },
      "targetTrackingConfiguration.customizedMetricSpecification: got none of them, expected exactly one of customizedMetricSpecification, predefinedMetricSpecification",
    ],
    [
      "a cooldown",
      { cooldown: 60 },
      'cooldown: got 60, expected one of 0 with policyType "TargetTrackingScaling"',
    ],
    [
      "the settings of another type",
      { policyType: "SimpleScaling" },
      'adjustmentType: got nothing, expected a value with policyType "SimpleScaling"',
      'scalingAdjustment: got nothing, expected a value with policyType "SimpleScaling"',
      'targetTrackingConfiguration: got {"targetValue":50,"predefinedMetricSpecification":{"predefin…, expected no value with policyType "SimpleScaling"',
    ],
    [
      "steps without steps",
      { policyType: "StepScaling", targetTrackingConfiguration: null },
      'adjustmentType: got nothing, expected a value with policyType "StepScaling"',
      'stepAdjustments: got nothing, expected a value with policyType "StepScaling"',
    ],
    [
      "a type that is none",
      { policyType: "Tracking", targetTrackingConfiguration: null },
      'policyType: got "Tracking", expected one of PredictiveScaling, SimpleScaling, StepScaling, TargetTrackingScaling',
    ],
  ]);
});
