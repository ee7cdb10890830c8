import assert from "node:assert/strict";

import { mountedFileSystems } from "../../../policies/graph/mount-targets";
import { Placements } from "../../../policies/graph/placements";
import { ResourceGraph } from "../../../policies/graph/resource-graph";
import { VpcZones } from "../../../policies/graph/vpc-zones";
import { deploy, outside, ref, type ResourceSpec } from "../../support/policy/deployment";
import { subnet, vpc } from "../../support/policy/network";

const network = [
  vpc("main"),
  vpc("second"),
  subnet("a", "us-east-1a", "main"),
  subnet("b", "us-east-1b", "main"),
  subnet("c", "us-east-1c", "second"),
];

function files(props: Readonly<Record<string, unknown>> = {}): ResourceSpec {
  return { type: "aws:efs/fileSystem:FileSystem", name: "files", props };
}

function target(name: string, fileSystemId: unknown = ref("files")): ResourceSpec {
  return {
    type: "aws:efs/mountTarget:MountTarget",
    name: `target-${name}`,
    props: { fileSystemId, subnetId: ref(name) },
  };
}

function mounted(...specs: readonly ResourceSpec[]): readonly unknown[] {
  const graph = new ResourceGraph(deploy("preview", [...network, ...specs]));
  return mountedFileSystems(graph, new Placements(graph), new VpcZones(graph)).map(
    ({ fileSystem, placement, networkZones }) => [fileSystem.name, placement.zones, networkZones],
  );
}

describe("mountedFileSystems", () => {
  it("finds the zones of all mount targets, and those of their VPC", () => {
    assert.deepEqual(mounted(files(), target("a")), [["files", ["us-east-1a"], 2]]);
    assert.deepEqual(mounted(files(), target("a"), target("b")), [
      ["files", ["us-east-1a", "us-east-1b"], 2],
    ]);
  });

  it("leaves out a file system without mount targets and one of One Zone", () => {
    assert.deepEqual(mounted(files()), []);
    assert.deepEqual(mounted(files({ availabilityZoneName: "us-east-1a" }), target("a")), []);
  });

  it("leaves out a file system that seems to stand in two VPCs", () => {
    assert.deepEqual(mounted(files(), target("a"), target("c")), []);
  });

  it("finds none while a mount target may be of any", () => {
    assert.deepEqual(mounted(files(), target("a"), target("b", outside("fs-1"))), []);
  });

  it("overlooks the mount targets of a file system elsewhere", () => {
    assert.deepEqual(mounted(files(), target("a"), target("b", "fs-1")), [
      ["files", ["us-east-1a"], 2],
    ]);
  });
});
