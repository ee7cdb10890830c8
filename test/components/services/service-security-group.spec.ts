import assert from "node:assert/strict";
import { ServiceSecurityGroup } from "../../../components/services/service-security-group";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";

const INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const EGRESS = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

describe("ServiceSecurityGroup", () => {
  let recording: Recording<ServiceSecurityGroup>;

  before(async () => {
    recording = await record(
      () =>
        new ServiceSecurityGroup("web", {
          vpcId: "vpc-1",
          port: 8080,
          loadBalancerSecurityGroupId: "sg-entry",
          connections: [
            {
              name: "store",
              endpoint: { securityGroupId: "sg-store", port: 5432 },
              environment: {},
              statements: [],
            },
            { name: "orders", environment: {}, statements: [] },
          ],
        }),
    );
  });

  it("creates its group and a rule at both ends of every connection that has a port", () => {
    assert.deepEqual(tree(recording), [
      "aws:ec2/securityGroup:SecurityGroup web-security-group < web",
      `${EGRESS} web-egress-443 < web`,
      `${EGRESS} web-load-balancer-egress < web`,
      `${EGRESS} web-store-egress < web`,
      `${INGRESS} web-load-balancer-ingress < web`,
      `${INGRESS} web-store-ingress < web`,
      "multizone:services:ServiceSecurityGroup web < stack",
    ]);
    assertHouseRules(recording);
  });

  it("lets the load balancer alone in, on the service's port", () => {
    const rule = {
      ipProtocol: "tcp",
      fromPort: 8080,
      toPort: 8080,
      description: "Load balancer to service",
    };
    assert.deepEqual(recording.inputsOf(EGRESS, "web-load-balancer-egress"), {
      ...rule,
      securityGroupId: "sg-entry",
      referencedSecurityGroupId: "web-security-group-id",
    });
    assert.deepEqual(recording.inputsOf(INGRESS, "web-load-balancer-ingress"), {
      ...rule,
      securityGroupId: "web-security-group-id",
      referencedSecurityGroupId: "sg-entry",
    });
  });

  it("lets the service out to the port of a connection, and in at its other end", () => {
    const rule = {
      ipProtocol: "tcp",
      fromPort: 5432,
      toPort: 5432,
      description: "Service to store",
    };
    assert.deepEqual(recording.inputsOf(EGRESS, "web-store-egress"), {
      ...rule,
      securityGroupId: "web-security-group-id",
      referencedSecurityGroupId: "sg-store",
    });
    assert.deepEqual(recording.inputsOf(INGRESS, "web-store-ingress"), {
      ...rule,
      securityGroupId: "sg-store",
      referencedSecurityGroupId: "web-security-group-id",
    });
  });

  it("lets nothing but HTTPS out to the internet", () => {
    const open = recording
      .ofType(EGRESS)
      .concat(recording.ofType(INGRESS))
      .filter(({ inputs }) => inputs["cidrIpv4"] !== undefined);
    assert.deepEqual(
      open.map(({ inputs }) => inputs),
      [
        {
          securityGroupId: "web-security-group-id",
          description: "Container registry and AWS APIs",
          ipProtocol: "tcp",
          fromPort: 443,
          toPort: 443,
          cidrIpv4: "0.0.0.0/0",
        },
      ],
    );
  });

  it("has no rule inside the group itself", async () => {
    assert.deepEqual(
      recording.inputsOf("aws:ec2/securityGroup:SecurityGroup", "web-security-group"),
      { vpcId: "vpc-1", description: "Service: requests from the load balancer" },
    );
    assert.equal(await valueOf(recording.result.securityGroupId), "web-security-group-id");
  });
});
