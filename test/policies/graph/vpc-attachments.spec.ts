import assert from "node:assert/strict";

import { Placements } from "../../../policies/graph/placements";
import { ResourceGraph } from "../../../policies/graph/resource-graph";
import { partialAttachments } from "../../../policies/graph/vpc-attachments";
import { VpcZones } from "../../../policies/graph/vpc-zones";
import { deploy, outside, ref, type ResourceSpec } from "../../support/policy/deployment";
import { subnet, vpc } from "../../support/policy/network";

const network = [
  vpc("main"),
  subnet("a", "us-east-1a", "main"),
  subnet("b", "us-east-1b", "main"),
  subnet("c", "us-east-1c", "main"),
];

function partial(
  subnetIds: unknown,
  vpcId: unknown = ref("main"),
  specs: readonly ResourceSpec[] = network,
): readonly unknown[] {
  const attachment: ResourceSpec = {
    type: "aws:ec2transitgateway/vpcAttachment:VpcAttachment",
    name: "hub",
    props: { subnetIds, vpcId },
  };
  const graph = new ResourceGraph(deploy("preview", [...specs, attachment]));
  return partialAttachments(graph, new Placements(graph), new VpcZones(graph)).map(
    ({ zones, missing }) => [zones, missing],
  );
}

const all = ["us-east-1a", "us-east-1b", "us-east-1c"];

describe("partialAttachments", () => {
  it("finds the zones that an attachment leaves out", () => {
    assert.deepEqual(partial([ref("b")]), [[all, ["us-east-1a", "us-east-1c"]]]);
    assert.deepEqual(partial([ref("a"), ref("c")]), [[all, ["us-east-1b"]]]);
  });

  it("finds nothing where every zone has a subnet", () => {
    assert.deepEqual(partial([ref("a"), ref("b"), ref("c")]), []);
  });

  it("finds nothing while subnets or VPC can be others", () => {
    assert.deepEqual(partial(outside(["subnet-1"])), []);
    assert.deepEqual(partial([ref("a")], outside("vpc-1")), []);
  });

  it("knows of no zones in a VPC whose subnets have none yet", () => {
    assert.deepEqual(partial([ref("a")], ref("main"), [vpc("main"), subnet("a")]), []);
  });
});
