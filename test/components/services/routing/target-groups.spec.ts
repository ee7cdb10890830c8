import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  createTargetGroups,
  type TargetGroups,
  type TargetGroupsArgs,
} from "../../../../components/services/routing/target-groups";
import { record, type Recording } from "../../../support/mocks";
import { tree } from "../../../support/mocks-tree";

const ARGS: TargetGroupsArgs = {
  vpcId: "vpc-1",
  targetType: "instance",
  port: 8080,
  healthCheck: {
    path: "/healthz",
    intervalSeconds: 10,
    timeoutSeconds: 5,
    healthyThreshold: 2,
    unhealthyThreshold: 3,
    matcher: "200-299",
    gracePeriodSeconds: 120,
  },
  algorithm: "roundRobin",
  slowStartSeconds: 0,
  deregistrationDelaySeconds: 60,
};

const TYPE = "aws:lb/targetGroup:TargetGroup";

const run = (
  args: Partial<TargetGroupsArgs> = {},
  name = "shop",
): Promise<Recording<TargetGroups>> =>
  record(() => {
    const parent = new pulumi.ComponentResource("multizone:test:Service", name);
    return createTargetGroups(name, { ...ARGS, ...args }, parent);
  });

describe("createTargetGroups", () => {
  it("creates one for the service and one for its backup, under the service", async () => {
    assert.deepEqual(tree(await run()), [
      `${TYPE} shop-bak < shop`,
      `${TYPE} shop-tg < shop`,
      "multizone:test:Service shop < stack",
    ]);
  });

  it("gives both the same declared health check, and closes a zone without a healthy target", async () => {
    const { inputsOf } = await run();
    const expected = {
      vpcId: "vpc-1",
      targetType: "instance",
      protocol: "HTTP",
      port: 8080,
      deregistrationDelay: 60,
      healthCheck: {
        enabled: true,
        protocol: "HTTP",
        port: "traffic-port",
        path: "/healthz",
        interval: 10,
        timeout: 5,
        healthyThreshold: 2,
        unhealthyThreshold: 3,
        matcher: "200-299",
      },
      loadBalancingAlgorithmType: "round_robin",
      loadBalancingAnomalyMitigation: "off",
      stickiness: { enabled: false, type: "lb_cookie" },
      targetGroupHealth: {
        dnsFailover: { minimumHealthyTargetsCount: "1" },
        unhealthyStateRouting: { minimumHealthyTargetsCount: 1 },
      },
    };
    assert.deepEqual(inputsOf(TYPE, "shop-tg"), expected);
    assert.deepEqual(inputsOf(TYPE, "shop-bak"), expected);
  });

  it("hands both to the caller under their own names", async () => {
    const { result } = await run();
    const urns = await Promise.all(
      [result.primary, result.backup].map(
        ({ urn }) => new Promise<string>((resolve) => void urn.apply(resolve)),
      ),
    );
    assert.deepEqual(
      urns.map((urn) => urn.split("::").at(-1)),
      ["shop-tg", "shop-bak"],
    );
  });

  it("takes tasks by their addresses", async () => {
    const { ofType } = await run({ targetType: "ip" });
    assert.deepEqual(
      ofType(TYPE).map(({ inputs }) => inputs["targetType"]),
      ["ip", "ip"],
    );
  });

  it("keeps a visitor with a target for the seconds given", async () => {
    const { ofType } = await run({ stickinessSeconds: 600 });
    for (const { inputs } of ofType(TYPE)) {
      assert.deepEqual(inputs["stickiness"], {
        enabled: true,
        type: "lb_cookie",
        cookieDuration: 600,
      });
    }
  });

  it("starts new targets slowly where asked", async () => {
    const { ofType } = await run({ slowStartSeconds: 30 });
    assert.deepEqual(
      ofType(TYPE).map(({ inputs }) => inputs["slowStart"]),
      [30, 30],
    );
  });

  it("takes the algorithm's attributes", async () => {
    const { ofType } = await run({ algorithm: "fastestResponse" });
    for (const { inputs } of ofType(TYPE)) {
      assert.equal(inputs["loadBalancingAlgorithmType"], "weighted_random");
      assert.equal(inputs["loadBalancingAnomalyMitigation"], "on");
    }
  });

  it("refuses what AWS does not let go with the algorithm", async () => {
    await assert.rejects(
      run({ algorithm: "fastestResponse", slowStartSeconds: 30, stickinessSeconds: 60 }),
      /shop: slowStartSeconds is 30 with fastestResponse.*; stickinessSeconds is 60 with/,
    );
  });

  it("takes a name as long as AWS has room for, and refuses a longer one", async () => {
    const longest = "a".repeat(20);
    assert.equal((await run({}, longest)).ofType(TYPE).length, 2);
    await assert.rejects(run({}, `${longest}a`), /a-bak has 25 characters; expected at most 24/);
  });
});
