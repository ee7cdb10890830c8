import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  createListenerRules,
  type ListenerRules,
  type ListenerRulesArgs,
} from "../../../../components/services/routing/listener-rules";
import { createTargetGroups } from "../../../../components/services/routing/target-groups";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { tree } from "../../../support/mocks-tree";

const TYPE = "aws:lb/listenerRule:ListenerRule";
const ARN = "arn:aws:mock:us-west-2:123456789012";

const HEALTH_CHECK = {
  path: "/healthz",
  intervalSeconds: 10,
  timeoutSeconds: 5,
  healthyThreshold: 2,
  unhealthyThreshold: 2,
  matcher: "200",
  gracePeriodSeconds: 120,
};

const route = (priority: number, paths: string[] = [], hosts: string[] = []) => ({
  priority,
  paths,
  hosts,
});

const COGNITO = {
  type: "authenticate-cognito",
  authenticateCognito: { userPoolArn: "pool", userPoolClientId: "client", userPoolDomain: "shop" },
};

const OIDC = (clientSecret: pulumi.Input<string>) => ({
  type: "authenticate-oidc",
  authenticateOidc: {
    issuer: "https://id.example",
    authorizationEndpoint: "https://id.example/authorize",
    tokenEndpoint: "https://id.example/token",
    userInfoEndpoint: "https://id.example/userinfo",
    clientId: "client",
    clientSecret,
  },
});

const run = (args: Partial<ListenerRulesArgs> = {}): Promise<Recording<ListenerRules>> =>
  record(() => {
    const parent = new pulumi.ComponentResource("multizone:test:Service", "shop");
    const groups = createTargetGroups(
      "shop",
      {
        vpcId: "vpc-1",
        targetType: "ip",
        port: 80,
        healthCheck: HEALTH_CHECK,
        algorithm: "roundRobin",
        slowStartSeconds: 0,
        deregistrationDelaySeconds: 60,
      },
      parent,
    );
    return createListenerRules(
      "shop",
      {
        listenerArn: "listener",
        routes: [route(30, ["/api/*"])],
        backupWeight: 0,
        groups,
        ...args,
      },
      parent,
    );
  });

const FORWARD = {
  targetGroups: [
    { arn: `${ARN}:shop-tg`, weight: 100 },
    { arn: `${ARN}:shop-bak`, weight: 0 },
  ],
};

describe("createListenerRules", () => {
  it("creates a rule for each route, named after its priority, under the service", async () => {
    const recording = await run({ routes: [route(200, ["/b"]), route(30, ["/a"])] });
    assert.deepEqual(
      tree(recording).filter((line) => line.startsWith(TYPE)),
      [`${TYPE} shop-rule-200 < shop`, `${TYPE} shop-rule-30 < shop`],
    );
    assert.equal(recording.result.rules.length, 2);
  });

  it("forwards to both target groups by weight, and all to the first while the backup waits", async () => {
    const { inputsOf } = await run();
    assert.deepEqual(inputsOf(TYPE, "shop-rule-30"), {
      listenerArn: "listener",
      priority: 30,
      conditions: [{ pathPattern: { values: ["/api/*"] } }],
      actions: [{ type: "forward", order: 1, forward: FORWARD }],
    });
  });

  it("moves requests to the backup by its weight", async () => {
    const { inputsOf } = await run({ backupWeight: 25 });
    const { actions } = inputsOf(TYPE, "shop-rule-30");
    assert.deepEqual(actions, [
      {
        type: "forward",
        order: 1,
        forward: {
          targetGroups: [
            { arn: `${ARN}:shop-tg`, weight: 75 },
            { arn: `${ARN}:shop-bak`, weight: 25 },
          ],
        },
      },
    ]);
  });

  it("keeps a visitor with one of the two target groups for the seconds given", async () => {
    const { inputsOf } = await run({ stickinessSeconds: 600 });
    assert.deepEqual(inputsOf(TYPE, "shop-rule-30")["actions"], [
      {
        type: "forward",
        order: 1,
        forward: { ...FORWARD, stickiness: { enabled: true, duration: 600 } },
      },
    ]);
  });

  it("lets visitors sign in first", async () => {
    const { inputsOf } = await run({ signIn: COGNITO });
    assert.deepEqual(inputsOf(TYPE, "shop-rule-30")["actions"], [
      { ...COGNITO, order: 1 },
      { type: "forward", order: 2, forward: FORWARD },
    ]);
  });

  const conditions: readonly (readonly [string, string[], string[], object[]])[] = [
    ["a path", ["/a"], [], [{ pathPattern: { values: ["/a"] } }]],
    ["a host", [], ["a.example"], [{ hostHeader: { values: ["a.example"] } }]],
    [
      "a path on a host",
      ["/a", "/b"],
      ["a.example", "b.example"],
      [
        { pathPattern: { values: ["/a", "/b"] } },
        { hostHeader: { values: ["a.example", "b.example"] } },
      ],
    ],
    ["anything", [], [], [{ pathPattern: { values: ["/*"] } }]],
  ];

  for (const [what, paths, hosts, expected] of conditions) {
    it(`takes requests for ${what}`, async () => {
      const { inputsOf } = await run({ routes: [route(1, paths, hosts)] });
      assert.deepEqual(inputsOf(TYPE, "shop-rule-1")["conditions"], expected);
    });
  }

  it("tells what the rules do, route by route", async () => {
    const { result } = await run({
      routes: [route(200, ["/b", "/a"], ["shop.example"]), route(300)],
      signIn: COGNITO,
      backupWeight: 10,
    });
    const row = { service: "shop", signIn: true, backupWeight: 10 };
    assert.deepEqual(await valueOf(result.table), [
      { ...row, priority: 200, hosts: ["shop.example"], paths: ["/a", "/b"] },
      { ...row, priority: 300, hosts: [], paths: ["/*"] },
    ]);
  });

  it("keeps a client secret in the actions secret, but not the table", async () => {
    const { result, inputsOf } = await run({
      signIn: OIDC(pulumi.secret("hidden")),
    });
    const { actions } = inputsOf(TYPE, "shop-rule-30");
    assert.ok(pulumi.runtime.isRpcSecret(actions));
    assert.deepEqual(pulumi.runtime.unwrapRpcSecret(actions), [
      { ...OIDC("hidden"), order: 1 },
      { type: "forward", order: 2, forward: FORWARD },
    ]);
    assert.equal(await pulumi.isSecret(result.table), false);
    assert.equal((await valueOf(result.table))[0]?.signIn, true);
  });
});
