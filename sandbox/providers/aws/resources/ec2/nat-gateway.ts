import { type AwsResourceRow, hexId, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { absent, conflicting, oneOf, required } from "../../check/constraints";
import { when } from "../../check/conditions";
import { privateAddress } from "./addresses";
import { ELASTIC_IP, SUBNET, VPC } from "./tokens";

const CREATE = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/ec2/natgateway/";

export const natGateway: AwsResourceRow = {
  id: hexId("nat"),
  defaults: { connectivityType: "public" },
  constraints: [
    documented(CREATE, [
      oneOf("connectivityType", ["private", "public"]),
      oneOf("availabilityMode", ["regional", "zonal"]),
      when(
        "availabilityMode",
        [undefined, "zonal"],
        [
          required("subnetId"),
          when("connectivityType", ["public"], [required("allocationId")]),
          absent("availabilityZoneAddresses"),
        ],
      ),
      when(
        "availabilityMode",
        ["regional"],
        [
          required("vpcId"),
          absent("subnetId"),
          absent("allocationId"),
          oneOf("connectivityType", ["public"]),
        ],
      ),
    ]),
    documented(PROVIDER, [
      conflicting("secondaryPrivateIpAddressCount", "secondaryPrivateIpAddresses"),
      when(
        "connectivityType",
        ["private"],
        [absent("allocationId"), absent("secondaryAllocationIds")],
      ),
      when("connectivityType", ["public"], [absent("secondaryPrivateIpAddressCount")]),
    ]),
  ],
  outputs: (at, inputs) => {
    const subnet = at.find(SUBNET, text(inputs, "subnetId"));
    const address = at.find(ELASTIC_IP, text(inputs, "allocationId"));
    return {
      associationId: address === undefined ? "" : `eipassoc-${at.hex(17)}`,
      autoProvisionZones: "",
      autoScalingIps: "",
      availabilityMode: "zonal",
      networkInterfaceId: `eni-${at.hex(17)}`,
      privateIp: privateAddress(subnet?.["cidrBlock"], at.hex),
      publicIp: text(address ?? {}, "publicIp"),
      regionalNatGatewayAddresses: [],
      regionalNatGatewayAutoMode: "",
      routeTableId: "",
      secondaryAllocationIds: [],
      secondaryPrivateIpAddressCount: 0,
      secondaryPrivateIpAddresses: [],
      vpcId: text(subnet ?? {}, "vpcId"),
    };
  },
  replaceOn: [
    "allocationId",
    "availabilityMode",
    "connectivityType",
    "privateIp",
    "secondaryPrivateIpAddressCount",
    "subnetId",
    "vpcId",
  ],
  unique: [{ properties: ["allocationId"], scope: "region", code: "Resource.AlreadyAssociated" }],
  holds: {
    allocationId: ELASTIC_IP,
    "secondaryAllocationIds[]": ELASTIC_IP,
    subnetId: SUBNET,
    vpcId: VPC,
  },
};
