import { type AwsResourceRow, hexId } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { form, oneOf } from "../../check/constraints";
import { publicAddress, publicDnsName } from "./addresses";

const ALLOCATE = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AllocateAddress.html";
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

export const elasticIp: AwsResourceRow = {
  id: hexId("eipalloc"),
  defaults: {},
  constraints: [
    documented(ALLOCATE, [
      oneOf("domain", ["vpc"]),
      form("address", IPV4, "an IPv4 address"),
      form("associateWithPrivateIp", IPV4, "an IPv4 address"),
    ]),
  ],
  outputs: (at) => {
    const publicIp = publicAddress(at.hex);
    return {
      allocationId: at.id,
      arn: at.arn("ec2", `elastic-ip/${at.id}`),
      associationId: "",
      carrierIp: "",
      customerOwnedIp: "",
      domain: "vpc",
      instance: "",
      ipamPoolId: "",
      networkBorderGroup: at.region,
      networkInterface: "",
      privateDns: "",
      privateIp: "",
      ptrRecord: "",
      publicDns: publicDnsName(at, publicIp),
      publicIp,
      publicIpv4Pool: "amazon",
    };
  },
  replaceOn: ["address", "domain", "ipamPoolId", "networkBorderGroup", "publicIpv4Pool"],
  inUseCode: "InvalidIPAddress.InUse",
};
