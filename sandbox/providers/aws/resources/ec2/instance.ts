import type { PropertyMap } from "../../../property-values";
import { type AwsResourceRow, hexId, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { atLeastOne, conflicting, exactlyOne, form, length, oneOf } from "../../check/constraints";
import { privateAddress, privateDnsName } from "./addresses";
import { ebsVolume } from "./ebs-volume";
import { eachBlock } from "../../check/each-block";
import { encodedUserData, machine, plainUserData } from "./machine";
import { SECURITY_GROUP, SUBNET } from "./tokens";

const RUN = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/ec2/instance/";

/** Inputs that a network interface of its own decides instead. */
const NETWORK_INPUTS = [
  "associatePublicIpAddress",
  "ipv6AddressCount",
  "ipv6Addresses",
  "privateIp",
  "secondaryPrivateIps",
  "securityGroups",
  "subnetId",
  "vpcSecurityGroupIds",
];

/** How AWS answers for the metadata of an instance that says nothing of it. */
const METADATA_OPTIONS = {
  httpEndpoint: "enabled",
  httpProtocolIpv6: "disabled",
  httpPutResponseHopLimit: 1,
  httpTokens: "optional",
  instanceMetadataTags: "disabled",
};

export const instance: AwsResourceRow = {
  id: hexId("i"),
  defaults: {
    forceDestroy: false,
    getPasswordData: false,
    sourceDestCheck: true,
    userDataReplaceOnChange: false,
    "ebsBlockDevices[].deleteOnTermination": true,
    "launchTemplate.version": "$Default",
    "metadataOptions.httpEndpoint": "enabled",
    "metadataOptions.httpProtocolIpv6": "disabled",
    "networkInterfaces[].deleteOnTermination": false,
    "networkInterfaces[].networkCardIndex": 0,
    "rootBlockDevice.deleteOnTermination": true,
  },
  constraints: [
    documented(RUN, [
      form("ami", /^ami-[0-9a-f]{8,17}$|^resolve:ssm:.+$/, "the id of an image (ami-…)"),
      oneOf("tenancy", ["default", "dedicated", "host"]),
    ]),
    documented(PROVIDER, [
      atLeastOne("ami", "launchTemplate"),
      atLeastOne("instanceType", "launchTemplate"),
      conflicting("userData", "userDataBase64"),
      conflicting("hostResourceGroupArn", "placementGroup"),
      conflicting("ipv6AddressCount", "ipv6Addresses"),
      ...NETWORK_INPUTS.map((input) => conflicting("networkInterfaces", input)),
      eachBlock("launchTemplate", [exactlyOne("id", "name"), length("version", 1, 255)]),
      eachBlock("capacityReservationSpecification", [
        exactlyOne("capacityReservationPreference", "capacityReservationTarget"),
      ]),
    ]),
    plainUserData("userData"),
    encodedUserData("userDataBase64"),
    ...machine,
    eachBlock("rootBlockDevice", ebsVolume),
    eachBlock("ebsBlockDevices[]", ebsVolume),
  ],
  outputs: (at, inputs) => {
    const subnet = at.find(SUBNET, text(inputs, "subnetId")) ?? {};
    const privateIp = text(inputs, "privateIp") || privateAddress(subnet["cidrBlock"], at.hex);
    return {
      arn: at.arn("ec2", `instance/${at.id}`),
      availabilityZone: text(subnet, "availabilityZone") || `${at.region}a`,
      disableApiStop: false,
      disableApiTermination: false,
      ebsOptimized: false,
      instanceInitiatedShutdownBehavior: "stop",
      instanceLifecycle: "",
      instanceState: "running",
      metadataOptions: METADATA_OPTIONS,
      monitoring: false,
      outpostArn: "",
      passwordData: "",
      primaryNetworkInterfaceId: `eni-${at.hex(17)}`,
      privateDns: privateDnsName(at, privateIp),
      privateIp,
      publicDns: "",
      publicIp: "",
      rootBlockDevice: {
        deleteOnTermination: true,
        deviceName: "/dev/xvda",
        volumeId: `vol-${at.hex(17)}`,
      },
      spotInstanceRequestId: "",
      subnetId: `subnet-${at.hex(17)}`,
      tenancy: "default",
    };
  },
  // userData and userDataBase64 replace only with userDataReplaceOnChange, launchTemplate.version only for another one.
  replaceOn: [
    "ami",
    "associatePublicIpAddress",
    "availabilityZone",
    "cpuOptions",
    "ebsBlockDevices[].deleteOnTermination",
    "ebsBlockDevices[].deviceName",
    "ebsBlockDevices[].encrypted",
    "ebsBlockDevices[].iops",
    "ebsBlockDevices[].kmsKeyId",
    "ebsBlockDevices[].snapshotId",
    "ebsBlockDevices[].throughput",
    "ebsBlockDevices[].volumeSize",
    "ebsBlockDevices[].volumeType",
    "ebsOptimized",
    "enclaveOptions.enabled",
    "ephemeralBlockDevices",
    "hibernation",
    "hostId",
    "instanceMarketOptions",
    "ipv6Addresses",
    "keyName",
    "launchTemplate.id",
    "launchTemplate.name",
    "networkInterfaces",
    "placementGroup",
    "placementPartitionNumber",
    "privateDnsNameOptions",
    "privateIp",
    "rootBlockDevice.encrypted",
    "rootBlockDevice.kmsKeyId",
    "securityGroups",
    "subnetId",
    "tenancy",
  ],
  holds: { subnetId: SUBNET, "vpcSecurityGroupIds[]": SECURITY_GROUP },
  keeps,
};

function keeps(outputs: PropertyMap): string | undefined {
  return outputs["disableApiTermination"] === true && outputs["forceDestroy"] !== true
    ? `OperationNotPermitted: The instance '${text(outputs, "id")}' may not be terminated; set disableApiTermination to false first`
    : undefined;
}
