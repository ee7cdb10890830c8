import assert from "node:assert/strict";
import {
  defaultMachineImage,
  isMachineImage,
  isPinnedMachineImage,
  machineImageArchitecture,
} from "../../../../components/services/instances/machine-image";

const PARAMETER = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default";

describe("defaultMachineImage", () => {
  it("is Amazon Linux 2023 for the architecture of the instance type", () => {
    assert.equal(defaultMachineImage("t4g.small"), `${PARAMETER}-arm64`);
    assert.equal(defaultMachineImage("t3.small"), `${PARAMETER}-x86_64`);
  });

  it("is itself an image, and tells its architecture", () => {
    assert.equal(isMachineImage(defaultMachineImage("t3.small")), true);
    assert.equal(machineImageArchitecture(defaultMachineImage("t3.small")), "x86_64");
  });
});

describe("isMachineImage", () => {
  for (const image of ["ami-0abcdef1234567890", "ami-1234abcd", "resolve:ssm:/golden/image:3"]) {
    it(`takes ${image}`, () => {
      assert.equal(isMachineImage(image), true);
    });
  }

  for (const image of ["", "ami-", "ami-XYZ", "al2023", "resolve:ssm:", "resolve:ssm:/a b"]) {
    it(`refuses ${JSON.stringify(image)}`, () => {
      assert.equal(isMachineImage(image), false);
    });
  }
});

describe("isPinnedMachineImage", () => {
  it("tells an AMI's id from a parameter, which AWS may move to another image", () => {
    assert.equal(isPinnedMachineImage("ami-0abcdef1234567890"), true);
    assert.equal(isPinnedMachineImage(`${PARAMETER}-arm64`), false);
  });
});

describe("machineImageArchitecture", () => {
  it("reads the architecture that a parameter's name ends with", () => {
    assert.equal(machineImageArchitecture("resolve:ssm:/golden/image-arm64"), "arm64");
    assert.equal(machineImageArchitecture("resolve:ssm:/golden/image-x86_64"), "x86_64");
  });

  it("does not guess where the name says nothing", () => {
    assert.equal(machineImageArchitecture("ami-0abcdef1234567890"), undefined);
    assert.equal(machineImageArchitecture("resolve:ssm:/golden/arm64/image"), undefined);
  });
});
