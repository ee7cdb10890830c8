import assert from "node:assert/strict";
import { reasonOf } from "../../../../../../sandbox/providers/aws/check/fault";
import { listener } from "../../../../../../sandbox/providers/aws/resources/lb/listener";
import { listenerRule } from "../../../../../../sandbox/providers/aws/resources/lb/listener-rule";
import { secretOf } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";

const ONE_LAST =
  "actions: got %, expected one action of fixed-response, forward, redirect, as the last";
const HTTPS =
  "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html";

const forward = {
  order: 2,
  targetGroupArn:
    "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef",
  type: "forward",
};
const cognito = {
  authenticateCognito: {
    onUnauthenticatedRequest: "authenticate",
    sessionTimeout: 3600,
    userPoolArn: "arn:aws:cognito-idp:us-east-1:123456789012:userpool/pool_1",
    userPoolClientId: "client",
    userPoolDomain: "shop",
  },
  order: 1,
  type: "authenticate-cognito",
};
const provider = {
  authorizationEndpoint: "https://id.example.com/authorize",
  clientId: "shop",
  clientSecret: secretOf("hidden"),
  issuer: "https://id.example.com",
  tokenEndpoint: "https://id.example.com/token",
  userInfoEndpoint: "https://id.example.com/user",
};
const oidc = { authenticateOidc: provider, order: 1, type: "authenticate-oidc" };

describe("the sign-in of a listener rule", () => {
  const good = {
    actions: [cognito, forward],
    conditions: [{ pathPattern: { values: ["/*"] } }],
    listenerArn:
      "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/web/0123456789abcdef/0123456789abcdef",
  };
  const inCognito = (change: object) => ({
    actions: [
      { ...cognito, authenticateCognito: { ...cognito.authenticateCognito, ...change } },
      forward,
    ],
  });
  const inOidc = (change: object) => ({
    actions: [{ ...oidc, authenticateOidc: { ...provider, ...change } }, forward],
  });

  itTakes(listenerRule, good, [
    ["an OpenID Connect provider", { actions: [oidc, forward] }],
    ["actions in any place, by their order", { actions: [forward, cognito] }],
  ]);

  itRefuses(listenerRule, good, [
    [
      "a session of nothing",
      inCognito({ sessionTimeout: 0 }),
      "actions[0].authenticateCognito.sessionTimeout: got 0, expected 1 to 604800",
    ],
    [
      "a session of more than a week",
      inOidc({ sessionTimeout: 604801 }),
      "actions[0].authenticateOidc.sessionTimeout: got 604801, expected 1 to 604800",
    ],
    [
      "an answer to strangers that is none",
      inCognito({ onUnauthenticatedRequest: "reject" }),
      'actions[0].authenticateCognito.onUnauthenticatedRequest: got "reject", expected one of allow, authenticate, deny',
    ],
    [
      "a pool by its id",
      inCognito({ userPoolArn: "pool_1" }),
      'actions[0].authenticateCognito.userPoolArn: got "pool_1", expected an ARN (arn:partition:service:region:account:resource)',
    ],
    [
      "too many parameters",
      inOidc({
        authenticationRequestExtraParams: Object.fromEntries(
          Array.from({ length: 11 }, (_, index) => [`p${index}`, "1"]),
        ),
      }),
      "actions[0].authenticateOidc.authenticationRequestExtraParams: got 11 parameters, expected at most 10",
    ],
    [
      "an endpoint without encryption",
      inOidc({ tokenEndpoint: "http://id.example.com/token" }),
      'actions[0].authenticateOidc.tokenEndpoint: got "http://id.example.com/token", expected an address that begins https://',
    ],
    [
      "no provider",
      { actions: [{ order: 1, type: "authenticate-oidc" }, forward] },
      'actions[0].authenticateOidc: got nothing, expected a value with type "authenticate-oidc"',
    ],
    ["nothing that answers", { actions: [cognito] }, ONE_LAST.replace("%", "authenticate-cognito")],
    [
      "an answer before the sign-in",
      {
        actions: [cognito, { ...forward, order: 1 }].map((action, index) => ({
          ...action,
          order: 2 - index,
        })),
      },
      ONE_LAST.replace("%", "forward, authenticate-cognito"),
    ],
    [
      "two answers",
      { actions: [forward, { ...forward, order: 3 }] },
      ONE_LAST.replace("%", "forward, forward"),
    ],
  ]);

  it("is refused by AWS on a listener without encryption, once that listener is there", () => {
    const refused = (protocol?: string): string[] =>
      (listenerRule.refusedByAws ?? [])
        .flatMap((constraint) =>
          constraint(good, () => (protocol === undefined ? undefined : { protocol })),
        )
        .map(reasonOf);
    assert.deepEqual(refused("HTTP"), [
      `actions[0].type: got "authenticate-cognito" on a listener of HTTP, expected a listener of HTTPS (${HTTPS})`,
    ]);
    assert.deepEqual(refused("HTTPS"), []);
    assert.deepEqual(refused(), []);
  });

  it("has a scope, a cookie and a week of the provider's, and a listener's has none", () => {
    const filled = Object.entries(listenerRule.defaults ?? {}).filter(([at]) =>
      at.startsWith("actions[].authenticateOidc."),
    );
    assert.deepEqual(Object.fromEntries(filled), {
      "actions[].authenticateOidc.scope": "openid",
      "actions[].authenticateOidc.sessionCookieName": "AWSELBAuthSessionCookie",
      "actions[].authenticateOidc.sessionTimeout": 604800,
    });
    assert.ok(!Object.keys(listener.defaults ?? {}).some((at) => at.includes("authenticate")));
  });
});

describe("the sign-in of a listener", () => {
  const good = {
    certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1",
    defaultActions: [cognito, forward],
    loadBalancerArn:
      "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/web/0123456789abcdef",
    port: 443,
    protocol: "HTTPS",
  };

  itRefuses(listener, good, [
    [
      "no encryption",
      { certificateArn: null, protocol: "HTTP" },
      'defaultActions[0].type: got "authenticate-cognito" on a listener of HTTP, expected a listener of HTTPS',
    ],
  ]);
});
