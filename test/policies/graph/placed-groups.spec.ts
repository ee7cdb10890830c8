import assert from "node:assert/strict";

import { placedGroups } from "../../../policies/graph/placed-groups";
import { ResourceGraph } from "../../../policies/graph/resource-graph";
import {
  deploy,
  outside,
  ref,
  type Phase,
  type ResourceSpec,
} from "../../support/policy/deployment";
import { loadBalancer, subnet } from "../../support/policy/network";

const network = [subnet("a", "us-east-1a"), subnet("b", "us-east-1b")];
const endpoint: ResourceSpec = { type: "aws:ec2clientvpn/endpoint:Endpoint", name: "vpn" };

function association(name: string, endpointId: unknown, subnetName: string): ResourceSpec {
  return {
    type: "aws:ec2clientvpn/networkAssociation:NetworkAssociation",
    name,
    props: { clientVpnEndpointId: endpointId, subnetId: ref(subnetName) },
  };
}

function groups(
  specs: readonly ResourceSpec[],
  minimumZones = 2,
  phase: Phase = "update",
): readonly string[] {
  const graph = new ResourceGraph(deploy(phase, [...network, ...specs]));
  return placedGroups(graph, minimumZones)
    .filter(({ placement }) => placement.path !== undefined)
    .map(({ members, verdict, wanted }) => {
      const names = members.map(({ name }) => name).join();
      return `${names}: ${verdict} for ${String(wanted)}`;
    });
}

describe("placedGroups", () => {
  it("judges each resource by itself", () => {
    const specs = [loadBalancer("one", [ref("a")]), loadBalancer("two", [ref("a"), ref("b")])];
    assert.deepEqual(groups(specs), ["one: violated for 2", "two: satisfied for 2"]);
    assert.deepEqual(groups(specs, 3), ["one: violated for 3", "two: violated for 3"]);
  });

  it("judges together what serves one resource of the stack, and not what may have others elsewhere", () => {
    const specs = [
      endpoint,
      association("vpn-a", ref("vpn"), "a"),
      association("vpn-b", ref("vpn"), "b"),
      association("far-a", "cvpn-endpoint-1", "a"),
      association("far-b", "cvpn-endpoint-1", "b"),
      association("alone", "cvpn-endpoint-2", "a"),
    ];
    assert.deepEqual(groups(specs), ["vpn-a,vpn-b: satisfied for 2"]);
    const one = [endpoint, association("vpn-a", ref("vpn"), "a")];
    assert.deepEqual(groups(one), ["vpn-a: violated for 2"]);
    const maybe = [...one, association("any-b", outside("cvpn-endpoint-1"), "b")];
    assert.deepEqual(groups(maybe, 2, "preview"), []);
  });

  it("wants the zones that AWS asks for where these are more", () => {
    const workgroup: ResourceSpec = {
      type: "aws:redshiftserverless/workgroup:Workgroup",
      name: "warehouse",
      props: { region: "us-east-1", subnetIds: [ref("a"), ref("b")] },
    };
    assert.deepEqual(groups([workgroup]), ["warehouse: violated for 3"]);
    const small = { ...workgroup, props: { ...workgroup.props, region: "us-west-1" } };
    assert.deepEqual(groups([small]), ["warehouse: satisfied for 2"]);
  });

  it("wants no more zones than AWS allows", () => {
    const environment: ResourceSpec = {
      type: "aws:mwaa/environment:Environment",
      name: "flows",
      props: { networkConfiguration: { subnetIds: [ref("a"), ref("b")] } },
    };
    assert.deepEqual(groups([environment], 3), ["flows: satisfied for 2"]);
  });

  it("leaves out what does not stand in zones", () => {
    const gateway = { type: "aws:ec2/vpcEndpoint:VpcEndpoint", name: "s3" };
    assert.deepEqual(groups([gateway]), []);
  });
});
