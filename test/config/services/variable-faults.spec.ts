import assert from "node:assert/strict";
import type { Fault } from "../../../config/fault";
import { variableFaults } from "../../../config/services/variable-faults";

const lines = (faults: readonly Fault[]): string[] =>
  faults.map(({ key, expected = "" }) => `${key}: ${expected}`);

describe("variableFaults", () => {
  it("finds two connections that set the same variable", () => {
    const given = {
      services: [{ connectsTo: ["orders:send", "cache", "orders-queue", "orders"] }],
      queues: [{ name: "orders" }],
    };
    // The service orders-queue is told of by ORDERS_QUEUE_URL, as the queue orders is.
    assert.deepEqual(lines(variableFaults(given, "m")), [
      "m:services[0].connectsTo[2]: a back end or service of another name: the connection to orders sets ORDERS_QUEUE_URL, too",
    ]);
  });

  it("finds variables that connections set, plain and secret", () => {
    const services = [
      {
        connectsTo: ["cache", "product-page", "order", "products:read"],
        environment: { PRODUCT_PAGE_URL: "x", CACHE_URL: "x", OTHER_URL: "x", PRODUCTS_URL: "x" },
        secrets: { ORDER_URL: "x", PRODUCTS_TABLE_NAME: "x" },
      },
    ];
    assert.deepEqual(lines(variableFaults({ services, tables: [{ name: "products" }] }, "m")), [
      "m:services[0].environment.PRODUCT_PAGE_URL: another name: the connection to product-page sets this variable",
      "m:services[0].secrets.ORDER_URL: another name: the connection to order sets this variable",
      "m:services[0].secrets.PRODUCTS_TABLE_NAME: another name: the connection to products sets this variable",
    ]);
  });
});
