import assert from "node:assert/strict";
import { taskDefinition } from "../../../../../../sandbox/providers/aws/resources/ecs/task-definition";
import { TASK_DEFINITION } from "../../../../../../sandbox/providers/aws/resources/ecs/tokens";
import { type PropertyMap, UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";
import { secret } from "../../../../../support/marked-values";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "./test-account";
import { CONTAINER, TASK } from "./web-service";

const FAMILY = "arn:aws:ecs:eu-west-1:123456789012:task-definition/web";
const ROLE = "arn:aws:iam::123456789012:role/execution";

function containers(...changes: object[]): PropertyMap {
  const list = changes.map((change) => ({ ...CONTAINER, ...change }));
  return { containerDefinitions: JSON.stringify(list) };
}

function awslogs(options: object): PropertyMap {
  return {
    ...containers({ logConfiguration: { logDriver: "awslogs", options } }),
    executionRoleArn: ROLE,
  };
}

describe("aws.ecs.TaskDefinition", () => {
  const folder = temporaryFolder("ecs-task-definition");

  itRefuses(taskDefinition, TASK, [
    [
      "a family with a slash",
      { family: "a/b" },
      'family: got "a/b", expected letters, digits, hyphens and underscores',
    ],
    [
      "no CPU and no memory on Fargate",
      { cpu: null, memory: null },
      "cpu: got nothing, expected a value",
      "memory: got nothing, expected a value",
    ],
    [
      "a CPU that Fargate does not have",
      { cpu: "300" },
      'cpu: got "300", expected one of 256, 512, 1024, 2048, 4096, 8192, 16384 for FARGATE',
    ],
    [
      "a memory that does not go with the CPU",
      { memory: "4096" },
      'memory: got "4096", expected one of 512, 1024, 2048 for FARGATE with 256 CPU units',
    ],
    [
      "a memory between two steps",
      { cpu: "8 vCPU", memory: "18 GB" },
      'memory: got "18 GB", expected one of 16384, 20480, … 61440 for FARGATE with 8192 CPU units',
    ],
    [
      "the network of the host on Fargate",
      { networkMode: "bridge" },
      'networkMode: got "bridge", expected one of awsvpc',
    ],
    [
      "no network mode on Fargate",
      { networkMode: null },
      "networkMode: got nothing, expected a value",
    ],
    ["a role by its name", { taskRoleArn: "role" }, arnExpected("taskRoleArn")],
    [
      "containers that are no list",
      { containerDefinitions: "{}" },
      'containerDefinitions: got "{}", expected a JSON list of at least one container definition',
    ],
    [
      "no container",
      { containerDefinitions: "[]" },
      'containerDefinitions: got "[]", expected a JSON list of at least one container definition',
    ],
    [
      "a container without an image",
      containers({ image: undefined }),
      "containerDefinitions[0].image: got nothing, expected a value",
    ],
    [
      "two containers of one name",
      containers({}, { portMappings: [] }),
      'containerDefinitions[1].name: got "web", expected a name that no other container of the task has',
    ],
    [
      "no essential container",
      containers({ essential: false }),
      "containerDefinitions: got no essential container, expected one essential container at least",
    ],
    [
      "another port of the host with a network interface",
      containers({ portMappings: [{ containerPort: 8080, hostPort: 80 }] }),
      'containerDefinitions[0].portMappings[0].hostPort: got 80, expected the containerPort (8080), or none with networkMode "awsvpc"',
    ],
    [
      "a health check without a command, and too often",
      containers({ healthCheck: { interval: 4 } }),
      "containerDefinitions[0].healthCheck.command: got nothing, expected a value",
      "containerDefinitions[0].healthCheck.interval: got 4, expected 5 to 300",
    ],
    [
      "a log driver that Fargate does not have",
      containers({ logConfiguration: { logDriver: "syslog" } }),
      'containerDefinitions[0].logConfiguration.logDriver: got "syslog", expected one of awsfirelens, awslogs, splunk',
    ],
    [
      "an image of Amazon ECR without a role to fetch it",
      containers({ image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1" }),
      "executionRoleArn: got nothing, expected a task execution role: Fargate requires it to support ECR images",
    ],
    [
      "secrets without a role to read them",
      containers({ secrets: [{ name: "A", valueFrom: "arn" }] }),
      "executionRoleArn: got nothing, expected a task execution role: Fargate requires it to support secrets",
    ],
    [
      "logs without a region and a prefix",
      awslogs({ "awslogs-group": "web" }),
      'containerDefinitions[0].logConfiguration.options.awslogs-region: got nothing, expected a value with logConfiguration.logDriver "awslogs"',
      'containerDefinitions[0].logConfiguration.options.awslogs-stream-prefix: got nothing, expected a value with logConfiguration.logDriver "awslogs"',
    ],
    [
      "too little storage",
      { ephemeralStorage: { sizeInGib: 20 } },
      "ephemeralStorage.sizeInGib: got 20, expected 21 to 200",
    ],
    [
      "what belongs to the host, on Fargate",
      {
        ipcMode: "host",
        pidMode: "host",
        placementConstraints: [{ type: "memberOf" }],
        volumes: [
          { name: "a", hostPath: "/a" },
          { name: "b", dockerVolumeConfiguration: { scope: "host" } },
        ],
      },
      'volumes[1].dockerVolumeConfiguration.scope: got "host", expected one of shared, task',
      "placementConstraints: got 1 entries, expected 0 to 0 entries",
      'ipcMode: got "host", expected no host for FARGATE',
      'pidMode: got "host", expected no host for FARGATE',
      'volumes[1].dockerVolumeConfiguration: got {"scope":"host"}, expected no value',
      'volumes[0].hostPath: got "/a", expected no value',
    ],
    [
      "an unknown platform",
      { requiresCompatibilities: ["FARGATE", "LAMBDA"] },
      'requiresCompatibilities[1]: got "LAMBDA", expected one of EC2, EXTERNAL, FARGATE, MANAGED_INSTANCES',
    ],
    [
      "a volume of Amazon EFS with values that are none",
      {
        volumes: [
          {
            name: "a",
            efsVolumeConfiguration: {
              fileSystemId: "fs-1",
              transitEncryptionPort: 65536,
              authorizationConfig: { iam: "ON" },
            },
          },
        ],
      },
      'volumes[0].efsVolumeConfiguration.authorizationConfig.iam: got "ON", expected one of DISABLED, ENABLED',
      "volumes[0].efsVolumeConfiguration.transitEncryptionPort: got 65536, expected 0 to 65535",
    ],
    [
      "a port that is none",
      containers({ cpu: -1, portMappings: [{ containerPort: 0 }] }),
      "containerDefinitions[0].cpu: got -1, expected 0 to 196608",
      "containerDefinitions[0].portMappings[0].containerPort: got 0, expected 1 to 65535",
    ],
    [
      "a secret that is no JSON, without telling it",
      { containerDefinitions: secret("hunter2") },
      "containerDefinitions: got a secret, expected a JSON list of at least one container definition",
    ],
  ]);

  itTakes(taskDefinition, TASK, [
    ["a size in units", { cpu: ".5 vCPU", memory: "4 GB" }],
    ["containers that are not known yet", { containerDefinitions: UNKNOWN }],
    ["any size outside Fargate", { requiresCompatibilities: ["EC2"], cpu: "300", memory: "300" }],
    [
      "logs with all their options",
      awslogs({ "awslogs-group": "g", "awslogs-region": "r", "awslogs-stream-prefix": "p" }),
    ],
  ]);

  it("has an ARN with a revision that a preview does not know", async () => {
    const account = new TestAccount(folder());
    const planned = await account.planned(TASK_DEFINITION, TASK);
    assert.deepEqual(
      Object.keys(planned).filter((name) => planned[name] === UNKNOWN),
      ["arn", "arnWithoutRevision", "revision", "enableFaultInjection", "id"],
    );
    const { id, outputs } = await account.make(TASK_DEFINITION, TASK);
    assert.deepEqual(
      [id, outputs["arn"], outputs["arnWithoutRevision"], outputs["revision"]],
      ["web", `${FAMILY}:1`, FAMILY, 1],
    );
  });

  it("counts its revisions up, and each is gone by itself", async () => {
    const account = new TestAccount(folder());
    const first = await account.make(TASK_DEFINITION, TASK);
    const second = await account.make(TASK_DEFINITION, { ...TASK, cpu: "512", memory: "1024" });
    await account.make(TASK_DEFINITION, { ...TASK, family: "other" });
    assert.deepEqual([second.id, second.outputs["arn"]], ["web", `${FAMILY}:2`]);
    await account.delete(first);
    assert.deepEqual([await account.exists(first), await account.exists(second)], [false, true]);
    const third = await account.make(TASK_DEFINITION, TASK);
    assert.equal(third.outputs["revision"], 3);
  });

  it("is still there where its deletion is skipped, so that its revisions count on", async () => {
    const account = new TestAccount(folder());
    const kept = await account.make(TASK_DEFINITION, { ...TASK, skipDestroy: true });
    await account.delete(kept);
    assert.equal(await account.exists(kept), true);
    const next = await account.make(TASK_DEFINITION, TASK);
    assert.equal(next.outputs["revision"], 2);
    await account.delete(next);
    assert.equal(await account.exists(next), false);
  });

  it("becomes another revision for any change but those of tags and of what the provider keeps", async () => {
    const account = new TestAccount(folder());
    const made = await account.make(TASK_DEFINITION, TASK);
    for (const [property, value] of Object.entries({
      containerDefinitions: JSON.stringify([{ ...CONTAINER, image: "nginx:1" }]),
      enableFaultInjection: true,
      executionRoleArn: ROLE,
      memory: "1024",
      taskRoleArn: ROLE,
    })) {
      const { replaces, deletesFirst } = account.change(made, { [property]: value });
      assert.deepEqual([replaces, deletesFirst], [[property], false]);
    }
    const { replaces, updates } = account.change(made, { skipDestroy: true, tags: { a: "1" } });
    assert.deepEqual([replaces, updates], [[], ["skipDestroy", "tags"]]);
  });

  it("is the same however its containers are written", async () => {
    const account = new TestAccount(folder());
    const made = await account.make(TASK_DEFINITION, TASK);
    const { name, ...rest } = CONTAINER;
    const spaced = JSON.stringify([{ ...rest, name }], undefined, 2);
    assert.deepEqual(account.change(made, { containerDefinitions: spaced }), {
      replaces: [],
      updates: [],
      deletesFirst: false,
    });
  });
});

function arnExpected(property: string): string {
  return `${property}: got "role", expected an ARN (arn:partition:service:region:account:resource)`;
}
