import * as pulumi from "@pulumi/pulumi";
import * as ec2 from "@pulumi/aws/ec2";
import type { InstanceSettings } from "../service";
import { DATA_DEVICE } from "./data-volume";
import { encodedUserData } from "./encoded-user-data";

/** Arguments of {@link createLaunchTemplate}. */
export interface LaunchTemplateArgs {
  readonly securityGroupId: pulumi.Input<string>;
  readonly instanceProfileArn: pulumi.Input<string>;
  readonly instances: InstanceSettings;
  /** Script for the first boot. */
  readonly userData: pulumi.Input<string>;
  /** Tags of the instances and their volumes, beside the name. @default none */
  readonly tags?: Readonly<Record<string, pulumi.Input<string>>> | undefined;
}

/** Root device of Amazon Linux. */
const ROOT_DEVICE = "/dev/xvda";

/** A volume that lives and dies with its instance. */
function volume(deviceName: string, sizeGiB: number) {
  return {
    deviceName,
    ebs: {
      encrypted: "true",
      volumeType: "gp3",
      volumeSize: sizeGiB,
      deleteOnTermination: "true",
    },
  };
}

/**
 * Creates the launch template of a fleet: session tokens for instance metadata, encrypted volumes, no key pair.
 *
 * @param name Name of the fleet.
 */
export function createLaunchTemplate(
  name: string,
  args: LaunchTemplateArgs,
  parent: pulumi.Resource,
): ec2.LaunchTemplate {
  const { instances } = args;
  const tags = { Name: name, ...args.tags };
  return new ec2.LaunchTemplate(
    `${name}-launch-template`,
    {
      imageId: instances.ami,
      instanceType: instances.instanceTypes[0],
      userData: pulumi.output(args.userData).apply((script) => encodedUserData(name, script)),
      iamInstanceProfile: { arn: args.instanceProfileArn },
      vpcSecurityGroupIds: [args.securityGroupId],
      // Two hops, because the container that uses the role is one hop from its instance.
      metadataOptions: {
        httpEndpoint: "enabled",
        httpTokens: "required",
        httpPutResponseHopLimit: 2,
      },
      monitoring: { enabled: true },
      blockDeviceMappings: [
        volume(ROOT_DEVICE, instances.volumeSizeGiB),
        ...(instances.dataVolume === undefined
          ? []
          : [volume(DATA_DEVICE, instances.dataVolume.sizeGiB)]),
      ],
      tagSpecifications: [
        { resourceType: "instance", tags },
        { resourceType: "volume", tags },
      ],
      updateDefaultVersion: true,
    },
    { parent },
  );
}
