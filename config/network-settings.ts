import { Address4 } from "ip-address";
import * as z from "zod";
import { INTERFACE_ENDPOINT_SERVICES } from "../components/network/interface-endpoints";
import { logRetentionDays, MAP, namesOf, settingMetas, text } from "./setting";

/** Addresses that mean something else on every machine, and those of Docker's own bridge on the instances. */
const TAKEN = ["0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.17.0.0/16", "224.0.0.0/3"].map(
  (block) => new Address4(block),
);

function isVpcCidrBlock(value: string): boolean {
  if (!Address4.isValid(value)) {
    return false;
  }
  const block = new Address4(value);
  const canonical = `${block.startAddress().correctForm()}/${block.subnetMask}`;
  return (
    value === canonical &&
    block.subnetMask >= 16 &&
    block.subnetMask <= 20 &&
    !TAKEN.some((taken) => block.isInSubnet(taken))
  );
}

/** Schema of `network`. */
export const networkSettings = z
  .strictObject(
    {
      cidrBlock: text(
        isVpcCidrBlock,
        "an IPv4 CIDR block from /16 to /20 that begins on its boundary, such as 10.0.0.0/16, and not in 172.17.0.0/16, which is Docker's own, nor among loopback, link-local or multicast addresses",
        {
          description:
            "Addresses of the VPC. Fixed once the stack is deployed: AWS moves neither the database nor the load balancer into another network.",
        },
      ).default("10.0.0.0/16"),
      flowLogRetentionDays: logRetentionDays({
        description: "Days that CloudWatch Logs keeps the VPC's flow logs.",
      }).default(30),
      interfaceEndpoints: namesOf(INTERFACE_ENDPOINT_SERVICES, "AWS services", {
        description:
          "AWS services that are reached inside the VPC, in every zone, and not through the NAT gateways. Each costs by the hour and zone; Amazon S3 and DynamoDB have gateway endpoints anyway, at no cost.",
      }).default([]),
    },
    { error: MAP },
  )
  .prefault({})
  .register(settingMetas, {
    type: "object",
    allowed: MAP,
    description: "Addresses of the VPC, its flow logs and its ways to AWS services.",
  });
