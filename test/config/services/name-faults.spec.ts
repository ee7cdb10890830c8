import assert from "node:assert/strict";
import { nameFaults } from "../../../config/services/name-faults";
import { linesOf } from "../support";

const named = (...names: readonly unknown[]) => names.map((name) => ({ name }));

describe("nameFaults", () => {
  it("finds each name that an earlier service has, and passes over those that are none", () => {
    const services = named("shop", "Shop", "shop", 7, "order", "shop", "Shop");
    assert.deepEqual(linesOf(nameFaults({ services }, "m")), [
      'm:services[2].name: got "shop"; expected each name once; it is services[0].name already',
      'm:services[5].name: got "shop"; expected each name once; it is services[0].name already',
    ]);
  });

  it("finds each name that is used twice among what services connect to", () => {
    const given = {
      services: named("user"),
      tables: named("products", "user", 7),
      queues: named("orders", "orders"),
      topics: named("orders"),
      buckets: named("products", "media"),
    };
    assert.deepEqual(linesOf(nameFaults(given, "m")), [
      'm:tables[1].name: got "user"; expected each name once; it is services[0].name already',
      'm:queues[1].name: got "orders"; expected each name once; it is queues[0].name already',
      'm:topics[0].name: got "orders"; expected each name once; it is queues[0].name already',
      'm:buckets[0].name: got "products"; expected each name once; it is tables[0].name already',
    ]);
  });

  it("keeps the names of the stack's parts from tables, queues, topics and buckets", () => {
    const given = { tables: named("database"), buckets: named("backup", "cash") };
    const parts =
      "network, database, cache, tables, messaging, buckets, backup, load-balancer, discovery, containers, sign-in";
    assert.deepEqual(linesOf(nameFaults(given, "m")), [
      `m:tables[0].name: got "database"; expected none of ${parts}: those are other parts of the stack`,
      `m:buckets[0].name: got "backup"; expected none of ${parts}: those are other parts of the stack`,
    ]);
  });

  it("finds nothing in lists that are none", () => {
    assert.deepEqual(nameFaults({ services: "x", tables: { name: "x" } }, "m"), []);
  });
});
