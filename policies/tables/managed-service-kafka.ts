import { counted, type Fault } from "../support/message";
import { numberOf } from "../support/scalars";
import { read, show, type Properties } from "../support/values";
import { entryCount, type EntryCount } from "./entry-count";

const property = "numberOfBrokerNodes";

/**
 * What is wrong with the brokers of an MSK cluster. MSK puts the same number of them into each client subnet, and each
 * client subnet stands in another zone: https://docs.aws.amazon.com/msk/latest/developerguide/msk-create-cluster.html
 */
export function judgeKafkaCluster(properties: Properties): Fault[] {
  const value = read(properties, property);
  const brokers = numberOf(value);
  if (brokers === undefined) {
    return [];
  }
  if (brokers < 2) {
    return [
      {
        property,
        found: show(value),
        expected: "at least 2",
        why: "the one broker and every partition on it are lost with its Availability Zone",
        fix: "set numberOfBrokerNodes to a multiple of the number of client subnets, of which there are at least two",
      },
    ];
  }
  const subnets = entryCount(properties, "brokerNodeGroupInfo", "clientSubnets");
  if (subnets === undefined || canSpread(brokers, subnets)) {
    return [];
  }
  return [
    {
      property,
      found: `${show(value)} over ${counted(subnets.atMost, "client subnet")}`,
      expected: `a multiple of ${subnets.atMost}`,
      why: "MSK spreads the brokers evenly over the Availability Zones of the client subnets, and refuses a number that leaves one zone with fewer",
      fix: `set numberOfBrokerNodes to ${Math.ceil(brokers / subnets.atMost) * subnets.atMost}`,
    },
  ];
}

/** Whether the brokers spread evenly over as many subnets as there may be; a single one is judged as a placement. */
function canSpread(brokers: number, { atLeast, atMost }: EntryCount): boolean {
  if (atMost < 2) {
    return true;
  }
  for (let subnets = Math.max(atLeast, 2); subnets <= atMost; subnets += 1) {
    if (brokers % subnets === 0) {
      return true;
    }
  }
  return false;
}
