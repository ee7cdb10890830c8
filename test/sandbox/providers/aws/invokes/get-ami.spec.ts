import assert from "node:assert/strict";
import { getAmi } from "../../../../../sandbox/providers/aws/invokes/get-ami";
import { asText, type PropertyMap } from "../../../../../sandbox/providers/property-values";

const ASKED: PropertyMap = {
  owners: ["amazon"],
  filters: [
    { name: "name", values: ["al2023-ami-2023.*-arm6?", "other"] },
    { name: "architecture", values: ["arm64"] },
  ],
};

describe("the look-up of a machine image", () => {
  it("finds one that fits what is asked for, and is ordinary otherwise", () => {
    const { name, architecture, rootDeviceType, virtualizationType, state } = getAmi(ASKED, {
      region: "eu-west-1",
    });
    assert.deepEqual(
      [name, architecture, rootDeviceType, virtualizationType, state],
      ["al2023-ami-2023.0-arm60", "arm64", "ebs", "hvm", "available"],
    );
    const plain = getAmi({ filters: [{ name: "architecture", values: [] }] }, { region: "x" });
    assert.deepEqual([plain["architecture"], plain["name"]], ["x86_64", ""]);
  });

  it("has an id of AWS's form, and an ARN in the region's partition", () => {
    const { id, imageId, arn, rootSnapshotId } = getAmi(ASKED, { region: "cn-north-1" });
    assert.match(asText(id), /^ami-[0-9a-f]{17}$/);
    assert.match(asText(rootSnapshotId), /^snap-[0-9a-f]{17}$/);
    assert.deepEqual([imageId, arn], [id, `arn:aws-cn:ec2:cn-north-1::image/${asText(id)}`]);
  });

  it("finds the same one for the same question, and others for others", () => {
    const id = (args: PropertyMap, region: string): unknown => getAmi(args, { region })["id"];
    assert.equal(id(ASKED, "eu-west-1"), id(structuredClone(ASKED), "eu-west-1"));
    assert.notEqual(id(ASKED, "eu-west-1"), id(ASKED, "us-east-1"));
    assert.notEqual(id(ASKED, "eu-west-1"), id({ ...ASKED, owners: ["self"] }, "eu-west-1"));
  });
});
