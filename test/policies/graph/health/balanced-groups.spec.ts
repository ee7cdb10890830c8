import assert from "node:assert/strict";

import { balancedGroups } from "../../../../policies/graph/health/balanced-groups";
import { ResourceGraph } from "../../../../policies/graph/resource-graph";
import { deploy, outside, ref, type ResourceSpec } from "../../../support/policy/deployment";

function group(props: Readonly<Record<string, unknown>> = {}): ResourceSpec {
  return { type: "aws:autoscaling/group:Group", name: "web", props };
}

function attachment(autoscalingGroupName: unknown): ResourceSpec {
  return {
    type: "aws:autoscaling/attachment:Attachment",
    name: "tie",
    props: { autoscalingGroupName },
  };
}

function source(trafficSource: unknown): ResourceSpec {
  return {
    type: "aws:autoscaling/trafficSourceAttachment:TrafficSourceAttachment",
    name: "tie",
    props: { autoscalingGroupName: ref("web"), trafficSource },
  };
}

function ties(...specs: readonly ResourceSpec[]): readonly string[] {
  return balancedGroups(new ResourceGraph(deploy("preview", specs))).flatMap((each) =>
    each.ties.map(({ by, check }) => `${by}: ${check ?? "either"}`),
  );
}

const lattice = "arn:aws:vpc-lattice:us-east-1:123456789012:targetgroup/tg-1";

describe("balancedGroups", () => {
  const rows: readonly (readonly [string, readonly ResourceSpec[], readonly string[]])[] = [
    ["no group that nothing sends traffic to", [group()], []],
    ["no group with empty lists", [group({ targetGroupArns: [], loadBalancers: [""] })], []],
    [
      "a list of target groups",
      [group({ targetGroupArns: [ref("web")] })],
      ["targetGroupArns: ELB"],
    ],
    ["a list of Classic Load Balancers", [group({ loadBalancers: ["a"] })], ["loadBalancers: ELB"]],
    [
      "a traffic source by its ARN",
      [group({ trafficSources: [{ identifier: lattice }] })],
      ["trafficSources: VPC_LATTICE"],
    ],
    [
      "a traffic source that is not known yet",
      [group({ trafficSources: [{ identifier: outside(lattice) }] })],
      ["trafficSources: either"],
    ],
    [
      "an attachment",
      [group(), attachment(ref("web"))],
      ['the Auto Scaling attachment "tie": ELB'],
    ],
    ["no attachment of a group elsewhere", [group(), attachment("elsewhere")], []],
    [
      "a traffic source attachment by its type",
      [group(), source({ type: "vpc-lattice", identifier: outside(lattice) })],
      ['the traffic source attachment "tie": VPC_LATTICE'],
    ],
    [
      "a traffic source attachment of an unheard-of type",
      [group(), source({ type: "pigeons", identifier: "coop" })],
      ['the traffic source attachment "tie": either'],
    ],
  ];

  for (const [title, specs, expected] of rows) {
    it(`finds ${title}`, () => {
      assert.deepEqual(ties(...specs), expected);
    });
  }
});
