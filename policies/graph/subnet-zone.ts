import type { PolicyResource } from "@pulumi/policy";

import { textOf } from "../support/scalars";
import { attributeOf, isLeftOut } from "./attribute";

/** The Availability Zone of a subnet: its name (`us-east-1a`), its id (`use1-az4`) or both. */
export interface SubnetZone {
  readonly name: string | undefined;
  readonly id: string | undefined;
}

/**
 * Availability Zones as opposed to Local Zones (`us-west-2-lax-1a`, `usw2-lax1-az1`) and Wavelength Zones, in which NAT
 * gateways are rare and transit gateways cannot be attached.
 * https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html
 */
const zoneName = /^[a-z]+(-[a-z]+)+-\d+[a-z]$/;
const zoneId = /^[a-z]+\d+-az\d+$/;
/** A Region and more than a letter behind it. */
const localZoneName = /^[a-z]+(-[a-z]+)+-\d+-./;
const localZoneId = /^[a-z]+\d+-.+-az\d+$/;

/** The Availability Zone of a subnet; `undefined` while it is not known, and for a subnet in none (a Local Zone, an Outpost). */
export function zoneOf(subnet: PolicyResource): SubnetZone | undefined {
  // A subnet with an Outpost, or perhaps with one.
  if (!isLeftOut(attributeOf(subnet, "outpostArn"))) {
    return undefined;
  }
  const name = textOf(attributeOf(subnet, "availabilityZone"));
  const id = textOf(attributeOf(subnet, "availabilityZoneId"));
  const isZone = name === undefined ? zoneId.test(id ?? "") : zoneName.test(name);
  return isZone ? { name, id } : undefined;
}

/**
 * Whether a subnet stands beside the Availability Zones, on an Outpost or in a Local Zone or Wavelength Zone. What uses
 * it may have to do with one: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html
 */
export function isBesideZones(subnet: PolicyResource): boolean {
  const name = textOf(attributeOf(subnet, "availabilityZone"));
  const id = textOf(attributeOf(subnet, "availabilityZoneId"));
  return (
    !isLeftOut(attributeOf(subnet, "outpostArn")) ||
    (name !== undefined && localZoneName.test(name)) ||
    (id !== undefined && localZoneId.test(id))
  );
}

/** Whether two zones are proven to differ: a name and an id may mean the same one. */
export function differ(one: SubnetZone, other: SubnetZone): boolean {
  if (one.name !== undefined && other.name !== undefined) {
    return one.name !== other.name;
  }
  return one.id !== undefined && other.id !== undefined && one.id !== other.id;
}

/** A zone as a message names it. */
export function zoneLabel({ name, id }: SubnetZone): string {
  return name ?? id ?? "an unknown zone";
}
