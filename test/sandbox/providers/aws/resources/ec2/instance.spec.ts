import assert from "node:assert/strict";
import { instance } from "../../../../../../sandbox/providers/aws/resources/ec2/instance";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.ec2.Instance", () => {
  const good = {
    ami: "ami-0123456789abcdef0",
    instanceType: "t3.micro",
    rootBlockDevice: { deleteOnTermination: true, volumeSize: 8, volumeType: "gp3" },
    sourceDestCheck: true,
    subnetId: "subnet-1",
    userData: "#!/bin/sh",
    vpcSecurityGroupIds: ["sg-1"],
  };

  itRefuses(instance, good, [
    [
      "no image",
      { ami: null },
      "ami: got none of them, expected at least one of ami, launchTemplate",
    ],
    [
      "no type",
      { instanceType: null },
      "instanceType: got none of them, expected at least one of instanceType, launchTemplate",
    ],
    [
      "an image that is none",
      { ami: "ami-1" },
      'ami: got "ami-1", expected the id of an image (ami-…)',
    ],
    [
      "user data in two forms",
      { userDataBase64: "IyEvYmluL3No" },
      "userDataBase64: got userDataBase64 together with userData, expected at most one of userData, userDataBase64",
    ],
    [
      "too much user data",
      {
        userData: "x".repeat(16385),
      },
      'userData: got "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… (16385 bytes), expected at most 16384 bytes',
    ],
    [
      "a subnet beside an interface",
      {
        networkInterfaces: [{ deviceIndex: 0, networkInterfaceId: "eni-1" }],
        vpcSecurityGroupIds: null,
      },
      "subnetId: got subnetId together with networkInterfaces, expected at most one of networkInterfaces, subnetId",
    ],
    [
      "a root volume that is too small",
      { rootBlockDevice: { volumeSize: 100, volumeType: "st1" } },
      'rootBlockDevice.volumeSize: got 100, expected 125 to 16384 with volumeType "st1"',
    ],
    [
      "a second volume without its operations",
      {
        ebsBlockDevices: [
          { deviceName: "/dev/sdb" },
          { deviceName: "/dev/sdc", volumeType: "io1" },
        ],
      },
      'ebsBlockDevices[1].iops: got nothing, expected a value with volumeType "io1"',
    ],
    [
      "a template by id and by name",
      { launchTemplate: { id: "lt-1", name: "web" } },
      "launchTemplate.name: got name together with id, expected exactly one of id, name",
    ],
    [
      "a tenancy that is none",
      { tenancy: "shared" },
      'tenancy: got "shared", expected one of default, dedicated, host',
    ],
    [
      "credits that are none",
      { creditSpecification: { cpuCredits: "some" } },
      'creditSpecification.cpuCredits: got "some", expected one of standard, unlimited',
    ],
  ]);

  it("is replaced for another market, and takes other addresses of IPv6 in place", () => {
    const replaced = ["enablePrimaryIpv6", "instanceMarketOptions", "ipv6AddressCount"].filter(
      (input) => instance.replaceOn?.includes(input),
    );
    assert.deepEqual(replaced, ["instanceMarketOptions"]);
  });

  it("answers for its metadata over IPv4 where it says nothing of it", () => {
    const { "metadataOptions.httpEndpoint": endpoint, "metadataOptions.httpProtocolIpv6": ipv6 } =
      instance.defaults ?? {};
    assert.deepEqual([endpoint, ipv6], ["enabled", "disabled"]);
  });
});
