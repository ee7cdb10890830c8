import { partition } from "../components/shared/partition";
import type { CheckContext, CrossCheck } from "./cross-check";
import type { Fault } from "./fault";
import type { Settings } from "./settings";

/**
 * In China some services call their endpoints `com.amazonaws.…` and others `cn.com.amazonaws.…`, and which does what differs
 * by Region: https://docs.amazonaws.cn/en_us/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
const CHINA = "aws-cn";

function namedOtherwise({ network }: Settings, context: CheckContext): Fault[] {
  const { namespace, region } = context;
  return region !== undefined &&
    partition(region) === CHINA &&
    network.interfaceEndpoints.length > 0
    ? [
        {
          key: `${namespace}:network.interfaceEndpoints`,
          value: network.interfaceEndpoints,
          expected: `no value, because aws:region is ${region}: in China the endpoints have names of their own, so services are reached through the NAT gateways`,
        },
      ]
    : [];
}

/** The check of the interface endpoints against the Region. */
export const interfaceEndpointCheck: CrossCheck = {
  reads: ["network.interfaceEndpoints"],
  faults: namedOtherwise,
};
