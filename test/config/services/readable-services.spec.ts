import assert from "node:assert/strict";
import { readableRoutes, readableServices } from "../../../config/services/readable-services";
import { aService } from "./support";

describe("readableServices", () => {
  it("keep their places beside entries that are no maps", () => {
    const services = readableServices(["x", aService(), null, aService({ port: 81 })]);
    assert.deepEqual(
      services.map(({ index, service: { port }, faulty }) => [index, port, faulty]),
      [
        [1, 8080, []],
        [3, 81, []],
      ],
    );
  });

  it("are given along as they are, too", () => {
    const entry = aService({ port: 0 });
    assert.deepEqual(
      readableServices([entry]).map(({ given }) => given),
      [entry],
    );
  });

  it("are none where there is no list", () => {
    assert.deepEqual(readableServices({ name: "shop" }), []);
    assert.deepEqual(readableServices(undefined), []);
  });

  it("leave out what is faulty, and say where it stood", () => {
    const [readable] = readableServices([
      aService({ port: 0, capacity: { perZone: 2, minimum: "six" }, command: ["a", 1], typo: 1 }),
    ]);
    assert.deepEqual([...(readable?.faulty ?? [])].sort(), [
      "capacity.minimum",
      "command[1]",
      "port",
      "typo",
    ]);
    const { port, capacity, command } = readable?.service ?? {};
    assert.deepEqual([port, capacity, command], [8080, { perZone: 2 }, undefined]);
  });

  it("stand in for what is required", () => {
    const [readable] = readableServices([{ port: 81 }]);
    assert.deepEqual(readable?.faulty, ["name", "platform", "routes"]);
    assert.equal(readable.service.port, 81);
  });

  it("leave out a data volume without a size as a whole, and routes with a fault", () => {
    const [readable] = readableServices([
      aService({
        routes: [{ priority: 1, paths: ["/*"] }, { paths: ["/*"] }],
        instances: { standby: 2, dataVolume: { mountPath: "/srv" } },
      }),
    ]);
    assert.deepEqual(readable?.faulty, ["routes[1].priority", "instances.dataVolume.sizeGiB"]);
    assert.equal(readable.service.instances?.dataVolume, undefined);
    assert.equal(readable.service.instances?.standby, 2);
  });
});

describe("readableRoutes", () => {
  it("are those of all services, each with what can be read of it", () => {
    assert.deepEqual(
      readableRoutes([
        { routes: [{ priority: 1, paths: ["/a"] }, 7] },
        {},
        { routes: [{ priority: 0, paths: ["a"], hosts: ["a.example"] }] },
      ]),
      [
        { path: "services[0].routes[0]", priority: 1, paths: ["/a"], hosts: [] },
        {
          path: "services[2].routes[0]",
          priority: undefined,
          paths: undefined,
          hosts: ["a.example"],
        },
      ],
    );
  });
});
