import assert from "node:assert/strict";
import { readableRoutes } from "../../../config/services/readable-services";
import { quotaFaults } from "../../../config/services/route-quotas";

type Route = Readonly<Record<string, unknown>>;

/** `key: value; expected` of every fault in the routes of some services. */
const found = (...services: readonly (readonly Route[])[]): string[] =>
  quotaFaults(readableRoutes(services.map((routes) => ({ routes }))), "m").map(
    ({ key, value, expected = "" }) => `${key}: ${String(value)}; ${expected}`,
  );

/** As many sound routes. */
const many = (count: number): Route[] =>
  Array.from({ length: count }, (_, index) => ({ priority: index + 1, paths: [`/${index}`] }));

describe("quotaFaults", () => {
  const cases: readonly (readonly [title: string, route: Route, ...faults: string[]])[] = [
    ["five patterns", { priority: 1, paths: ["/a", "/b", "/c"], hosts: ["a.b", "c.d"] }],
    [
      "six patterns",
      { priority: 1, paths: ["/a", "/b", "/c", "/d"], hosts: ["a.b", "c.d"] },
      "m:services[0].routes[0]: 6; at most 5 paths and hosts together, which is what a rule can have; the others need a route of their own",
    ],
    ["five wildcards", { priority: 1, paths: ["/*/?/*"], hosts: ["*.a?.example"] }],
    [
      "six wildcards",
      { priority: 1, paths: ["/*/?/*"], hosts: ["*.a??.example"] },
      "m:services[0].routes[0]: 6; at most 5 wildcards, which is what a rule can have; the others need a route of their own",
    ],
    [
      "patterns that cannot all be read",
      { priority: 1, paths: ["no"], hosts: ["a.b", "b.b", "c.b", "d.b", "e.b", "f.b"] },
    ],
  ];

  for (const [title, route, ...expected] of cases) {
    it(`${expected.length === 0 ? "take" : "refuse"} ${title}`, () => {
      assert.deepEqual(found([route]), expected);
    });
  }

  it("take a hundred routes of all services", () => {
    assert.deepEqual(found(many(60), many(40)), []);
  });

  it("refuse the first route that a load balancer has no rule left for", () => {
    assert.deepEqual(found(many(60), many(40), many(3)), [
      "m:services[2].routes[0]: 103; at most 100 routes in all services together, which is AWS's quota of rules for a load balancer",
    ]);
  });
});
