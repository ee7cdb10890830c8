import assert from "node:assert/strict";
import { connectionFaults } from "../../../config/services/connection-faults";
import { linesOf } from "../support";

type Values = Readonly<Record<string, unknown>>;

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
    linesOf(connectionFaults({ ...DATA, services: [{ ...own, connectsTo }, ...OTHERS] }, "m"));

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
      'm:services[0].connectsTo[0]: got "products:send"; expected products, or products:read or products:write',
      'm:services[0].connectsTo[1]: got "orders:write"; expected orders, or orders:send or orders:receive',
      'm:services[0].connectsTo[2]: got "media:"; expected media, or media:read or media:write',
    ],
    [
      "a narrowed connection to what is whole",
      ["order-events:publish", "cache:read", "product:read"],
      'm:services[0].connectsTo[0]: got "order-events:publish"; expected order-events: a connection to it cannot be narrowed',
      'm:services[0].connectsTo[1]: got "cache:read"; expected cache: a connection to it cannot be narrowed',
      'm:services[0].connectsTo[2]: got "product:read"; expected product: a connection to it cannot be narrowed',
    ],
    [
      "two connections to one table",
      ["products:read", "products:write"],
      'm:services[0].connectsTo[1]: got "products:write"; expected each name once; it is services[0].connectsTo[0] already; products alone is all of it',
    ],
    [
      "what there is not, however often",
      ["elsewhere", "elsewhere:read", "products", "products:send"],
      'm:services[0].connectsTo[0]: got "elsewhere"; expected one of database, cache, products, orders, order-events, media, product, order, strange',
      'm:services[0].connectsTo[1]: got "elsewhere:read"; expected one of database, cache, products, orders, order-events, media, product, order, strange',
      'm:services[0].connectsTo[3]: got "products:send"; expected products, or products:read or products:write',
    ],
    ["nothing", []],
    [
      "a name that is nearly one",
      ["databse", "cache"],
      'm:services[0].connectsTo[0]: got "databse"; expected one of database, cache, products, orders, order-events, media, product, order, strange; did you mean database?',
    ],
    [
      "a name that is like none",
      ["cache", "elsewhere"],
      'm:services[0].connectsTo[1]: got "elsewhere"; expected one of database, cache, products, orders, order-events, media, product, order, strange',
    ],
    [
      "a service on instances",
      ["flask"],
      'm:services[0].connectsTo[0]: got "flask"; expected one of database, cache, products, orders, order-events, media, product, order, strange: flask is on instances and reached through the load balancer',
    ],
    [
      "itself",
      ["self"],
      'm:services[0].connectsTo[0]: got "self"; expected another service than itself',
    ],
    [
      "a name listed twice",
      ["cache", "product", "cache"],
      'm:services[0].connectsTo[2]: got "cache"; expected each name once; it is services[0].connectsTo[0] already',
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
      linesOf(
        connectionFaults({ services: [{ name: "self", connectsTo: ["no"] }, ...others] }, "m"),
      ),
      [
        'm:services[0].connectsTo[0]: got "no"; expected one of database, cache, ok, web2; did you mean ok?',
      ],
    );
  });

  it("tells which service and which entry it is, whatever stands before them", () => {
    const services = [
      7,
      { name: "product", platform: "containers", connectsTo: ["cache"] },
      {
        name: "order",
        platform: "containers",
        connectsTo: [null, "cache", "order", "cache", "product", "cache"],
      },
    ];
    assert.deepEqual(linesOf(connectionFaults({ services }, "m")), [
      'm:services[2].connectsTo[2]: got "order"; expected another service than itself',
      'm:services[2].connectsTo[3]: got "cache"; expected each name once; it is services[2].connectsTo[1] already',
      'm:services[2].connectsTo[5]: got "cache"; expected each name once; it is services[2].connectsTo[1] already',
    ]);
  });

  it("refuses a service on instances to itself, too", () => {
    assert.deepEqual(found({ name: "self", platform: "instances" }, "self"), [
      'm:services[0].connectsTo[0]: got "self"; expected another service than itself',
    ]);
  });
});
