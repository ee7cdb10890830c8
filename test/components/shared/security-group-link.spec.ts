import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { linkSecurityGroups } from "../../../components/shared/security-group-link";
import { record } from "../../support/mocks";

describe("linkSecurityGroups", () => {
  it("opens one port at both ends, each rule naming the other end's group", async () => {
    const { ofType } = await record(() => {
      linkSecurityGroups(
        "pair-link",
        { from: "sg-a", to: "sg-b", port: 99, description: "A to B" },
        new pulumi.ComponentResource("multizone:test:Pair", "pair"),
      );
    });
    const rules = [
      ...ofType("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"),
      ...ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"),
    ].map(({ name, parent, inputs }) => ({ name, parent: parent?.name, inputs }));
    const rule = { ipProtocol: "tcp", fromPort: 99, toPort: 99, description: "A to B" };
    assert.deepEqual(rules, [
      {
        name: "pair-link-egress",
        parent: "pair",
        inputs: { ...rule, securityGroupId: "sg-a", referencedSecurityGroupId: "sg-b" },
      },
      {
        name: "pair-link-ingress",
        parent: "pair",
        inputs: { ...rule, securityGroupId: "sg-b", referencedSecurityGroupId: "sg-a" },
      },
    ]);
  });
});
