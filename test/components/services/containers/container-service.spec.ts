import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  ContainerService,
  type ContainerServiceArgs,
} from "../../../../components/services/containers/container-service";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";
import {
  inContainers,
  SERVICE_SETTINGS,
  SERVICE_SURROUNDINGS,
} from "../../../support/service-settings";

const SERVICE = "aws:ecs/service:Service";
const TASK = "aws:ecs/taskDefinition:TaskDefinition";
const TARGET = "aws:appautoscaling/target:Target";
const ARN = "arn:aws:mock:us-west-2:123456789012";

const ARGS: ContainerServiceArgs = {
  ...SERVICE_SETTINGS,
  ...SERVICE_SURROUNDINGS,
  container: { image: { tag: "7" }, command: ["serve"] },
  environment: { LEVEL: "info" },
  secrets: { TOKEN: "arn:token" },
  routes: [
    { priority: 210, paths: ["/api/register"], hosts: [] },
    { priority: 220, paths: ["/api/login"], hosts: [] },
  ],
  containers: inContainers("user").containers,
  cluster: { name: "shop", arn: "arn:shop" },
};

const OLD_IMAGE = "210987654321.dkr.ecr.eu-west-1.amazonaws.com/shop/user:6";

const WITH_BACKUP: Pick<ContainerServiceArgs, "backup"> = {
  backup: {
    weight: 5,
    capacity: 2,
    container: { image: { reference: OLD_IMAGE }, command: ["old"] },
  },
};

const run = (
  args: Partial<ContainerServiceArgs> = {},
  name = "user",
): Promise<Recording<ContainerService>> =>
  record(() => new ContainerService(name, { ...ARGS, ...args }));

interface Defined {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment: unknown;
  readonly secrets: unknown;
  readonly portMappings: readonly { readonly containerPort: number }[];
  readonly healthCheck: unknown;
  readonly logConfiguration: { readonly options: Readonly<Record<string, string>> };
}

/** The one container of a task definition. */
function containerIn({ inputsOf }: Recording<unknown>, name: string): Defined {
  const [container] = JSON.parse(String(inputsOf(TASK, name)["containerDefinitions"])) as Defined[];
  assert.ok(container !== undefined);
  return container;
}

describe("ContainerService", () => {
  let recording: Recording<ContainerService>;

  before(async () => {
    recording = await run();
  });

  it("creates all that a service of its own needs, and one fleet of tasks", () => {
    assert.deepEqual(
      tree(recording).filter((line) => / < (?:stack|user)$/.test(line)),
      [
        "aws:cloudwatch/logGroup:LogGroup user-log-group < user",
        "aws:lb/listenerRule:ListenerRule user-rule-210 < user",
        "aws:lb/listenerRule:ListenerRule user-rule-220 < user",
        "aws:lb/targetGroup:TargetGroup user-bak < user",
        "aws:lb/targetGroup:TargetGroup user-tg < user",
        "aws:servicediscovery/service:Service user-registry < user",
        "multizone:services:ContainerService user < stack",
        "multizone:services:DeploymentAlarms user-deployment < user",
        "multizone:services:ServiceRepository user-repository < user",
        "multizone:services:ServiceSecurityGroup user-network < user",
        "multizone:services:TaskFleet user-fleet < user",
        "multizone:services:TaskRole user-execution < user",
        "multizone:services:TaskRole user-task < user",
      ],
    );
    assertHouseRules(recording);
  });

  it("registers tasks by their addresses, and waits for as long as they may start", () => {
    const { targetType, healthCheck } = recording.inputsOf(
      "aws:lb/targetGroup:TargetGroup",
      "user-tg",
    );
    assert.equal(targetType, "ip");
    assert.equal((healthCheck as { path: unknown }).path, "/ready");
    const { evaluationPeriods } = recording.inputsOf(
      "aws:cloudwatch/metricAlarm:MetricAlarm",
      "user-deployment-healthy",
    );
    // Its grace period of 205 seconds is four minutes, and two more.
    assert.equal(evaluationPeriods, 6);
  });

  it("runs the tagged image of its own repository, with what its connections and its settings say", () => {
    const container = containerIn(recording, "user-fleet-task");
    assert.equal(
      container.image,
      "123456789012.dkr.ecr.us-west-2.amazonaws.com/user-repository-images-1a2b3c4:7",
    );
    assert.deepEqual(container.command, ["serve"]);
    assert.deepEqual(container.environment, [
      { name: "AWS_REGION", value: "us-west-2" },
      { name: "STORE_HOST", value: "store.example" },
      { name: "LEVEL", value: "info" },
    ]);
    assert.deepEqual(container.secrets, [{ name: "TOKEN", valueFrom: "arn:token" }]);
    assert.deepEqual(
      container.portMappings.map(({ containerPort }) => containerPort),
      [8081],
    );
    assert.deepEqual(container.healthCheck, {
      command: ["CMD-SHELL", "true"],
      interval: 15,
      timeout: 4,
      retries: 6,
      startPeriod: 205,
    });
    assert.deepEqual(container.logConfiguration.options, {
      "awslogs-region": "us-west-2",
      "awslogs-group": "user-log-group-1a2b3c4",
      "awslogs-stream-prefix": "primary",
      mode: "non-blocking",
    });
  });

  it("gives each of its two roles what is that role's alone", () => {
    const resources = recording.ofType("aws:iam/rolePolicy:RolePolicy").map(({ name, inputs }) => {
      const { Statement } = JSON.parse(String(inputs["policy"])) as {
        Statement: { Resource: unknown }[];
      };
      return [name, Statement.map(({ Resource }) => Resource)];
    });
    assert.deepEqual(Object.fromEntries(resources), {
      "user-execution-policy": [
        `${ARN}:user-log-group:*`,
        "*",
        [`${ARN}:user-repository-images`],
        ["arn:token"],
      ],
      "user-task-policy": ["arn:store"],
    });
    const { executionRoleArn, taskRoleArn } = recording.inputsOf(TASK, "user-fleet-task");
    assert.deepEqual(
      [executionRoleArn, taskRoleArn],
      [`${ARN}:user-execution-role`, `${ARN}:user-task-role`],
    );
  });

  it("runs its tasks as it is told, in the private subnets and its own security group", () => {
    const { networkConfiguration, capacityProviderStrategies, healthCheckGracePeriodSeconds } =
      recording.inputsOf(SERVICE, "user-fleet-service");
    assert.deepEqual(networkConfiguration, {
      subnets: ["private-0", "private-1"],
      securityGroups: ["user-network-security-group-id"],
      assignPublicIp: false,
    });
    assert.deepEqual(capacityProviderStrategies, [
      { capacityProvider: "FARGATE", base: 1, weight: 60 },
      { capacityProvider: "FARGATE_SPOT", weight: 40 },
    ]);
    assert.equal(healthCheckGracePeriodSeconds, 205);
    const { cpu, memory, family } = recording.inputsOf(TASK, "user-fleet-task");
    assert.deepEqual([cpu, memory, family], ["1024", "3072", "shop-user-fleet"]);
  });

  it("starts no task before the load balancer checks its health and its roles are complete", () => {
    const [service] = recording.ofType(SERVICE);
    assert.deepEqual(service?.dependsOn, [
      "user-rule-210",
      "user-rule-220",
      "user-execution",
      "user-task",
    ]);
  });

  it("rolls a deployment back when one of its alarms goes off", () => {
    assert.deepEqual(recording.inputsOf(SERVICE, "user-fleet-service")["alarms"], {
      alarmNames: ["user-deployment-errors-1a2b3c4", "user-deployment-healthy-1a2b3c4"],
      enable: true,
      rollback: true,
    });
  });

  it("is found by one name, in the DNS as with Service Connect", () => {
    const inputs = recording.inputsOf(SERVICE, "user-fleet-service");
    assert.deepEqual(inputs["serviceRegistries"], { registryArn: `${ARN}:user-registry` });
    const { namespace, services } = inputs["serviceConnectConfiguration"] as {
      namespace: unknown;
      services: unknown;
    };
    assert.equal(namespace, "arn:ns-1");
    assert.deepEqual(services, [
      {
        portName: "http",
        discoveryName: "user--connect",
        clientAlias: [{ dnsName: "user.shop.internal", port: 8081 }],
      },
    ]);
  });

  it("scales between its bounds by the requests that its load balancer sends it", () => {
    const { minCapacity, maxCapacity } = recording.inputsOf(TARGET, "user-fleet-scalable-target");
    assert.deepEqual([minCapacity, maxCapacity], [3, 8]);
    assert.deepEqual(
      recording.inputsOf("aws:appautoscaling/policy:Policy", "user-fleet-scale-by-requests")[
        "targetTrackingScalingPolicyConfiguration"
      ],
      {
        targetValue: 800,
        predefinedMetricSpecification: {
          predefinedMetricType: "ALBRequestCountPerTarget",
          resourceLabel: "app/entry/1/targetgroup/user-tg/0123456789abcdef",
        },
        scaleOutCooldown: 70,
        scaleInCooldown: 70,
      },
    );
  });

  it("tells its parts", async () => {
    const service = recording.result;
    assert.deepEqual(
      await Promise.all(
        [
          service.securityGroupId,
          service.targetGroupArn,
          service.backupTargetGroupArn,
          service.serviceName,
          service.logGroupName,
          service.repositoryUrl,
          service.discoveryName,
        ].map(valueOf),
      ),
      [
        "user-network-security-group-id",
        `${ARN}:user-tg`,
        `${ARN}:user-bak`,
        "user-fleet-service-1a2b3c4",
        "user-log-group-1a2b3c4",
        "123456789012.dkr.ecr.us-west-2.amazonaws.com/user-repository-images-1a2b3c4",
        "user.shop.internal",
      ],
    );
  });

  it("tells its routes as the rules have them", async () => {
    assert.deepEqual(
      (await valueOf(recording.result.routes)).map(({ priority, service, paths }) => ({
        priority,
        service,
        paths,
      })),
      [
        { priority: 210, service: "user", paths: ["/api/register"] },
        { priority: 220, service: "user", paths: ["/api/login"] },
      ],
    );
  });

  it("refuses everything that is wrong at once, before it creates anything", async () => {
    const created: string[] = [];
    const program = () => {
      pulumi.runtime.registerStackTransformation(({ name }) => {
        created.push(name);
        return undefined;
      });
      return new ContainerService("user", {
        ...ARGS,
        capacity: { minimum: 1, maximum: 4, afterZoneLoss: 1 },
        routes: [],
      });
    };
    await assert.rejects(record(program), (error: unknown) => {
      assert.ok(error instanceof pulumi.ResourceError);
      assert.equal(error.hideStack, true);
      assert.equal(
        error.message,
        "multizone:services:ContainerService user: capacity is 1 to 4; expected two or more to no fewer; routes are none; expected one or more",
      );
      return true;
    });
    assert.deepEqual(created, ["user"]);
  });

  describe("with a backup", () => {
    let backup: Recording<ContainerService>;

    before(async () => {
      backup = await run(WITH_BACKUP);
    });

    it("runs what the backup runs, in a fleet of its own", () => {
      assertHouseRules(backup);
      assert.deepEqual(
        backup.ofType("multizone:services:TaskFleet").map(({ name }) => name),
        ["user-fleet", "user-fleet-backup"],
      );
      const { image, command, logConfiguration } = containerIn(backup, "user-fleet-backup-task");
      assert.deepEqual([image, command], [OLD_IMAGE, ["old"]]);
      assert.equal(logConfiguration.options["awslogs-stream-prefix"], "backup");
      assert.match(containerIn(backup, "user-fleet-task").image, /:7$/);
    });

    it("may pull what the backup runs", () => {
      const { policy } = backup.inputsOf("aws:iam/rolePolicy:RolePolicy", "user-execution-policy");
      assert.match(String(policy), /arn:aws:ecr:eu-west-1:210987654321:repository\/shop\/user"/);
    });

    it("may not pull it while the backup has no capacity", async () => {
      const { inputsOf } = await run({ backup: { ...WITH_BACKUP.backup, weight: 0, capacity: 0 } });
      const { policy } = inputsOf("aws:iam/rolePolicy:RolePolicy", "user-execution-policy");
      assert.doesNotMatch(String(policy), /shop\/user/);
    });

    it("registers it in the backup target group, under no name and no alarm", () => {
      const inputs = backup.inputsOf(SERVICE, "user-fleet-backup-service");
      assert.deepEqual(inputs["loadBalancers"], [
        { targetGroupArn: `${ARN}:user-bak`, containerName: "user", containerPort: 8081 },
      ]);
      for (const property of ["alarms", "serviceRegistries", "serviceConnectConfiguration"]) {
        assert.equal(inputs[property], undefined, property);
      }
    });

    it("scales it up to twice its capacity by its own requests", () => {
      const { minCapacity, maxCapacity } = backup.inputsOf(
        TARGET,
        "user-fleet-backup-scalable-target",
      );
      assert.deepEqual([minCapacity, maxCapacity], [2, 4]);
      const { targetTrackingScalingPolicyConfiguration } = backup.inputsOf(
        "aws:appautoscaling/policy:Policy",
        "user-fleet-backup-scale-by-requests",
      );
      assert.deepEqual(targetTrackingScalingPolicyConfiguration, {
        targetValue: 800,
        predefinedMetricSpecification: {
          predefinedMetricType: "ALBRequestCountPerTarget",
          resourceLabel: "app/entry/1/targetgroup/user-bak/0123456789abcdef",
        },
        scaleOutCooldown: 70,
        scaleInCooldown: 70,
      });
    });

    it("moves requests to it by weight", async () => {
      assert.deepEqual(
        (await valueOf(backup.result.routes)).map(({ backupWeight }) => backupWeight),
        [5, 5],
      );
    });
  });
});
