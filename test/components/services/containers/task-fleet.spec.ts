import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  TaskFleet,
  type TaskFleetArgs,
} from "../../../../components/services/containers/task-fleet";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";
import { inContainers, SERVICE_SETTINGS } from "../../../support/service-settings";

const SERVICE = "aws:ecs/service:Service";
const TASK = "aws:ecs/taskDefinition:TaskDefinition";

const ARGS: TaskFleetArgs = {
  cluster: { name: "shop", arn: "arn:shop" },
  subnetIds: ["private-0", "private-1"],
  securityGroupId: "sg-user",
  executionRoleArn: "arn:execution",
  taskRoleArn: "arn:task",
  container: {
    name: "user",
    image: "example/user:1",
    command: [],
    port: 8080,
    environment: { AWS_REGION: "us-west-2" },
    secrets: {},
    logs: { region: "us-west-2", logGroupName: "user-log-group" },
    streamPrefix: "primary",
    healthCheckCommand: ["CMD-SHELL", "true"],
    healthCheck: SERVICE_SETTINGS.healthCheck,
  },
  settings: inContainers("user").containers,
  capacity: { minimum: 2, maximum: 6 },
  scaling: { cpuTargetPercent: 50, requestsPerTarget: 1000, warmupSeconds: 60 },
  targetGroupArn: "arn:group",
  resourceLabel: "app/entry/1/targetgroup/user/1",
  alarmNames: ["user-errors", "user-healthy"],
  discovery: {
    registryArn: "arn:registry",
    namespaceArn: "arn:ns",
    connectName: "user--connect",
    hostName: "user.shop.internal",
  },
  deregistrationDelaySeconds: 60,
  after: [],
};

const run = (args: Partial<TaskFleetArgs> = {}): Promise<Recording<TaskFleet>> =>
  record(() => new TaskFleet("user", { ...ARGS, ...args }));

describe("TaskFleet", () => {
  let recording: Recording<TaskFleet>;

  before(async () => {
    recording = await run();
  });

  it("creates a task definition, a service and its scaling", () => {
    assert.deepEqual(tree(recording), [
      "aws:appautoscaling/policy:Policy user-scale-by-cpu < user",
      "aws:appautoscaling/policy:Policy user-scale-by-requests < user",
      "aws:appautoscaling/target:Target user-scalable-target < user",
      `${SERVICE} user-service < user`,
      `${TASK} user-task < user`,
      "multizone:services:TaskFleet user < stack",
    ]);
    assertHouseRules(recording);
  });

  it("defines a task of one container for AWS Fargate, and keeps every revision to roll back to", () => {
    const { containerDefinitions, ...inputs } = recording.inputsOf(TASK, "user-task");
    assert.deepEqual(inputs, {
      family: "shop-user",
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "1024",
      memory: "3072",
      runtimePlatform: { operatingSystemFamily: "LINUX", cpuArchitecture: "X86_64" },
      executionRoleArn: "arn:execution",
      taskRoleArn: "arn:task",
      skipDestroy: true,
    });
    const [container, ...others] = JSON.parse(String(containerDefinitions)) as object[];
    assert.deepEqual(others, []);
    assert.deepEqual(container, {
      name: "user",
      image: "example/user:1",
      essential: true,
      portMappings: [{ name: "http", containerPort: 8080, protocol: "tcp", appProtocol: "http" }],
      environment: [{ name: "AWS_REGION", value: "us-west-2" }],
      secrets: [],
      healthCheck: {
        command: ["CMD-SHELL", "true"],
        interval: 15,
        timeout: 4,
        retries: 6,
        startPeriod: 205,
      },
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-region": "us-west-2",
          "awslogs-group": "user-log-group",
          "awslogs-stream-prefix": "primary",
          mode: "non-blocking",
        },
      },
      linuxParameters: { initProcessEnabled: true },
    });
  });

  it("runs on the processors that are asked for", async () => {
    const { inputsOf } = await run({ settings: { ...ARGS.settings, architecture: "arm64" } });
    assert.deepEqual(inputsOf(TASK, "user-task")["runtimePlatform"], {
      operatingSystemFamily: "LINUX",
      cpuArchitecture: "ARM64",
    });
  });

  it("keeps tasks in every zone, starts new ones before it stops old ones and rolls back what fails", () => {
    assert.deepEqual(recording.inputsOf(SERVICE, "user-service"), {
      cluster: "arn:shop",
      taskDefinition: "arn:aws:mock:us-west-2:123456789012:user-task",
      desiredCount: 2,
      capacityProviderStrategies: [
        { capacityProvider: "FARGATE", base: 1, weight: 60 },
        { capacityProvider: "FARGATE_SPOT", weight: 40 },
      ],
      forceNewDeployment: true,
      networkConfiguration: {
        subnets: ["private-0", "private-1"],
        securityGroups: ["sg-user"],
        assignPublicIp: false,
      },
      loadBalancers: [{ targetGroupArn: "arn:group", containerName: "user", containerPort: 8080 }],
      healthCheckGracePeriodSeconds: 205,
      availabilityZoneRebalancing: "ENABLED",
      deploymentMinimumHealthyPercent: 100,
      deploymentMaximumPercent: 200,
      deploymentCircuitBreaker: { enable: true, rollback: true },
      alarms: { alarmNames: ["user-errors", "user-healthy"], enable: true, rollback: true },
      waitForSteadyState: true,
      propagateTags: "SERVICE",
      enableEcsManagedTags: true,
      serviceRegistries: { registryArn: "arn:registry" },
      serviceConnectConfiguration: {
        enabled: true,
        namespace: "arn:ns",
        services: [
          {
            portName: "http",
            discoveryName: "user--connect",
            clientAlias: [{ dnsName: "user.shop.internal", port: 8080 }],
          },
        ],
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-region": "us-west-2",
            "awslogs-group": "user-log-group",
            "awslogs-stream-prefix": "service-connect",
            mode: "non-blocking",
          },
        },
      },
    });
  });

  it("leaves the number of tasks to scaling, and waits until a bad deployment is rolled back", () => {
    const { ignoreChanges, customTimeouts } = recording.ofType(SERVICE)[0]?.options ?? {};
    assert.deepEqual(ignoreChanges, ["desiredCount"]);
    assert.deepEqual(customTimeouts, { create: "40m", update: "40m", delete: "21m" });
  });

  it("starts no task before what it needs is there", async () => {
    const { ofType } = await record(
      () =>
        new TaskFleet("user", { ...ARGS, after: [new pulumi.ComponentResource("t:t:T", "rule")] }),
    );
    assert.deepEqual(
      ofType(SERVICE).map(({ dependsOn }) => dependsOn),
      [["rule"]],
    );
  });

  it("runs the share of tasks on Fargate Spot that is asked for", async () => {
    const { inputsOf } = await run({
      settings: { ...ARGS.settings, onDemandBase: 2, spotPercent: 30 },
    });
    assert.deepEqual(inputsOf(SERVICE, "user-service")["capacityProviderStrategies"], [
      { capacityProvider: "FARGATE", base: 2, weight: 70 },
      { capacityProvider: "FARGATE_SPOT", weight: 30 },
    ]);
  });

  it("scales its own service by the requests of its own target group", () => {
    assert.deepEqual(
      recording.inputsOf("aws:appautoscaling/target:Target", "user-scalable-target"),
      {
        serviceNamespace: "ecs",
        scalableDimension: "ecs:service:DesiredCount",
        resourceId: "service/shop/user-service-1a2b3c4",
        minCapacity: 2,
        maxCapacity: 6,
      },
    );
    const { targetTrackingScalingPolicyConfiguration } = recording.inputsOf(
      "aws:appautoscaling/policy:Policy",
      "user-scale-by-requests",
    );
    assert.deepEqual(targetTrackingScalingPolicyConfiguration, {
      targetValue: 1000,
      predefinedMetricSpecification: {
        predefinedMetricType: "ALBRequestCountPerTarget",
        resourceLabel: "app/entry/1/targetgroup/user/1",
      },
      scaleOutCooldown: 60,
      scaleInCooldown: 60,
    });
  });

  it("can stand without alarms and names, known to the load balancer alone", async () => {
    const { inputsOf } = await run({ alarmNames: undefined, discovery: undefined });
    const inputs = inputsOf(SERVICE, "user-service");
    assert.deepEqual(inputs["deploymentCircuitBreaker"], { enable: true, rollback: true });
    for (const property of ["alarms", "serviceRegistries", "serviceConnectConfiguration"]) {
      assert.equal(inputs[property], undefined, property);
    }
  });

  it("tells the name of its service", async () => {
    assert.equal(await valueOf(recording.result.serviceName), "user-service-1a2b3c4");
  });
});
