import assert from "node:assert/strict";
import { cluster } from "../../../../../../sandbox/providers/aws/resources/ecs/cluster";
import { clusterCapacityProviders } from "../../../../../../sandbox/providers/aws/resources/ecs/cluster-capacity-providers";
import {
  CLUSTER,
  CLUSTER_CAPACITY_PROVIDERS,
  SERVICE,
} from "../../../../../../sandbox/providers/aws/resources/ecs/tokens";
import { UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "./test-account";
import { ground } from "./web-service";

const ARN = "arn:aws:ecs:eu-west-1:123456789012:cluster/main";

describe("aws.ecs.Cluster", () => {
  const folder = temporaryFolder("ecs-cluster");

  itRefuses(
    cluster,
    { name: "main", settings: [{ name: "containerInsights", value: "enhanced" }] },
    [
      [
        "a name with a dot",
        { name: "a.b" },
        'name: got "a.b", expected letters, digits, hyphens and underscores',
      ],
      [
        "an unknown setting",
        { settings: [{ name: "insights", value: "on" }] },
        'settings[0].name: got "insights", expected one of containerInsights',
        'settings[0].value: got "on", expected one of disabled, enabled, enhanced',
      ],
      [
        "a namespace by its name",
        { serviceConnectDefaults: { namespace: "internal" } },
        'serviceConnectDefaults.namespace: got "internal", expected an ARN (arn:partition:service:region:account:resource)',
      ],
      [
        "logging of its own without a place for it",
        { configuration: { executeCommandConfiguration: { logging: "OVERRIDE" } } },
        'configuration.executeCommandConfiguration.logConfiguration: got nothing, expected a value with configuration.executeCommandConfiguration.logging "OVERRIDE"',
      ],
    ],
  );

  it("has its ARN as its id, and tells of its settings", async () => {
    const account = new TestAccount(folder());
    const planned = await account.planned(CLUSTER, {});
    assert.deepEqual([planned["arn"], planned["settings"]], [UNKNOWN, UNKNOWN]);
    const { id, outputs } = await account.make(CLUSTER, { name: "main" });
    assert.deepEqual([id, outputs["arn"]], [ARN, ARN]);
    assert.deepEqual(outputs["settings"], [{ name: "containerInsights", value: "disabled" }]);
  });

  it("is replaced for another name, and updated for everything else", async () => {
    const account = new TestAccount(folder());
    const made = await account.make(CLUSTER, { name: "main" });
    assert.deepEqual(account.change(made, { name: "other" }).replaces, ["name"]);
    const settings = [{ name: "containerInsights", value: "enabled" }];
    assert.deepEqual(account.change(made, { settings }).replaces, []);
  });

  it("stays while it has a service, and takes its capacity providers along", async () => {
    const account = new TestAccount(folder());
    const { cluster: made, inputs } = await ground(account);
    const service = await account.make(SERVICE, inputs);
    await assert.rejects(account.delete(made), /^Error: ClusterContainsServicesException: /);
    await account.delete(service);
    await account.delete(made);
    assert.equal(await account.exists(made), false);
  });
});

describe("aws.ecs.ClusterCapacityProviders", () => {
  const folder = temporaryFolder("ecs-capacity-providers");
  const good = {
    clusterName: "main",
    capacityProviders: ["FARGATE", "FARGATE_SPOT"],
    defaultCapacityProviderStrategies: [
      { capacityProvider: "FARGATE", base: 1, weight: 1 },
      { capacityProvider: "FARGATE_SPOT", base: 0, weight: 3 },
    ],
  };
  const strategy = (...items: object[]): object => ({ defaultCapacityProviderStrategies: items });

  itRefuses({ constraints: clusterCapacityProviders.constraints ?? [] }, good, [
    [
      "two bases",
      {
        ...strategy(
          { capacityProvider: "FARGATE", base: 1, weight: 1 },
          { capacityProvider: "FARGATE_SPOT", base: 1 },
        ),
      },
      "defaultCapacityProviderStrategies[1].base: got 1, expected no second base: one capacity provider has it",
    ],
    [
      "providers without a weight",
      { ...strategy({ capacityProvider: "FARGATE" }, { capacityProvider: "FARGATE_SPOT" }) },
      "defaultCapacityProviderStrategies: got 2 capacity providers without a weight, expected a weight above 0 for one of them",
    ],
    [
      "a base that is too high",
      { ...strategy({ capacityProvider: "FARGATE", base: 100_001 }) },
      "defaultCapacityProviderStrategies[0].base: got 100001, expected 0 to 100000",
    ],
    [
      "a weight that is too high",
      { ...strategy({ capacityProvider: "FARGATE", weight: 1001 }) },
      "defaultCapacityProviderStrategies[0].weight: got 1001, expected 0 to 1000",
    ],
  ]);

  it("need a cluster that exists, and name only their own in the default strategy", async () => {
    const account = new TestAccount(folder());
    await assert.rejects(
      account.make(CLUSTER_CAPACITY_PROVIDERS, good),
      /clusterName: got "main", expected a cluster that exists \(ClusterNotFoundException\)/,
    );
    await account.make(CLUSTER, { name: "main" });
    await assert.rejects(
      account.make(CLUSTER_CAPACITY_PROVIDERS, { ...good, capacityProviders: ["FARGATE"] }),
      /defaultCapacityProviderStrategies\[1\]\.capacityProvider: got "FARGATE_SPOT", expected one of capacityProviders/,
    );
    const made = await account.make(CLUSTER_CAPACITY_PROVIDERS, good);
    assert.equal(made.id, "main");
    assert.deepEqual(account.change(made, { capacityProviders: ["FARGATE"] }).replaces, []);
    assert.deepEqual(account.change(made, { clusterName: "other" }).replaces, ["clusterName"]);
  });
});
