import assert from "node:assert/strict";
import { routingChecks } from "../../../../config/services/checks/routing-checks";
import { faultsIn } from "../support";

type Values = Readonly<Record<string, unknown>>;

const METHOD = { signIn: { method: "userPool" } };
const DOMAIN = { domain: { name: "a.example", hostedZoneId: "Z1" } };

const cases: readonly (readonly [
  title: string,
  values: Values,
  beside: Values,
  ...faults: string[],
])[] = [
  ["a check that waits less than its interval", { healthCheck: { timeoutSeconds: 9 } }, {}],
  [
    "a check that waits as long as its interval",
    { healthCheck: { timeoutSeconds: 10 } },
    {},
    "healthCheck.timeoutSeconds: less than healthCheck.intervalSeconds, which is 10",
  ],
  ["a slow start with round robin", { slowStartSeconds: 30 }, {}],
  ["no slow start with another algorithm", { algorithm: "fastestResponse" }, {}],
  [
    "a slow start with another algorithm",
    { algorithm: "leastConnections", slowStartSeconds: 30 },
    {},
    "slowStartSeconds: 0 with the algorithm leastConnections: only with roundRobin is there a slow start",
  ],
  [
    "stickiness with an algorithm that knows it",
    { algorithm: "leastConnections", stickinessSeconds: 60 },
    {},
  ],
  [
    "stickiness with weighted random",
    { algorithm: "fastestResponse", stickinessSeconds: 60 },
    {},
    "stickinessSeconds: none with the algorithm fastestResponse: visitors stay with one target only with the others",
  ],
  ["sign-in with a method and a domain", { signIn: true }, { ...METHOD, ...DOMAIN }],
  ["no sign-in", { signIn: false }, {}],
  [
    "sign-in without a method",
    { signIn: true },
    DOMAIN,
    "signIn: false, or signIn.method too: a load balancer signs in by a method and over HTTPS alone",
  ],
  [
    "sign-in without a domain",
    { signIn: true },
    METHOD,
    "signIn: false, or domain.name too: a load balancer signs in by a method and over HTTPS alone",
  ],
  [
    "sign-in with neither",
    { signIn: true },
    {},
    "signIn: false, or signIn.method and domain.name too: a load balancer signs in by a method and over HTTPS alone",
  ],
];

describe("routingChecks", () => {
  for (const [title, values, beside, ...expected] of cases) {
    it(`${expected.length === 0 ? "take" : "refuse"} ${title}`, () => {
      assert.deepEqual(faultsIn(routingChecks, values, 3, beside), expected);
    });
  }
});
