import type { Declare, FlawedProgram } from "./foreign-program";
import { handMadeNetwork, ZONES } from "./networks";
import { group, loadBalancer } from "./web-tier";

/** A web tier whose group uses two private subnets. Those of these indexes stand in the zones a, a and b. */
function webTier(...indexes: readonly number[]): Declare {
  return () => {
    const [one, other] = ZONES;
    const { vpcId, publicSubnetIds, privateSubnetIds } = handMadeNetwork([one, one, other]);
    // A load balancer has no two subnets in one zone.
    const targets = loadBalancer(vpcId, publicSubnetIds.slice(1));
    group(
      privateSubnetIds.filter((_, index) => indexes.includes(index)),
      { healthCheckType: "ELB", targetGroupArns: [targets.arn] },
    );
  };
}

export const groupInOneZone: FlawedProgram = {
  flaw: "two subnets of one zone under an Auto Scaling group",
  rule: "placement-multi-az",
  resource: "web",
  declare: webTier(0, 1),
  twins: [
    { title: "two subnets of two zones under an Auto Scaling group", declare: webTier(1, 2) },
    { title: "three subnets of two zones under an Auto Scaling group", declare: webTier(0, 1, 2) },
  ],
};
