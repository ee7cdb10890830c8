import assert from "node:assert/strict";
import path from "node:path";
import { World, type WorldResource } from "../../sandbox/providers/aws/world/world";
import {
  allAreKnown,
  settledState,
  type StackState,
  type StateResource,
} from "../../sandbox/unfinished";
import { temporaryFolder } from "../support/temporary-folder";

const VPC = "aws:ec2/vpc:Vpc";
const SUBNET = "aws:ec2/subnet:Subnet";
const ROLE = "aws:iam/role:Role";

function urn(type: string, name: string, stack = "dev"): string {
  return `urn:pulumi:${stack}::multizone::${type}::${name}`;
}

const PROVIDER: StateResource = {
  urn: urn("pulumi:providers:aws", "default"),
  type: "pulumi:providers:aws",
  custom: true,
  id: "p-1",
};

function inState(
  type: string,
  name: string,
  id: string,
  more: Partial<StateResource> = {},
): StateResource {
  return { urn: urn(type, name), type, custom: true, id, ...more };
}

function inWorld(
  type: string,
  name: string,
  id: string,
  more: Partial<WorldResource> = {},
): WorldResource {
  return {
    urn: urn(type, name),
    type,
    id,
    region: "eu-west-1",
    inputs: {},
    outputs: { id },
    ...more,
  };
}

describe("what a deployment has left unfinished", () => {
  const folder = temporaryFolder("unfinished");

  function worldOf(...resources: WorldResource[]): World {
    const world = new World(path.join(folder(), "world.jsonl"));
    for (const resource of resources) {
      world.put(resource);
    }
    return world;
  }

  const vpc = inState(VPC, "main", "vpc-1");
  const pending = [{ type: "creating", resource: { urn: urn(SUBNET, "a") } }];

  it("is nothing where the state has all that was made", () => {
    const state = { resources: [PROVIDER, vpc] };
    assert.equal(settledState(state, worldOf(inWorld(VPC, "main", "vpc-1"))), undefined);
    assert.equal(settledState({}, worldOf()), undefined);
  });

  it("is dropped where it was begun, but nothing was made", () => {
    const state: StackState = { resources: [PROVIDER, vpc], pending_operations: pending };
    assert.deepEqual(settledState(state, worldOf(inWorld(VPC, "main", "vpc-1"))), {
      resources: [PROVIDER, vpc],
    });
  });

  it("comes into the state where it was made: with its provider and what it depends on", () => {
    const role = inState(ROLE, "role", "role-1", { outputs: { arn: "arn:role", name: "role" } });
    const subnet = inWorld(SUBNET, "a", "subnet-1", {
      inputs: { vpcId: "vpc-1", tags: { roles: ["other", "arn:role"] } },
    });
    const other = inState(VPC, "other", "vpc-2");
    const state = { resources: [PROVIDER, vpc, other, role], pending_operations: pending };
    assert.deepEqual(settledState(state, worldOf(subnet)), {
      resources: [
        PROVIDER,
        vpc,
        other,
        role,
        {
          urn: subnet.urn,
          type: SUBNET,
          custom: true,
          id: "subnet-1",
          inputs: subnet.inputs,
          outputs: subnet.outputs,
          dependencies: [vpc.urn, role.urn],
          provider: `${PROVIDER.urn}::p-1`,
        },
      ],
    });
  });

  it("takes the place of what it was to replace, which is yet to be deleted", () => {
    const old = inState(SUBNET, "a", "subnet-1");
    const { resources = [] } =
      settledState({ resources: [PROVIDER, old] }, worldOf(inWorld(SUBNET, "a", "subnet-2"))) ?? {};
    assert.deepEqual(
      resources.map(({ id, delete: isOld }) => [id, isOld]),
      [
        ["p-1", undefined],
        ["subnet-1", true],
        ["subnet-2", undefined],
      ],
    );
  });

  it("is told apart from a resource of another type with the same id", () => {
    const role = inState(ROLE, "role", "web");
    const made = inWorld("aws:iam/instanceProfile:InstanceProfile", "profile", "web");
    const settled = settledState({ resources: [PROVIDER, role] }, worldOf(made));
    assert.equal(settled?.resources?.length, 3);
  });

  it("is not what another stack has made", () => {
    const made = inWorld(SUBNET, "a", "subnet-1", { urn: urn(SUBNET, "a", "prod") });
    assert.equal(settledState({ resources: [PROVIDER, vpc] }, worldOf(made)), undefined);
  });

  it("leaves the state where it is gone already, and nothing else does", () => {
    const world = worldOf(inWorld(SUBNET, "a", "subnet-1"), inWorld(SUBNET, "b", "subnet-2"));
    const believed = ["a", "b", "c"].map((name, index) => ({
      urn: inWorld(SUBNET, name, "").urn,
      type: SUBNET,
      custom: true,
      id: `subnet-${index + 1}`,
    }));
    const state = { resources: [PROVIDER, ...believed] };
    assert.equal(settledState(state, world), undefined);
    world.remove(inWorld(SUBNET, "a", "subnet-1"));
    assert.deepEqual(settledState(state, world)?.resources, [PROVIDER, ...believed.slice(1)]);
    allAreKnown(state, world);
    assert.equal(settledState(state, world), undefined);
  });

  it("is told from another revision of its family, which has the same id", () => {
    const [first, second] = [1, 2].map((revision) => ({
      ...inWorld("aws:ecs/taskDefinition:TaskDefinition", "task", "web"),
      within: String(revision),
      outputs: { arn: `arn:task-definition/web:${revision}` },
    }));
    assert.ok(first && second);
    const world = worldOf(first);
    allAreKnown({ resources: [PROVIDER, first] }, world);
    world.put(second);
    world.remove(first);
    assert.equal(settledState({ resources: [PROVIDER, second] }, world), undefined);
  });

  it("is told from its namesake in another region, and gets the provider of its own", () => {
    const elsewhere = { ...inWorld(SUBNET, "b", "same"), region: "eu-west-1" };
    const world = worldOf(elsewhere);
    const other = {
      urn: inWorld(SUBNET, "a", "").urn,
      type: SUBNET,
      custom: true,
      id: "same",
      outputs: { region: "us-west-2" },
    };
    const ireland = { ...PROVIDER, id: "p-2", inputs: { region: "eu-west-1" } };
    const settled = settledState({ resources: [PROVIDER, ireland, other] }, world);
    const [, , , added] = settled?.resources ?? [];
    assert.equal(added?.urn, elsewhere.urn);
    assert.match(added.provider ?? "", /::p-2$/);
  });

  it("is taken up once", () => {
    const world = worldOf(inWorld(SUBNET, "a", "subnet-1"));
    assert.notEqual(settledState({ resources: [PROVIDER] }, world), undefined);
    allAreKnown({ resources: [PROVIDER] }, world);
    assert.equal(settledState({ resources: [PROVIDER] }, world), undefined);
  });
});
