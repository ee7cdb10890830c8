import assert from "node:assert/strict";
import {
  connectionFaults,
  repeatedNames,
  variableFaults,
} from "../../../config/services/name-faults";

type Values = Readonly<Record<string, unknown>>;

const lines = (faults: ReturnType<typeof connectionFaults>): string[] =>
  faults.map(({ key, expected = "" }) => `${key}: ${expected}`);

describe("repeatedNames", () => {
  it("finds each name that an earlier service has, and passes over those that are none", () => {
    const services = ["shop", "Shop", "shop", 7, "order", "shop", "Shop"].map((name) => ({ name }));
    assert.deepEqual(lines(repeatedNames(services, "m")), [
      "m:services[2].name: each name once; it is services[0].name already",
      "m:services[5].name: each name once; it is services[0].name already",
    ]);
  });
});

describe("connectionFaults", () => {
  const OTHERS: readonly Values[] = [
    { name: "product", platform: "containers" },
    { name: "order", platform: "containers" },
    { name: "flask", platform: "instances" },
    { name: "Odd_Name", platform: "containers" },
    { name: "strange", platform: "lambda" },
  ];

  const found = (own: Values, ...connectsTo: unknown[]): string[] =>
    lines(connectionFaults([{ ...own, connectsTo }, ...OTHERS], "m"));

  const cases: readonly (readonly [
    title: string,
    connectsTo: readonly unknown[],
    ...faults: string[],
  ])[] = [
    ["back ends and services in containers", ["database", "cache", "product", "order"]],
    ["nothing", []],
    [
      "a name that is nearly one",
      ["databse", "cache"],
      "m:services[0].connectsTo[0]: one of database, cache, product, order, strange; did you mean database?",
    ],
    [
      "a name that is like none",
      ["cache", "elsewhere"],
      "m:services[0].connectsTo[1]: one of database, cache, product, order, strange",
    ],
    [
      "a service on instances",
      ["flask"],
      "m:services[0].connectsTo[0]: one of database, cache, product, order, strange: flask is on instances and reached through the load balancer",
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
      lines(connectionFaults([{ name: "self", connectsTo: ["no"] }, ...others], "m")),
      ["m:services[0].connectsTo[0]: one of database, cache, ok, web2; did you mean ok?"],
    );
  });

  it("refuses a service on instances to itself, too", () => {
    assert.deepEqual(found({ name: "self", platform: "instances" }, "self"), [
      "m:services[0].connectsTo[0]: another service than itself",
    ]);
  });
});

describe("variableFaults", () => {
  it("finds variables that a connection to another service sets, plain and secret", () => {
    const services = [
      {
        connectsTo: ["cache", "product-page", "order"],
        environment: { PRODUCT_PAGE_URL: "x", CACHE_URL: "x", OTHER_URL: "x" },
        secrets: { ORDER_URL: "x" },
      },
    ];
    assert.deepEqual(lines(variableFaults(services, "m")), [
      "m:services[0].environment.PRODUCT_PAGE_URL: another name: the connection to product-page sets this variable",
      "m:services[0].secrets.ORDER_URL: another name: the connection to order sets this variable",
    ]);
  });
});
