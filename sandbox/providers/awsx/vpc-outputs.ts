import {
  type PropertyMap,
  type PropertyValue,
  resourceReference,
  UNKNOWN,
} from "../property-values";
import { type Child, keyOf } from "./child";
import { outputOf, type RegisteredChildren, stateIn } from "./register-children";
import type { Registered } from "./resource-monitor";
import type { SubnetType } from "./subnet-spec";
import type { VpcLayout } from "./vpc-layout";

/** One output of the component. */
export interface ComponentOutput {
  readonly value: PropertyValue;
  /** URNs of the resources behind it. */
  readonly dependencies: readonly string[];
}

function reference({ urn, id }: Registered): PropertyMap {
  return resourceReference(urn, id || UNKNOWN);
}

/** A list of ids, which is unknown as a whole while one of them is. */
function idList(states: readonly Registered[]): PropertyValue {
  const ids = states.map(({ id }) => id);
  return ids.includes("") ? UNKNOWN : ids;
}

/**
 * The component's outputs. The real one gathers them in one promise that waits for the ids of the VPC and its subnets,
 * so each output depends on these, and on the resources that it refers to.
 */
export function componentOutputs(
  name: string,
  { children, made: subnets, layout }: VpcLayout,
  registered: RegisteredChildren,
): Readonly<Record<string, ComponentOutput>> {
  const stateOf = (key: string): Registered => stateIn(registered, key);
  const statesOf = (kind: string): Registered[] =>
    children
      .filter((child: Child) => child.type.endsWith(`:${kind}`))
      .map(({ key }) => stateOf(key));
  const subnetsOf = (type: SubnetType): Registered[] =>
    subnets
      .filter(({ spec }) => spec.type === type)
      .map((subnet) => stateOf(keyOf(subnet.name, "Subnet")));
  const vpc = stateOf(keyOf(name, "Vpc"));
  const common = [vpc, ...statesOf("Subnet")].map(({ urn }) => urn);

  const plain = (value: PropertyValue): ComponentOutput => ({ value, dependencies: common });
  const one = (state: Registered): ComponentOutput => ({
    value: reference(state),
    dependencies: [...new Set([...common, state.urn])],
  });
  const list = (states: readonly Registered[]): ComponentOutput => ({
    value: states.map(reference),
    dependencies: [...new Set([...common, ...states.map(({ urn }) => urn)])],
  });
  const read = (block: PropertyValue | undefined): PropertyMap[] =>
    layout.subnetLayout(typeof block === "string" ? block : "");
  return {
    eips: list(statesOf("Eip")),
    internetGateway: one(stateOf(keyOf(name, "InternetGateway"))),
    isolatedSubnetIds: plain(idList(subnetsOf("Isolated"))),
    isolatedSubnets: list(subnetsOf("Isolated")),
    natGateways: list(statesOf("NatGateway")),
    privateSubnetIds: plain(idList(subnetsOf("Private"))),
    privateSubnets: list(subnetsOf("Private")),
    publicSubnetIds: plain(idList(subnetsOf("Public"))),
    publicSubnets: list(subnetsOf("Public")),
    routeTableAssociations: list(statesOf("RouteTableAssociation")),
    routeTables: list(statesOf("RouteTable")),
    routes: list(statesOf("Route")),
    subnetLayout: plain(outputOf(vpc, { output: "cidrBlock", read }) ?? []),
    subnets: list(statesOf("Subnet")),
    vpc: one(vpc),
    vpcEndpoints: list(statesOf("VpcEndpoint")),
    vpcId: plain(vpc.id || UNKNOWN),
  };
}
