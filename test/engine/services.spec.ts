import assert from "node:assert/strict";
import { type Document, isSeq } from "yaml";
import { changes, type Outcome } from "../../sandbox/outcome";
import {
  ENGINE_TIMEOUT_MS,
  openSandbox,
  resourcesIn,
  succeedingUp,
  type TestSandbox,
} from "../support/engine";
import { type TemporaryProject, temporaryProject } from "../support/temporary-project";

const SERVICES = ["config", "multizone:services"];

/** One more service for each platform, each in one entry. */
const ADDED = [
  {
    name: "search",
    platform: "containers",
    routes: [{ paths: ["/api/find*"], priority: 300 }],
    connectsTo: ["cache"],
  },
  {
    name: "admin",
    platform: "instances",
    routes: [{ hosts: ["admin.example.com"], priority: 90 }],
    connectsTo: ["database"],
    instances: { ami: "ami-0abcdef1234567890" },
  },
];

const IMAGE = "public.ecr.aws/docker/library/httpd:2.4";

describe("the services of a deployed stack, on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let project: TemporaryProject;
  let open: TestSandbox;
  let earlier: readonly string[] = [];

  const urns = async (): Promise<readonly string[]> =>
    resourcesIn((await open.sandbox.exportState("dev")).deployment)
      .map(({ urn }) => urn)
      .sort();

  /** The inputs of a resource, as the state has them. */
  async function inputsOf(name: string): Promise<Readonly<Record<string, unknown>>> {
    const state = resourcesIn((await open.sandbox.exportState("dev")).deployment);
    return state.find(({ urn }) => urn.endsWith(`::${name}`))?.inputs ?? {};
  }

  /** Bends the stack's own file and deploys it. */
  async function upWith(bend: (settings: Document) => void): Promise<Outcome> {
    await project.bend(bend);
    return succeedingUp(open.sandbox, "dev");
  }

  before(async () => {
    project = await temporaryProject("dev");
    open = await openSandbox({ projectFolder: project.folder });
    await succeedingUp(open.sandbox, "dev");
    earlier = await urns();
  });
  after(async () => {
    await open.remove();
    await project.remove();
  });

  it("take further ones by one entry each, which creates their resources and touches no other", async () => {
    const update = await upWith((settings) => {
      ADDED.forEach((service) => {
        settings.addIn(SERVICES, settings.createNode(service));
      });
    });
    assert.deepEqual([...new Set(changes(update).map(({ operation }) => operation))], ["create"]);
    const created = changes(update).map(({ name }) => name);
    assert.deepEqual(
      created.filter((name) => !/^(?:search|admin)(?:-|$)/.test(name)),
      [],
    );
    for (const { name } of ADDED) {
      assert.ok(created.includes(`${name}-tg`), `${name} has no target group`);
    }
  });

  it("answer in the order of their priorities, which no addition changes", async () => {
    const { routes } = await open.sandbox.outputs("dev");
    const table = routes?.value as { priority: number; service: string }[];
    assert.deepEqual(
      table.map(({ priority, service }) => [priority, service]),
      [
        [90, "admin"],
        [100, "django"],
        [200, "product-registration"],
        [210, "product-display"],
        [220, "user"],
        [230, "order"],
        [300, "search"],
        [10000, "flask"],
      ],
    );
  });

  it("take another image in place: tasks by a rolling update that rolls back", async () => {
    const update = await upWith((settings) => {
      settings.setIn([...SERVICES, indexOf(settings, "search"), "image"], IMAGE);
    });
    assert.deepEqual(
      changes(update)
        .map(({ operation, name }) => [operation, name])
        .sort(),
      [
        ["create-replacement", "search-fleet-task"],
        ["delete-replaced", "search-fleet-task"],
        ["replace", "search-fleet-task"],
        ["update", "search-fleet-service"],
      ].sort(),
    );
    const { deploymentCircuitBreaker, alarms } = await inputsOf("search-fleet-service");
    for (const setting of [deploymentCircuitBreaker, alarms]) {
      assert.match(JSON.stringify(setting), /"enable":true,"rollback":true/);
    }
    assert.match(JSON.stringify(alarms), /search-deployment-errors-.*search-deployment-healthy-/);
  });

  it("take another image in place: instances by an instance refresh that rolls back", async () => {
    const update = await upWith((settings) => {
      settings.setIn([...SERVICES, indexOf(settings, "admin"), "image"], IMAGE);
    });
    assert.deepEqual(
      changes(update).map(({ operation, name }) => [operation, name]),
      [
        ["update", "admin-fleet-launch-template"],
        ["update", "admin-fleet-group"],
      ],
    );
    const { instanceRefresh } = await inputsOf("admin-fleet-group");
    const preferences = JSON.stringify(instanceRefresh);
    assert.match(preferences, /"autoRollback":true/);
    assert.match(preferences, /admin-deployment-errors-.*admin-deployment-healthy-/);
  });

  it("take another grace period in place", async () => {
    const update = await upWith((settings) => {
      const healthCheck = [...SERVICES, indexOf(settings, "admin"), "healthCheck"];
      settings.setIn([...healthCheck, "gracePeriodSeconds"], 600);
    });
    assert.deepEqual(
      changes(update)
        .map(({ operation, name }) => [operation, name])
        .sort(),
      [
        ["update", "admin-fleet-group"],
        ["update", "admin-fleet-launching"],
      ],
    );
  });

  it("go with one entry each, which deletes their resources and touches no other", async () => {
    const update = await upWith((settings) => {
      ADDED.forEach(({ name }) => {
        settings.deleteIn([...SERVICES, indexOf(settings, name)]);
      });
    });
    assert.deepEqual([...new Set(changes(update).map(({ operation }) => operation))], ["delete"]);
    assert.deepEqual(await urns(), earlier);
  });
});

/** Where a service stands in the list. */
function indexOf(settings: Document, name: string): number {
  const list = settings.getIn(SERVICES);
  const names = isSeq(list) ? (list.toJSON() as { name: string }[]) : [];
  const index = names.findIndex((each) => each.name === name);
  assert.notEqual(index, -1, `there is no service ${name}`);
  return index;
}
