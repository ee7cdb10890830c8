import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  createLaunchTemplate,
  type LaunchTemplateArgs,
} from "../../../../components/services/instances/launch-template";
import { record } from "../../../support/mocks";

const ARGS: LaunchTemplateArgs = {
  securityGroupId: "sg-web",
  instanceProfileArn: "arn:profile",
  instances: {
    instanceTypes: ["t4g.small", "t4g.medium"],
    ami: "resolve:ssm:/aws/service/image-arm64",
    volumeSizeGiB: 16,
    standby: 0,
    onDemandBase: 2,
    spotPercent: 0,
  },
  userData: "#!/bin/bash\n",
};

const ROOT = {
  deviceName: "/dev/xvda",
  ebs: { encrypted: "true", volumeType: "gp3", volumeSize: 16, deleteOnTermination: "true" },
};

class Parent extends pulumi.ComponentResource {
  public constructor() {
    super("multizone:test:Parent", "fleet");
  }
}

async function inputs(args: Partial<LaunchTemplateArgs> = {}) {
  const { inputsOf } = await record(() => {
    createLaunchTemplate("fleet", { ...ARGS, ...args }, new Parent());
  });
  return inputsOf("aws:ec2/launchTemplate:LaunchTemplate", "fleet-launch-template");
}

describe("createLaunchTemplate", () => {
  it("starts instances that need a session token for metadata, on an encrypted volume, without a key pair", async () => {
    assert.deepEqual(await inputs(), {
      imageId: "resolve:ssm:/aws/service/image-arm64",
      instanceType: "t4g.small",
      userData: Buffer.from("#!/bin/bash\n").toString("base64"),
      iamInstanceProfile: { arn: "arn:profile" },
      vpcSecurityGroupIds: ["sg-web"],
      metadataOptions: {
        httpEndpoint: "enabled",
        httpTokens: "required",
        httpPutResponseHopLimit: 2,
      },
      monitoring: { enabled: true },
      blockDeviceMappings: [ROOT],
      tagSpecifications: [
        { resourceType: "instance", tags: { Name: "fleet" } },
        { resourceType: "volume", tags: { Name: "fleet" } },
      ],
      updateDefaultVersion: true,
    });
  });

  it("adds an encrypted data volume that goes with its instance, and the tags that a snapshot plan finds it by", async () => {
    const dataVolume = {
      sizeGiB: 40,
      mountPath: "/data",
      snapshotIntervalHours: 12,
      retainedSnapshots: 7,
    };
    const { blockDeviceMappings, tagSpecifications } = await inputs({
      instances: { ...ARGS.instances, dataVolume },
      tags: { plan: "mine" },
    });
    assert.deepEqual(blockDeviceMappings, [
      ROOT,
      { deviceName: "/dev/sdf", ebs: { ...ROOT.ebs, volumeSize: 40 } },
    ]);
    assert.deepEqual(tagSpecifications, [
      { resourceType: "instance", tags: { Name: "fleet", plan: "mine" } },
      { resourceType: "volume", tags: { Name: "fleet", plan: "mine" } },
    ]);
  });
});
