import assert from "node:assert/strict";
import { routeFaults } from "../../../config/services/route-faults";

type Route = Readonly<Record<string, unknown>>;

/** `key: expected` of every fault in routes, each of a service of its own. */
const found = (...routes: readonly Route[]): string[] =>
  routeFaults(
    routes.map((route) => ({ routes: [route] })),
    "m",
  ).map(({ key, expected = "" }) => `${key}: ${expected}`);

const never = (where: string, taker: string, priority: number): string =>
  `what no route before it takes${where}; ${taker}, whose priority is ${priority}, takes all of it, so it is never reached`;

describe("routeFaults", () => {
  const cases: readonly (readonly [
    title: string,
    routes: readonly Route[],
    ...faults: string[],
  ])[] = [
    [
      "paths beside each other",
      [
        { priority: 1, paths: ["/a/*"] },
        { priority: 2, paths: ["/b/*"] },
      ],
    ],
    [
      "the narrower path first",
      [
        { priority: 2, paths: ["/*"] },
        { priority: 1, paths: ["/a/*"] },
      ],
    ],
    [
      "paths that overlap in part",
      [
        { priority: 1, paths: ["/a/*"] },
        { priority: 2, paths: ["/*/b"] },
      ],
    ],
    [
      "the wider path first",
      [
        { priority: 1, paths: ["/*"] },
        { priority: 2, paths: ["/a/*"] },
      ],
      `m:services[1].routes[0].paths[0]: ${never("", "services[0].routes[0]", 1)}`,
    ],
    [
      "the wider path first by its number, wherever it stands",
      [
        { priority: 2, paths: ["/a/*"] },
        { priority: 1, paths: ["/*"] },
      ],
      `m:services[0].routes[0].paths[0]: ${never("", "services[1].routes[0]", 1)}`,
    ],
    [
      "one path of several that is taken",
      [
        { priority: 1, paths: ["/a", "/b/*"] },
        { priority: 2, paths: ["/c", "/b/d"] },
      ],
      `m:services[1].routes[0].paths[1]: ${never("", "services[0].routes[0]", 1)}`,
    ],
    [
      "the same path on other hosts",
      [
        { priority: 1, paths: ["/*"], hosts: ["a.example"] },
        { priority: 2, paths: ["/*"], hosts: ["b.example"] },
      ],
    ],
    [
      "every host after one host",
      [
        { priority: 1, paths: ["/*"], hosts: ["a.example"] },
        { priority: 2, paths: ["/*"] },
      ],
    ],
    [
      "one host after every host",
      [
        { priority: 1, paths: ["/*"] },
        { priority: 2, paths: ["/*"], hosts: ["a.example"] },
      ],
      `m:services[1].routes[0].paths[0]: ${never(" on a.example", "services[0].routes[0]", 1)}`,
    ],
    [
      "a path that is taken on one of its hosts",
      [
        { priority: 1, paths: ["/*"], hosts: ["a.example"] },
        { priority: 2, paths: ["/x"], hosts: ["b.example", "a.example"] },
      ],
      `m:services[1].routes[0].paths[0]: ${never(" on a.example", "services[0].routes[0]", 1)}`,
    ],
    [
      "hosts that differ in their case alone",
      [
        { priority: 1, hosts: ["*.Example.com"] },
        { priority: 2, hosts: ["a.example.COM"] },
      ],
      `m:services[1].routes[0].hosts[0]: ${never("", "services[0].routes[0]", 1)}`,
    ],
    [
      "paths that differ in their case",
      [
        { priority: 1, paths: ["/A"] },
        { priority: 2, paths: ["/a"] },
      ],
    ],
    [
      "equal priorities, and says nothing of what comes first",
      [
        { priority: 5, paths: ["/*"] },
        { priority: 5, paths: ["/*"] },
        { priority: 5, paths: ["/c"] },
      ],
      "m:services[1].routes[0].priority: each priority once; it is services[0].routes[0].priority already",
      "m:services[2].routes[0].priority: each priority once; it is services[0].routes[0].priority already",
    ],
    [
      "a route without a path and a host",
      [{ priority: 1 }, { priority: 2, paths: ["/a"] }],
      'm:services[0].routes[0].paths: a path or a host; "/*" takes every path',
    ],
    [
      "equal paths, and not those that differ in their case",
      [{ priority: 1, paths: ["/x*", "/X*", "/x*", "/x*"] }],
      "m:services[0].routes[0].paths[2]: each path once; it is services[0].routes[0].paths[0] already",
      "m:services[0].routes[0].paths[3]: each path once; it is services[0].routes[0].paths[0] already",
    ],
    [
      "hosts that differ in their case alone, in one route",
      [{ priority: 1, hosts: ["b.example", "a.example", "A.Example"] }],
      "m:services[0].routes[0].hosts[2]: each host once; it is services[0].routes[0].hosts[1] already",
    ],
    [
      "equal hosts beside paths that cannot be read",
      [{ priority: 1, paths: ["no"], hosts: ["a.example", "a.example"] }],
      "m:services[0].routes[0].hosts[1]: each host once; it is services[0].routes[0].hosts[0] already",
    ],
    [
      "more patterns than a rule can have",
      [{ priority: 1, paths: ["/a", "/b", "/c", "/d", "/e", "/f"] }],
      "m:services[0].routes[0]: at most 5 paths and hosts together, which is what a rule can have; the others need a route of their own",
    ],
    [
      "priorities beside patterns that cannot be read",
      [
        { priority: 1, paths: ["no"] },
        { priority: 1, paths: ["/a"] },
      ],
      "m:services[1].routes[0].priority: each priority once; it is services[0].routes[0].priority already",
    ],
    [
      "patterns beside a priority that cannot be read",
      [
        { priority: 0, paths: ["/*"] },
        { priority: 0, paths: ["/a"] },
      ],
    ],
  ];

  for (const [title, routes, ...expected] of cases) {
    it(`${expected.length === 0 ? "take" : "refuse"} ${title}`, () => {
      assert.deepEqual(found(...routes), expected);
    });
  }

  it("compare the routes of one service with each other, too", () => {
    const routes = [
      { priority: 1, paths: ["/*"] },
      { priority: 2, paths: ["/a"] },
    ];
    assert.deepEqual(
      routeFaults([{ routes }], "m").map(({ key, value }) => [key, value]),
      [["m:services[0].routes[1].paths[0]", "/a"]],
    );
  });
});
