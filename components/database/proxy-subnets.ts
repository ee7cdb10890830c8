import * as pulumi from "@pulumi/pulumi";
import type { ZonedSubnet } from "../shared/zoned-subnet";

/**
 * Zones without RDS Proxy. Which name such a zone has differs from account to account.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.html#rds-proxy.limitations
 */
const WITHOUT_PROXY: readonly string[] = ["use1-az3", "usw1-az2"];

/** Zones that a proxy needs. */
const LEAST_ZONES = 2;

/**
 * The subnets that a proxy can be in.
 *
 * @throws {pulumi.RunError} where fewer than two are left.
 */
export function proxySubnets(subnets: readonly ZonedSubnet[]): string[] {
  const possible = subnets.filter(({ availabilityZoneId: id }) => !WITHOUT_PROXY.includes(id));
  if (possible.length < LEAST_ZONES) {
    throw new pulumi.RunError(
      `RDS Proxy needs subnets in two zones other than ${WITHOUT_PROXY.join(" and ")}; they are in ${subnets.map((each) => each.availabilityZoneId).join(", ")}: choose other availabilityZones`,
    );
  }
  return possible.map(({ id }) => id);
}
