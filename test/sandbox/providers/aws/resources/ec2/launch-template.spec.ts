import { launchTemplate } from "../../../../../../sandbox/providers/aws/resources/ec2/launch-template";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";

describe("aws.ec2.LaunchTemplate", () => {
  const good = {
    blockDeviceMappings: [
      {
        deviceName: "/dev/xvda",
        ebs: { deleteOnTermination: "true", encrypted: "true", volumeSize: 20, volumeType: "gp3" },
      },
    ],
    iamInstanceProfile: { arn: "arn:aws:iam::123456789012:instance-profile/web" },
    imageId: "resolve:ssm:/aws/service/image",
    instanceType: "t4g.small",
    metadataOptions: {
      httpEndpoint: "enabled",
      httpPutResponseHopLimit: 2,
      httpTokens: "required",
    },
    name: "web-1a2b3c4",
    tagSpecifications: [{ resourceType: "instance", tags: {} }],
    updateDefaultVersion: true,
    userData: "IyEvYmluL3No",
    vpcSecurityGroupIds: ["sg-1"],
  };

  itRefuses(launchTemplate, good, [
    [
      "a name that is too short",
      { name: "ab" },
      'name: got "ab" (2 characters), expected 3 to 125 characters',
    ],
    [
      "a name that is too long",
      {
        name: "n".repeat(126),
      },
      'name: got "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn… (126 characters), expected 3 to 125 characters',
    ],
    [
      "a space in a name",
      { name: "web template" },
      'name: got "web template", expected letters, digits and ().-/_',
    ],
    [
      "an image that is none",
      { imageId: "al2023" },
      'imageId: got "al2023", expected the id of an image (ami-…) or resolve:ssm: and the name of a parameter',
    ],
    [
      "user data that is not encoded",
      { userData: "#!/bin/sh" },
      'userData: got "#!/bin/sh", expected base64',
    ],
    [
      "too much user data",
      {
        userData: Buffer.alloc(16385).toString("base64"),
      },
      'userData: got "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA… (16385 bytes), expected at most 16384 bytes',
    ],
    [
      "an instance type that is none",
      { instanceType: "small" },
      'instanceType: got "small", expected the name of an instance type, such as t3.micro',
    ],
    [
      "requirements beside a type",
      { instanceRequirements: { memoryMib: { min: 1 } } },
      "instanceType: got instanceType together with instanceRequirements, expected at most one of instanceRequirements, instanceType",
      "instanceRequirements.vcpuCount: got nothing, expected a value",
    ],
    [
      "tokens that are neither",
      { metadataOptions: { httpTokens: "yes" } },
      'metadataOptions.httpTokens: got "yes", expected one of optional, required',
    ],
    [
      "too many hops",
      { metadataOptions: { httpPutResponseHopLimit: 65 } },
      "metadataOptions.httpPutResponseHopLimit: got 65, expected 1 to 64",
    ],
    [
      "a volume that is too large",
      {
        blockDeviceMappings: [
          { deviceName: "/dev/xvda", ebs: { volumeSize: 20000, volumeType: "gp2" } },
        ],
      },
      'blockDeviceMappings[0].ebs.volumeSize: got 20000, expected 1 to 16384 with volumeType "gp2"',
    ],
    [
      "operations that a volume has not",
      {
        blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { iops: 3000, volumeType: "gp2" } }],
      },
      'blockDeviceMappings[0].ebs.iops: got 3000, expected no value with volumeType "gp2"',
    ],
    [
      "too few operations",
      { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { iops: 100, volumeType: "gp3" } }] },
      'blockDeviceMappings[0].ebs.iops: got 100, expected 3000 to 80000 or 0 with volumeType "gp3"',
    ],
    [
      "a volume without its operations",
      { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { volumeType: "io2" } }] },
      'blockDeviceMappings[0].ebs.iops: got nothing, expected a value with volumeType "io2"',
    ],
    [
      "a throughput that is too high",
      {
        blockDeviceMappings: [
          { deviceName: "/dev/xvda", ebs: { throughput: 3000, volumeType: "gp3" } },
        ],
      },
      'blockDeviceMappings[0].ebs.throughput: got 3000, expected 125 to 2000 or 0 with volumeType "gp3"',
    ],
    [
      "a key without encryption",
      {
        blockDeviceMappings: [
          {
            deviceName: "/dev/xvda",
            ebs: { kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" },
          },
        ],
      },
      "blockDeviceMappings[0].ebs.encrypted: got nothing beside kmsKeyId, expected encrypted to be set together with kmsKeyId",
    ],
    [
      "a volume type that is none",
      { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { volumeType: "gp4" } }] },
      'blockDeviceMappings[0].ebs.volumeType: got "gp4", expected one of gp2, gp3, io1, io2, sc1, st1, standard',
    ],
    [
      "tags on what has none",
      { tagSpecifications: [{ resourceType: "subnet" }] },
      'tagSpecifications[0].resourceType: got "subnet", expected one of elastic-gpu, instance, network-interface, spot-instances-request, volume',
    ],
    [
      "a default version beside the latest",
      { defaultVersion: 1 },
      "updateDefaultVersion: got updateDefaultVersion together with defaultVersion, expected at most one of defaultVersion, updateDefaultVersion",
    ],
    [
      "a profile by ARN and by name",
      {
        iamInstanceProfile: { arn: "arn:aws:iam::123456789012:instance-profile/web", name: "web" },
      },
      "iamInstanceProfile.name: got iamInstanceProfile.name together with iamInstanceProfile.arn, expected at most one of iamInstanceProfile.arn, iamInstanceProfile.name",
    ],
    [
      "groups by id and by name",
      { securityGroupNames: ["web"] },
      "vpcSecurityGroupIds: got vpcSecurityGroupIds together with securityGroupNames, expected at most one of securityGroupNames, vpcSecurityGroupIds",
    ],
  ]);

  itTakes(
    launchTemplate,
    good,
    ["gp2", "gp3"].map((volumeType) => [
      `zeros for what ${volumeType} decides`,
      { blockDeviceMappings: [{ ebs: { iops: 0, throughput: 0, volumeType } }] },
    ]),
  );
});
