import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import * as pulumi from "@pulumi/pulumi";
import { ContainerCluster } from "../../../../components/services/containers/container-cluster";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const CLUSTER = "aws:ecs/cluster:Cluster";
const PROVIDERS = "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders";

describe("ContainerCluster", () => {
  let recording: Recording<ContainerCluster>;

  before(async () => {
    recording = await record(() => new ContainerCluster("shop", { namespaceArn: "arn:ns" }));
  });

  it("creates a cluster and its capacity providers", () => {
    assert.deepEqual(tree(recording), [
      `${CLUSTER} shop-cluster < shop`,
      `${PROVIDERS} shop-capacity-providers < shop`,
      "multizone:services:ContainerCluster shop < stack",
    ]);
    assertHouseRules(recording);
  });

  it("watches its tasks closely, and lets services find each other in the namespace", () => {
    assert.deepEqual(recording.inputsOf(CLUSTER, "shop-cluster"), {
      settings: [{ name: "containerInsights", value: "enhanced" }],
      serviceConnectDefaults: { namespace: "arn:ns" },
    });
  });

  it("runs tasks on AWS Fargate and Fargate Spot", () => {
    assert.deepEqual(recording.inputsOf(PROVIDERS, "shop-capacity-providers"), {
      clusterName: "shop-cluster-1a2b3c4",
      capacityProviders: ["FARGATE", "FARGATE_SPOT"],
    });
  });

  it("tells its name and ARN", async () => {
    const { name, arn } = recording.result;
    assert.deepEqual(await Promise.all([valueOf(name), valueOf(arn)]), [
      "shop-cluster-1a2b3c4",
      "arn:aws:mock:us-west-2:123456789012:shop-cluster",
    ]);
  });

  it("tells neither before the cluster has its capacity providers", async () => {
    const events: string[] = [];
    await pulumi.runtime.setMocks({
      call: () => ({}),
      newResource: async ({ type, name }) => {
        if (type === PROVIDERS) {
          // Whatever waits for the cluster alone is told meanwhile.
          await setTimeout(50);
          events.push("capacity providers");
        }
        return { id: name, state: { name, clusterName: name, arn: `arn:${name}` } };
      },
    });
    const { name, arn } = new ContainerCluster("shop", { namespaceArn: "arn:ns" });
    await Promise.all([
      valueOf(name.apply(() => events.push("name"))),
      valueOf(arn.apply(() => events.push("arn"))),
    ]);
    assert.deepEqual([events[0], ...events.slice(1).sort()], ["capacity providers", "arn", "name"]);
  });
});
