import type { PropertyValue } from "../property-values";
import type { SubnetType } from "./subnet-spec";

/** How many NAT gateways there are: none, one in the first zone, or one in each zone. */
export const NAT_STRATEGIES = ["None", "Single", "OnePerAz"] as const;

export type NatStrategy = (typeof NAT_STRATEGIES)[number];

export interface NatGateways {
  readonly strategy: NatStrategy;
  /** Addresses that are there already; where there are none, the component makes them. */
  readonly elasticIpAllocationIds: readonly PropertyValue[];
}

/** Why this number of existing addresses does not fit the strategy. */
const ADDRESS_FAULTS: Readonly<
  Record<NatStrategy, (addresses: number, zones: number) => string | undefined>
> = {
  None: (addresses) =>
    addresses > 0 ? "expected none, because natGateways.strategy is None" : undefined,
  Single: (addresses) =>
    addresses > 1 ? "expected one at most, because natGateways.strategy is Single" : undefined,
  OnePerAz: (addresses, zones) =>
    addresses > 0 && addresses !== zones
      ? `expected one for each of the ${zones} availability zones or none, because natGateways.strategy is OnePerAz`
      : undefined,
};

/** @throws where natGateways.elasticIpAllocationIds does not fit the strategy */
export function assertAddressesFit(gateways: NatGateways, zones: number): void {
  const count = gateways.elasticIpAllocationIds.length;
  const fault = ADDRESS_FAULTS[gateways.strategy](count, zones);
  if (fault !== undefined) {
    throw new Error(`natGateways.elasticIpAllocationIds: ${fault}; got ${count}`);
  }
}

/** @throws where there is no public subnet to put a gateway in, or none that would use it */
export function assertGatewaysUsable(strategy: NatStrategy, types: readonly SubnetType[]): void {
  const usable =
    types.includes("Public") && types.some((type) => type === "Private" || type === "Isolated");
  if (strategy !== "None" && !usable) {
    throw new Error(
      `natGateways.strategy ${strategy} needs a public subnet for the gateway and a private or isolated one beside it; the subnets are ${[...new Set(types)].join(", ") || "none"}`,
    );
  }
}

/** Whether the public subnet at hand gets a gateway. */
export function needsGateway(strategy: NatStrategy, zoneIndex: number, made: number): boolean {
  const wanted: Readonly<Record<NatStrategy, number>> = {
    None: 0,
    Single: 1,
    OnePerAz: zoneIndex + 1,
  };
  return made < wanted[strategy];
}

/** The zone whose gateway a private subnet uses; undefined where it uses none. */
export function gatewayZone(strategy: NatStrategy, zoneIndex: number): number | undefined {
  const zones: Readonly<Record<NatStrategy, number | undefined>> = {
    None: undefined,
    Single: 0,
    OnePerAz: zoneIndex,
  };
  return zones[strategy];
}
