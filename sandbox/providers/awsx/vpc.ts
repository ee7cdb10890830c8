import { type PropertyMap, resourceReference, UNKNOWN } from "../property-values";
import { awsSdkVersion } from "../sdk-version";
import type { Registered, Registration, ResourceMonitor } from "./resource-monitor";
import { type Child, type ChildInput, isChildReference, keyOf, vpcChildren } from "./vpc-layout";
import { vpcArgs } from "./vpc-args";

/** A component that has been made. */
export interface ConstructedComponent {
  readonly urn: string;
  readonly outputs: PropertyMap;
  /** URNs behind every output. */
  readonly dependencies: readonly string[];
}

/** The type token of the component. */
export const VPC_TYPE = "awsx:ec2:Vpc";

/** Registers `awsx.ec2.Vpc` and its children with the engine, as the real component does. */
export async function constructVpc(
  monitor: ResourceMonitor,
  name: string,
  parent: string,
  inputs: PropertyMap,
): Promise<ConstructedComponent> {
  const children = vpcChildren(name, vpcArgs(inputs));
  const component = await monitor.register({
    type: VPC_TYPE,
    name,
    parent,
    custom: false,
    inputs: {},
    propertyDependencies: {},
    dependsOn: [],
  });
  const made = await registerAll(monitor, component.urn, children);
  const outputs = componentOutputs(name, children, made);
  await monitor.registerOutputs(component.urn, outputs);
  return {
    urn: component.urn,
    outputs,
    dependencies: [...made.values()].map(({ urn }) => urn),
  };
}

/** Registers each child as soon as those it refers to are there. */
async function registerAll(
  monitor: ResourceMonitor,
  componentUrn: string,
  children: readonly Child[],
): Promise<Map<string, Registered>> {
  const pending = new Map<string, Promise<Registered>>();
  const find = (key: string): Promise<Registered> => {
    const found = pending.get(key);
    if (found === undefined) {
      throw new Error(`${VPC_TYPE}: ${key} is referred to before it is registered`);
    }
    return found;
  };
  for (const child of children) {
    const parent = child.parent === undefined ? undefined : find(child.parent);
    const references = referencesOf(child).map(([key, { child: target }]) =>
      find(target).then((registered): [string, Registered] => [key, registered]),
    );
    pending.set(
      child.key,
      Promise.all([parent, Promise.all(references)]).then(([parentState, targets]) =>
        monitor.register(
          registration(child, parentState?.urn ?? componentUrn, Object.fromEntries(targets)),
        ),
      ),
    );
  }
  return new Map(
    await Promise.all(
      [...pending].map(async ([key, state]): Promise<[string, Registered]> => [key, await state]),
    ),
  );
}

function referencesOf(child: Child): [string, ChildInput & { child: string; output: string }][] {
  return Object.entries(child.inputs).flatMap(([key, input]) =>
    isChildReference(input) ? [[key, input]] : [],
  );
}

function registration(
  child: Child,
  parent: string,
  targets: Readonly<Record<string, Registered>>,
): Registration {
  return {
    type: child.type,
    name: child.name,
    parent,
    custom: true,
    inputs: Object.fromEntries(
      Object.entries(child.inputs).map(([key, input]) => [
        key,
        isChildReference(input) ? outputOf(targets[key], input.output) : input,
      ]),
    ),
    propertyDependencies: Object.fromEntries(
      Object.entries(targets).map(([key, { urn }]) => [key, [urn]]),
    ),
    dependsOn: child.parent === undefined ? [] : [parent],
    version: awsSdkVersion(),
  };
}

function outputOf(target: Registered | undefined, output: string): PropertyMap[string] {
  return (output === "id" ? target?.id : target?.outputs[output]) || UNKNOWN;
}

/** Whether every id is there: the engine leaves the id of what it has only planned empty. */
function isComplete(value: PropertyMap[string]): boolean {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  return !ids.includes("");
}

/**
 * The component's outputs. The real one gathers them in one promise, so each depends on every child; a list of ids is
 * unknown as a whole while one of them is missing.
 */
function componentOutputs(
  name: string,
  children: readonly Child[],
  made: ReadonlyMap<string, Registered>,
): PropertyMap {
  const states = (kind: string, prefix = ""): Registered[] =>
    children
      .filter((child) => child.type.endsWith(`:${kind}`) && child.name.startsWith(prefix))
      .flatMap(({ key }) => made.get(key) ?? []);
  const reference = ({ urn, id }: Registered): PropertyMap => resourceReference(urn, id);
  const subnetIds = (tier: string): string[] =>
    states("Subnet", `${name}-${tier}-`).map(({ id }) => id);
  const vpc = made.get(keyOf(name, "Vpc"));
  const internetGateway = made.get(keyOf(name, "InternetGateway"));
  if (vpc === undefined || internetGateway === undefined) {
    throw new Error(`${VPC_TYPE} ${name}: its VPC was not registered`);
  }
  const outputs: PropertyMap = {
    eips: states("Eip").map(reference),
    internetGateway: reference(internetGateway),
    isolatedSubnetIds: subnetIds("isolated"),
    natGateways: states("NatGateway").map(reference),
    privateSubnetIds: subnetIds("private"),
    publicSubnetIds: subnetIds("public"),
    routeTableAssociations: states("RouteTableAssociation").map(reference),
    routeTables: states("RouteTable").map(reference),
    routes: states("Route").map(reference),
    subnets: states("Subnet").map(reference),
    vpc: reference(vpc),
    vpcEndpoints: [],
    vpcId: vpc.id,
  };
  return Object.fromEntries(
    Object.entries(outputs).map(([key, value]) => [key, isComplete(value) ? value : UNKNOWN]),
  );
}
