import assert from "node:assert/strict";
import { routeRow, type RuleOutputs } from "../../../../components/services/routing/route-row";

const FORWARD = {
  type: "forward",
  order: 1,
  forward: {
    targetGroups: [
      { arn: "backup-arn", weight: 10 },
      { arn: "primary-arn", weight: 90 },
    ],
  },
};

const RULE: RuleOutputs = {
  priority: 30,
  conditions: [
    { hostHeader: { values: ["www.example.com", "shop.example.com"] } },
    { pathPattern: { values: ["/b/*", "/a"] } },
  ],
  actions: [FORWARD],
};

const row = (rule: Partial<RuleOutputs> = {}) =>
  routeRow("shop", { ...RULE, ...rule }, "backup-arn");

describe("routeRow", () => {
  it("tells a rule's place, service, hosts, paths and weight, in whichever order AWS answers", () => {
    assert.deepEqual(row(), {
      priority: 30,
      service: "shop",
      hosts: ["shop.example.com", "www.example.com"],
      paths: ["/a", "/b/*"],
      signIn: false,
      backupWeight: 10,
    });
  });

  it("has no hosts or no paths where the rule has no condition on them", () => {
    assert.deepEqual(row({ conditions: [{ pathPattern: { values: ["/a"] } }] }).hosts, []);
    assert.deepEqual(row({ conditions: [{ hostHeader: { values: ["a"] } }] }).paths, []);
  });

  it("finds nothing in conditions of values that AWS leaves out", () => {
    const { hosts, paths } = row({ conditions: [{ hostHeader: {} }, { pathPattern: {} }] });
    assert.deepEqual([hosts, paths], [[], []]);
  });

  for (const type of ["authenticate-cognito", "authenticate-oidc"]) {
    it(`sees that ${type} lets visitors sign in`, () => {
      assert.equal(row({ actions: [{ type, order: 1 }, FORWARD] }).signIn, true);
    });
  }

  it("has no weight for a backup that the rule does not forward to, or whose weight AWS leaves out", () => {
    const forwardTo = (arn: string, weight?: number) =>
      row({
        actions: [
          {
            type: "forward",
            order: 1,
            forward: { targetGroups: [weight === undefined ? { arn } : { arn, weight }] },
          },
        ],
      }).backupWeight;
    assert.equal(forwardTo("primary-arn", 100), 0);
    assert.equal(forwardTo("backup-arn"), 0);
    assert.equal(forwardTo("backup-arn", 100), 100);
  });

  it("leaves the rule as it is", () => {
    const rule = structuredClone(RULE);
    routeRow("shop", rule, "backup-arn");
    assert.deepEqual(rule, RULE);
  });
});
