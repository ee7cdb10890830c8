import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { policy } from "../../../../../../sandbox/providers/aws/resources/appautoscaling/policy";
import { target } from "../../../../../../sandbox/providers/aws/resources/appautoscaling/target";
import { TARGET } from "../../../../../../sandbox/providers/aws/resources/appautoscaling/tokens";
import { SERVICE } from "../../../../../../sandbox/providers/aws/resources/ecs/tokens";
import { UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";
import { ground } from "../ecs/web-service";

const POLICY = "aws:appautoscaling/policy:Policy";

const SCALED = {
  resourceId: "service/main/shop",
  scalableDimension: "ecs:service:DesiredCount",
  serviceNamespace: "ecs",
};
const TARGET_INPUTS = { ...SCALED, minCapacity: 2, maxCapacity: 6 };
const POLICY_INPUTS = {
  ...SCALED,
  name: "shop-cpu",
  policyType: "TargetTrackingScaling",
  targetTrackingScalingPolicyConfiguration: {
    targetValue: 60,
    predefinedMetricSpecification: { predefinedMetricType: "ECSServiceAverageCPUUtilization" },
  },
};

function tracking(specification: object): object {
  return { targetValue: 60, predefinedMetricSpecification: specification };
}

/** An account with the service that is to be scaled. */
async function accountIn(folder: string): Promise<TestAccount> {
  const account = new TestAccount(folder);
  const { inputs } = await ground(account);
  await account.make(SERVICE, { ...inputs, name: "shop" });
  return account;
}

describe("aws.appautoscaling.Target", () => {
  const folder = temporaryFolder("appautoscaling-target");

  itRefuses({ constraints: target.constraints ?? [] }, TARGET_INPUTS, [
    [
      "a service that cannot be scaled",
      { serviceNamespace: "eks", scalableDimension: "eks:a:b" },
      'serviceNamespace: got "eks", expected one of appstream, cassandra, comprehend, custom-resource, dynamodb, ec2, ecs, elasticache, elasticmapreduce, kafka, lambda, neptune, rds, sagemaker, workspaces',
    ],
    [
      "the dimension of another service",
      { serviceNamespace: "dynamodb" },
      'scalableDimension: got "ecs:service:DesiredCount", expected a dimension of serviceNamespace "dynamodb"',
    ],
    [
      "a service of Amazon ECS by its ARN",
      { resourceId: "arn:aws:ecs:eu-west-1:123456789012:service/main/shop" },
      'resourceId: got "arn:aws:ecs:eu-west-1:123456789012:service/main/shop", expected service/<cluster>/<service>, both by name with serviceNamespace "ecs"',
    ],
    [
      "more at least than at most",
      { minCapacity: 7 },
      "minCapacity: got 7, expected at most maxCapacity (6)",
    ],
  ]);

  it("needs its service, and has the role that AWS makes for it", async () => {
    const account = await accountIn(folder());
    await assert.rejects(
      account.make(TARGET, { ...TARGET_INPUTS, resourceId: "service/main/other" }),
      /resourceId: got "service\/main\/other", expected a service of Amazon ECS that exists \(ECS service doesn't exist\)/,
    );
    const planned = await account.planned(TARGET, TARGET_INPUTS);
    assert.deepEqual(
      Object.keys(planned).filter((name) => planned[name] === UNKNOWN),
      ["arn", "roleArn", "suspendedState", "id"],
    );
    const { id, outputs } = await account.make(TARGET, TARGET_INPUTS);
    assert.equal(id, "service/main/shop");
    assert.match(
      text(outputs, "arn"),
      /^arn:aws:application-autoscaling:eu-west-1:123456789012:scalable-target\/[0-9a-f]{36}$/,
    );
    assert.equal(
      outputs["roleArn"],
      "arn:aws:iam::123456789012:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService",
    );
  });

  it("changes its bounds in place, and is replaced for another service", async () => {
    const account = await accountIn(folder());
    const made = await account.make(TARGET, TARGET_INPUTS);
    const { replaces, updates } = account.change(made, { minCapacity: 3, maxCapacity: 9 });
    assert.deepEqual([replaces, updates], [[], ["minCapacity", "maxCapacity"]]);
    assert.deepEqual(account.change(made, { resourceId: "service/main/other" }).replaces, [
      "resourceId",
    ]);
  });
});

describe("aws.appautoscaling.Policy", () => {
  const folder = temporaryFolder("appautoscaling-policy");
  const LABEL = "app/web/0123456789abcdef/targetgroup/shop/fedcba9876543210";

  itRefuses({ constraints: policy.constraints ?? [] }, POLICY_INPUTS, [
    [
      "steps beside a target to track",
      { policyType: "StepScaling" },
      'stepScalingPolicyConfiguration: got nothing, expected a value with policyType "StepScaling"',
      'targetTrackingScalingPolicyConfiguration: got {"targetValue":60,"predefinedMetricSpecification":{"predefin…, expected no value with policyType "StepScaling"',
    ],
    [
      "no target to track",
      { targetTrackingScalingPolicyConfiguration: null },
      'targetTrackingScalingPolicyConfiguration: got nothing, expected a value with policyType "TargetTrackingScaling"',
    ],
    [
      "a metric of another service",
      {
        targetTrackingScalingPolicyConfiguration: tracking({
          predefinedMetricType: "ASGAverageCPUUtilization",
        }),
      },
      'targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.predefinedMetricType: got "ASGAverageCPUUtilization", expected one of ALBRequestCountPerTarget, ECSServiceAverageCPUUtilization, ECSServiceAverageMemoryUtilization with serviceNamespace "ecs"',
    ],
    [
      "requests of nobody",
      {
        targetTrackingScalingPolicyConfiguration: tracking({
          predefinedMetricType: "ALBRequestCountPerTarget",
        }),
      },
      'targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.resourceLabel: got nothing, expected a value with targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.predefinedMetricType "ALBRequestCountPerTarget"',
    ],
    [
      "a time to cool down of less than nothing",
      {
        targetTrackingScalingPolicyConfiguration: {
          ...POLICY_INPUTS.targetTrackingScalingPolicyConfiguration,
          scaleInCooldown: -1,
          scaleOutCooldown: -1,
        },
      },
      "targetTrackingScalingPolicyConfiguration.scaleInCooldown: got -1, expected 0 to 2147483647",
      "targetTrackingScalingPolicyConfiguration.scaleOutCooldown: got -1, expected 0 to 2147483647",
    ],
    [
      "no metric",
      { targetTrackingScalingPolicyConfiguration: { targetValue: 60 } },
      "targetTrackingScalingPolicyConfiguration.customizedMetricSpecification: got none of them, expected exactly one of customizedMetricSpecification, predefinedMetricSpecification",
    ],
  ]);
  itTakes({ constraints: policy.constraints ?? [] }, POLICY_INPUTS, [
    [
      "requests of a target group",
      {
        targetTrackingScalingPolicyConfiguration: tracking({
          predefinedMetricType: "ALBRequestCountPerTarget",
          resourceLabel: LABEL,
        }),
      },
    ],
  ]);

  it("needs its target, and goes with it", async () => {
    const account = await accountIn(folder());
    await assert.rejects(
      account.make(POLICY, POLICY_INPUTS),
      /resourceId: got "service\/main\/shop", expected the resourceId of a scalable target that exists/,
    );
    const scalable = await account.make(TARGET, TARGET_INPUTS);
    const made = await account.make(POLICY, POLICY_INPUTS);
    await account.delete(scalable);
    assert.equal(await account.exists(made), false);
  });

  it("makes an alarm for either direction, or for one", async () => {
    const account = await accountIn(folder());
    await account.make(TARGET, TARGET_INPUTS);
    const { id, outputs } = await account.make(POLICY, POLICY_INPUTS);
    assert.equal(id, "shop-cpu");
    assert.match(
      text(outputs, "arn"),
      /^arn:aws:autoscaling:eu-west-1:123456789012:scalingPolicy:[0-9a-f-]{36}:resource\/ecs\/service\/main\/shop:policyName\/shop-cpu$/,
    );
    assert.match(
      JSON.stringify(outputs["alarmArns"]),
      /^\["[^"]+:alarm:TargetTracking-service\/main\/shop-AlarmHigh-[^"]+","[^"]+-AlarmLow-[^"]+"\]$/,
    );
    const outOnly = {
      ...POLICY_INPUTS.targetTrackingScalingPolicyConfiguration,
      disableScaleIn: true,
    };
    const other = await account.make(POLICY, {
      ...POLICY_INPUTS,
      name: "out",
      targetTrackingScalingPolicyConfiguration: outOnly,
    });
    assert.match(JSON.stringify(other.outputs["alarmArns"]), /^\["[^"]+-AlarmHigh-[^"]+"\]$/);
  });

  it("tracks another value in place, and is replaced under another name", async () => {
    const account = await accountIn(folder());
    await account.make(TARGET, TARGET_INPUTS);
    const made = await account.make(POLICY, POLICY_INPUTS);
    const configuration = { ...POLICY_INPUTS.targetTrackingScalingPolicyConfiguration };
    const { replaces, updates } = account.change(made, {
      targetTrackingScalingPolicyConfiguration: { ...configuration, targetValue: 70 },
    });
    assert.deepEqual(
      [replaces, updates],
      [[], ["targetTrackingScalingPolicyConfiguration.targetValue"]],
    );
    assert.deepEqual(account.change(made, { name: "other" }).replaces, ["name"]);
  });
});
