import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import {
  CLUSTER_CAPACITY_PROVIDERS,
  SERVICE,
  TASK_DEFINITION,
} from "../../../../../../sandbox/providers/aws/resources/ecs/tokens";
import {
  LISTENER,
  LISTENER_RULE,
  TARGET_GROUP,
} from "../../../../../../sandbox/providers/aws/resources/lb/tokens";
import {
  DISCOVERY_SERVICE,
  HTTP_NAMESPACE,
  PRIVATE_DNS_NAMESPACE,
} from "../../../../../../sandbox/providers/aws/resources/servicediscovery/tokens";
import { type PropertyMap, UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "./test-account";
import { CONTAINER, type Ground, ground, listening, TASK } from "./web-service";

const CLUSTER_ARN = "arn:aws:ecs:eu-west-1:123456789012:cluster/main";

describe("aws.ecs.Service, in an account", () => {
  const folder = temporaryFolder("ecs-service");
  let account: TestAccount;
  let base: Ground;
  beforeEach(async () => {
    account = new TestAccount(folder());
    base = await ground(account);
  });

  it("has an ARN with its cluster, and what Amazon ECS decides", async () => {
    const { id, outputs } = await account.make(SERVICE, base.inputs);
    const name = text(outputs, "name");
    assert.match(name, /^web-[0-9a-f]{7}$/);
    assert.equal(id, `arn:aws:ecs:eu-west-1:123456789012:service/main/${name}`);
    assert.equal(outputs["arn"], id);
    assert.deepEqual(
      [
        outputs["availabilityZoneRebalancing"],
        outputs["cluster"],
        outputs["iamRole"],
        outputs["launchType"],
        outputs["platformVersion"],
      ],
      [
        "ENABLED",
        CLUSTER_ARN,
        "/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
        "",
        "LATEST",
      ],
    );
  });

  it("has at preview its name and the provider's defaults, and no ARN", async () => {
    const planned = await account.planned(SERVICE, base.inputs);
    assert.deepEqual(
      Object.keys(planned)
        .filter((name) => planned[name] === UNKNOWN)
        .sort(),
      [
        "arn",
        "availabilityZoneRebalancing",
        "deploymentConfiguration",
        "iamRole",
        "id",
        "launchType",
        "platformVersion",
        "triggers",
      ],
    );
    const { deploymentMaximumPercent, deploymentMinimumHealthyPercent, name } = planned;
    assert.deepEqual(
      [deploymentMaximumPercent, deploymentMinimumHealthyPercent, name],
      [200, 100, "web-38b0874"],
    );
  });

  it("updates in place what a deployment changes, and replaces where it runs", async () => {
    const made = await account.make(SERVICE, base.inputs);
    const next = await account.make(TASK_DEFINITION, { ...TASK, cpu: "512", memory: "1024" });
    const change = account.change(made, {
      deploymentController: { type: "ECS" },
      desiredCount: 3,
      loadBalancers: [],
      networkConfiguration: { subnets: ["subnet-1"] },
      taskDefinition: next.outputs["arn"] ?? null,
      healthCheckGracePeriodSeconds: null,
    });
    assert.deepEqual(change.replaces, []);
    assert.ok(change.updates.includes("taskDefinition"), change.updates.join());
    for (const [property, value] of [
      ["cluster", "other"],
      ["name", "other"],
      ["schedulingStrategy", "DAEMON"],
    ] as const) {
      assert.deepEqual(account.change(made, { [property]: value }).replaces, [property]);
    }
    const updated = await account.update(made, { taskDefinition: next.outputs["arn"] ?? null });
    assert.deepEqual([updated["arn"], updated["taskDefinition"]], [made.id, next.outputs["arn"]]);
  });

  it("changes its capacity providers only by a deployment that is forced", async () => {
    const made = await account.make(SERVICE, { ...base.inputs, name: "shop" });
    const spot = {
      ...base.inputs,
      name: "shop",
      capacityProviderStrategies: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }],
    };
    assert.deepEqual(account.refusals(SERVICE, spot), [
      "capacityProviderStrategies: got another strategy than the service has, expected forceNewDeployment true beside the change",
    ]);
    assert.deepEqual(account.refusals(SERVICE, { ...spot, forceNewDeployment: true }), []);
    const same = [{ capacityProvider: "FARGATE", weight: 1, base: 0 }];
    assert.deepEqual(account.change(made, { capacityProviderStrategies: same }).replaces, []);
  });

  it("goes before the new one comes where the program gives its name", async () => {
    const made = await account.make(SERVICE, { ...base.inputs, name: "shop" });
    const change = account.change(made, { cluster: "other" });
    assert.deepEqual([change.replaces, change.deletesFirst], [["cluster"], true]);
    await assert.rejects(
      account.make(SERVICE, { ...base.inputs, name: "shop" }),
      /InvalidParameterException: .* already exists/,
    );
  });

  /** Changes that Amazon ECS refuses when it is called, and what it says. */
  const refused: [title: string, change: PropertyMap, message: RegExp][] = [
    [
      "a cluster that does not exist",
      { cluster: "other" },
      /cluster: got "other", expected a cluster that exists \(ClusterNotFoundException\)/,
    ],
    [
      "no cluster where there is no default one",
      { cluster: null },
      /cluster: got "default", expected a cluster that exists/,
    ],
    [
      "a revision that was never registered",
      { taskDefinition: "web:7" },
      /taskDefinition: got "web:7", expected a task definition that is ACTIVE/,
    ],
    [
      "a capacity provider that the cluster does not have",
      { capacityProviderStrategies: [{ capacityProvider: "machines", weight: 1 }] },
      /capacityProviderStrategies\[0\]\.capacityProvider: got "machines", expected a capacity provider that is associated with the cluster: FARGATE, FARGATE_SPOT/,
    ],
    [
      "no network for tasks with interfaces of their own",
      { networkConfiguration: null },
      /networkConfiguration: got nothing, expected a network configuration: the task definition has the network mode awsvpc/,
    ],
    [
      "a launch type that the task definition is not made for",
      { capacityProviderStrategies: null, launchType: "EC2" },
      /launchType: got "EC2", expected one of the task definition's requiresCompatibilities: FARGATE/,
    ],
    [
      "a port name that no container has",
      { serviceConnectConfiguration: { enabled: true, services: [{ portName: "https" }] } },
      /services\[0\]\.portName: got "https", expected the name of a port mapping of the task definition: http/,
    ],
    [
      "a grace period without a load balancer",
      { loadBalancers: [] },
      /healthCheckGracePeriodSeconds: got 60, expected no value without loadBalancers/,
    ],
    [
      "no room for a deployment",
      { deploymentMaximumPercent: 100 },
      /deploymentMaximumPercent: got 100, expected more than 100, or a deploymentMinimumHealthyPercent of less/,
    ],
    [
      "rebalancing without room",
      {
        availabilityZoneRebalancing: "ENABLED",
        deploymentMaximumPercent: 100,
        deploymentMinimumHealthyPercent: 50,
      },
      /deploymentMaximumPercent: got 100 or less, expected anything else, with availabilityZoneRebalancing ENABLED/,
    ],
    [
      "rebalancing of tasks that are placed by memory",
      {
        availabilityZoneRebalancing: "ENABLED",
        orderedPlacementStrategies: [{ type: "binpack", field: "memory" }],
      },
      /orderedPlacementStrategies: got no spread over zones first/,
    ],
    [
      "a registry that does not exist",
      {
        serviceRegistries: {
          registryArn: "arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-1",
        },
      },
      /serviceRegistries\.registryArn: got ".*srv-1", expected a service of AWS Cloud Map that exists/,
    ],
  ];
  for (const [title, change, message] of refused) {
    it(`is refused by AWS with ${title}, after a preview that went well`, async () => {
      await account.planned(SERVICE, { ...base.inputs, ...change });
      await assert.rejects(account.make(SERVICE, { ...base.inputs, ...change }), message);
    });
  }

  const balanced = (targetGroupArn: string, container: object = {}): PropertyMap => ({
    ...base.inputs,
    loadBalancers: [{ targetGroupArn, containerName: "web", containerPort: 8080, ...container }],
  });

  it("is refused by AWS with a container or a port that the task does not have", async () => {
    const arn = text(base.targetGroup.outputs, "arn");
    await assert.rejects(
      account.make(SERVICE, balanced(arn, { containerName: "api" })),
      /loadBalancers\[0\]\.containerName: got "api", expected a container of the task definition: web/,
    );
    await assert.rejects(
      account.make(SERVICE, balanced(arn, { containerPort: 80 })),
      /loadBalancers\[0\]\.containerPort: got 80, expected a containerPort of the container: 8080/,
    );
  });

  it("is refused by AWS until its target group is behind a listener or a rule", async () => {
    const group = { port: 80, protocol: "HTTP", targetType: "ip", vpcId: "vpc-1" };
    const spare = await account.make(TARGET_GROUP, { ...group, name: "spare" });
    const arn = text(spare.outputs, "arn");
    await assert.rejects(
      account.make(SERVICE, balanced(arn)),
      /does not have an associated load balancer/,
    );
    await account.make(LISTENER_RULE, {
      listenerArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/web/1/2",
      priority: 1,
      conditions: [{ pathPattern: { values: ["/"] } }],
      actions: [{ type: "forward", forward: { targetGroups: [{ arn, weight: 0 }] } }],
    });
    assert.ok(await account.exists(await account.make(SERVICE, balanced(arn))));
  });

  it("is refused by AWS with targets by instance for tasks with addresses of their own", async () => {
    const group = await account.make(TARGET_GROUP, {
      name: "instances",
      port: 80,
      protocol: "HTTP",
      vpcId: "vpc-1",
    });
    await account.make(LISTENER, { ...listening(group), port: 81 });
    await assert.rejects(
      account.make(SERVICE, balanced(text(group.outputs, "arn"))),
      /got a target group with targetType "instance", expected targetType ip/,
    );
  });

  it("runs the newest revision of a family, and none that is deregistered", async () => {
    await account.delete(base.task);
    await assert.rejects(account.make(SERVICE, base.inputs), /TaskDefinition is inactive/);
    const containerDefinitions = JSON.stringify([{ ...CONTAINER, name: "api" }]);
    await account.make(TASK_DEFINITION, TASK);
    await account.make(TASK_DEFINITION, { ...TASK, containerDefinitions });
    await assert.rejects(
      account.make(SERVICE, { ...base.inputs, taskDefinition: "web" }),
      /expected a container of the task definition: api/,
    );
  });

  it("runs as the cluster does where it names no capacity providers", async () => {
    const inputs = { ...base.inputs, capacityProviderStrategies: null };
    const onMachines = await account.make(SERVICE, { ...inputs, name: "a" });
    assert.deepEqual([onMachines.outputs["launchType"]], ["EC2"]);
    await account.make(CLUSTER_CAPACITY_PROVIDERS, {
      clusterName: "main",
      capacityProviders: ["FARGATE"],
      defaultCapacityProviderStrategies: [{ capacityProvider: "FARGATE", weight: 1 }],
    });
    const asCluster = await account.make(SERVICE, { ...inputs, name: "b" });
    assert.equal(asCluster.outputs["launchType"], "");
  });

  it("is not rebalanced by itself where that is not possible", async () => {
    const { outputs } = await account.make(SERVICE, {
      ...base.inputs,
      deploymentMaximumPercent: 100,
      deploymentMinimumHealthyPercent: 50,
    });
    assert.equal(outputs["availabilityZoneRebalancing"], "DISABLED");
  });

  it("keeps its namespace and its registry, and is found by the names of both", async () => {
    const namespace = await account.make(PRIVATE_DNS_NAMESPACE, { name: "internal", vpc: "vpc-1" });
    const registry = await account.make(DISCOVERY_SERVICE, {
      name: "web",
      dnsConfig: { namespaceId: namespace.id, dnsRecords: [{ type: "A", ttl: 10 }] },
    });
    const made = await account.make(SERVICE, {
      ...base.inputs,
      serviceConnectConfiguration: {
        enabled: true,
        namespace: namespace.outputs["arn"] ?? null,
        services: [{ portName: "http", clientAlias: [{ port: 80 }] }],
      },
      serviceRegistries: { registryArn: registry.outputs["arn"] ?? null },
    });
    assert.deepEqual(made.outputs["serviceConnectConfiguration"], {
      enabled: true,
      namespace: namespace.outputs["arn"],
      services: [
        {
          portName: "http",
          discoveryName: "http",
          clientAlias: [{ port: 80, dnsName: "http.internal" }],
        },
      ],
    });
    await assert.rejects(account.delete(registry), /ResourceInUse: the service web still has/);
    await account.delete(made);
    await account.delete(registry);
    await account.delete(namespace);
  });

  for (const [type, inputs] of [
    [HTTP_NAMESPACE, {}],
    [PRIVATE_DNS_NAMESPACE, { vpc: "vpc-1" }],
  ] as const) {
    it(`keeps a namespace that Service Connect alone uses (${type})`, async () => {
      const namespace = await account.make(type, { name: "internal", ...inputs });
      const made = await account.make(SERVICE, {
        ...base.inputs,
        serviceConnectConfiguration: { enabled: true, namespace: "internal" },
      });
      await assert.rejects(account.delete(namespace), /ResourceInUse: the namespace internal/);
      await account.delete(made);
      await account.delete(namespace);
    });
  }
});
