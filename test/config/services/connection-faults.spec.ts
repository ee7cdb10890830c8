import assert from "node:assert/strict";
import type { Fault } from "../../../config/fault";
import { connectionFaults } from "../../../config/services/connection-faults";

type Values = Readonly<Record<string, unknown>>;

const lines = (faults: readonly Fault[]): string[] =>
  faults.map(({ key, expected = "" }) => `${key}: ${expected}`);

describe("connectionFaults", () => {
  const OTHERS: readonly Values[] = [
    { name: "product", platform: "containers" },
    { name: "order", platform: "containers" },
    { name: "flask", platform: "instances" },
    { name: "Odd_Name", platform: "containers" },
    { name: "strange", platform: "lambda" },
  ];

  const DATA = {
    tables: [{ name: "products" }],
    queues: [{ name: "orders" }],
    topics: [{ name: "order-events" }],
    buckets: [{ name: "media" }],
  };

  const found = (own: Values, ...connectsTo: unknown[]): string[] =>
    lines(connectionFaults({ ...DATA, services: [{ ...own, connectsTo }, ...OTHERS] }, "m"));

  const cases: readonly (readonly [
    title: string,
    connectsTo: readonly unknown[],
    ...faults: string[],
  ])[] = [
    ["back ends and services in containers", ["database", "cache", "product", "order"]],
    ["tables, queues, topics and buckets", ["products", "orders", "order-events", "media"]],
    ["connections that are narrowed", ["products:read", "orders:send", "media:write"]],
    [
      "a connection that is narrowed to what there is not",
      ["products:send", "orders:write", "media:"],
      "m:services[0].connectsTo[0]: products, or products:read or products:write",
      "m:services[0].connectsTo[1]: orders, or orders:send or orders:receive",
      "m:services[0].connectsTo[2]: media, or media:read or media:write",
    ],
    [
      "a narrowed connection to what is whole",
      ["order-events:publish", "cache:read", "product:read"],
      "m:services[0].connectsTo[0]: order-events: a connection to it cannot be narrowed",
      "m:services[0].connectsTo[1]: cache: a connection to it cannot be narrowed",
      "m:services[0].connectsTo[2]: product: a connection to it cannot be narrowed",
    ],
    [
      "two connections to one table",
      ["products:read", "products:write"],
      "m:services[0].connectsTo[1]: each name once; it is services[0].connectsTo[0] already",
    ],
    ["nothing", []],
    [
      "a name that is nearly one",
      ["databse", "cache"],
      "m:services[0].connectsTo[0]: one of database, cache, products, orders, order-events, media, product, order, strange; did you mean database?",
    ],
    [
      "a name that is like none",
      ["cache", "elsewhere"],
      "m:services[0].connectsTo[1]: one of database, cache, products, orders, order-events, media, product, order, strange",
    ],
    [
      "a service on instances",
      ["flask"],
      "m:services[0].connectsTo[0]: one of database, cache, products, orders, order-events, media, product, order, strange: flask is on instances and reached through the load balancer",
    ],
    ["itself", ["self"], "m:services[0].connectsTo[0]: another service than itself"],
    [
      "a name listed twice",
      ["cache", "product", "cache"],
      "m:services[0].connectsTo[2]: each name once; it is services[0].connectsTo[0] already",
    ],
    ["services whose own settings are faulty", ["Odd_Name", "strange"]],
    ["what is no name", [7, null]],
  ];

  for (const [title, connectsTo, ...expected] of cases) {
    it(`${expected.length === 0 ? "take" : "refuse"} ${title}`, () => {
      assert.deepEqual(found({ name: "self", platform: "containers" }, ...connectsTo), expected);
    });
  }

  it("offers each name once, and none that a service cannot have", () => {
    const names = ["Web", "database", "ok", "web2", "web2"];
    const others = names.map((name) => ({ name, platform: "containers" }));
    assert.deepEqual(
      lines(connectionFaults({ services: [{ name: "self", connectsTo: ["no"] }, ...others] }, "m")),
      ["m:services[0].connectsTo[0]: one of database, cache, ok, web2; did you mean ok?"],
    );
  });

  it("refuses a service on instances to itself, too", () => {
    assert.deepEqual(found({ name: "self", platform: "instances" }, "self"), [
      "m:services[0].connectsTo[0]: another service than itself",
    ]);
  });
});
