import { serviceConstraints } from "../../../../../../sandbox/providers/aws/resources/ecs/service-constraints";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";

const ARN = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef";

const EXTERNAL = {
  deploymentCircuitBreaker: null,
  deploymentController: { type: "EXTERNAL" },
  taskDefinition: null,
};

describe("aws.ecs.Service, by its inputs alone", () => {
  const good = {
    name: "web-1a2b3c4",
    cluster: "main",
    taskDefinition: "web:1",
    desiredCount: 2,
    capacityProviderStrategies: [{ capacityProvider: "FARGATE", weight: 1 }],
    deploymentCircuitBreaker: { enable: true, rollback: true },
    networkConfiguration: { subnets: ["subnet-1", "subnet-2"] },
    loadBalancers: [{ targetGroupArn: ARN, containerName: "web", containerPort: 8080 }],
    serviceConnectConfiguration: {
      enabled: true,
      services: [{ portName: "http", discoveryName: "web", clientAlias: [{ port: 80 }] }],
    },
  };
  const row = { constraints: serviceConstraints };

  itRefuses(row, good, [
    [
      "a name with a space",
      { name: "a b" },
      'name: got "a b", expected letters, digits, hyphens and underscores',
    ],
    [
      "a launch type beside capacity providers",
      { launchType: "FARGATE" },
      "launchType: got launchType together with capacityProviderStrategies, expected at most one of capacityProviderStrategies, launchType",
    ],
    [
      "an unknown launch type",
      { capacityProviderStrategies: null, launchType: "FARGATE_SPOT" },
      'launchType: got "FARGATE_SPOT", expected one of EC2, EXTERNAL, FARGATE, MANAGED_INSTANCES',
    ],
    ["no task definition", { taskDefinition: null }, taskExpected("unset")],
    [
      "no task definition with a rolling deployment",
      { taskDefinition: null, deploymentController: { type: "ECS" } },
      taskExpected('"ECS"'),
    ],
    [
      "a circuit breaker with CodeDeploy",
      { deploymentController: { type: "CODE_DEPLOY" } },
      'deploymentCircuitBreaker: got {"enable":true,"rollback":true}, expected no value with deploymentController.type "CODE_DEPLOY"',
    ],
    [
      "too many subnets",
      { networkConfiguration: { subnets: Array.from({ length: 17 }, (_, n) => `subnet-${n}`) } },
      "networkConfiguration.subnets: got 17 entries, expected 1 to 16 entries",
    ],
    [
      "a load balancer without a target group",
      { loadBalancers: [{ containerName: "web", containerPort: 8080 }] },
      "loadBalancers[0].targetGroupArn: got none of them, expected exactly one of targetGroupArn, elbName",
    ],
    [
      "no alarm to watch",
      { alarms: { alarmNames: [], enable: true, rollback: true } },
      "alarms.alarmNames: got 0 entries, expected at least 1 entry",
    ],
    [
      "two aliases of one port",
      {
        serviceConnectConfiguration: {
          enabled: true,
          services: [{ portName: "http", clientAlias: [{ port: 80 }, { port: 0 }] }],
        },
      },
      "serviceConnectConfiguration.services[0].clientAlias[1].port: got 0, expected 1 to 65535",
      "serviceConnectConfiguration.services[0].clientAlias: got 2 entries, expected 0 to 1 entries",
    ],
    [
      "a rollback on a signal that nobody waits for",
      { sigintRollback: true, waitForSteadyState: false },
      "waitForSteadyState: got false, expected one of true with sigintRollback true",
    ],
    [
      "values that are on no list",
      {
        placementConstraints: [{ type: "near" }],
        propagateTags: "ALL",
        serviceConnectConfiguration: {
          enabled: true,
          services: [{ portName: "http", timeout: { idleTimeoutSeconds: -1 } }],
        },
      },
      'propagateTags: got "ALL", expected one of NONE, SERVICE, TASK_DEFINITION',
      'placementConstraints[0].type: got "near", expected one of distinctInstance, memberOf',
      "serviceConnectConfiguration.services[0].timeout.idleTimeoutSeconds: got -1, expected 0 to 2147483647",
    ],
    [
      "a grace period of less than nothing",
      { healthCheckGracePeriodSeconds: -1 },
      "healthCheckGracePeriodSeconds: got -1, expected 0 to 2147483647",
    ],
  ]);

  itTakes(row, good, [
    ["no task definition where task sets have theirs", EXTERNAL],
    ["a launch type alone", { capacityProviderStrategies: null, launchType: "FARGATE" }],
  ]);
});

function taskExpected(type: string): string {
  return `taskDefinition: got nothing, expected a value with deploymentController.type ${type}`;
}
