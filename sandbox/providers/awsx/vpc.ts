import type { Alias } from "@pulumi/pulumi/proto/alias_pb.js";
import type { PropertyMap } from "../property-values";
import { registerChildren } from "./register-children";
import type { Registration, ResourceMonitor } from "./resource-monitor";
import { vpcArgs } from "./vpc-args";
import { type VpcLayout, vpcLayout } from "./vpc-layout";
import { componentOutputs } from "./vpc-outputs";

/** A component that has been made. */
export interface ConstructedComponent {
  readonly urn: string;
  readonly outputs: PropertyMap;
  /** URNs behind each output. */
  readonly outputDependencies: Readonly<Record<string, readonly string[]>>;
}

/** The options of the component in the program, as far as they reach the provider. */
export interface ConstructOptions {
  /** References of the providers to use, by package. */
  readonly providers?: Readonly<Record<string, string>>;
  /** URNs that must exist before the component. */
  readonly dependsOn?: readonly string[];
  readonly protect?: boolean;
  readonly aliases?: readonly Alias[];
}

/** The type token of the component. */
export const VPC_TYPE = "awsx:ec2:Vpc";

/**
 * Registers `awsx.ec2.Vpc` and its children with the engine, as the real component does.
 *
 * @param region the provider's, for zones that the inputs do not name
 */
export async function constructVpc(
  monitor: Pick<ResourceMonitor, "register" | "registerOutputs">,
  name: string,
  parent: string,
  inputs: PropertyMap,
  region: string,
  { dependsOn = [], ...handedDown }: ConstructOptions = {},
): Promise<ConstructedComponent> {
  const layout = layoutOf(name, inputs, region);
  const component: Registration = {
    type: VPC_TYPE,
    name,
    parent,
    custom: false,
    inputs: {},
    propertyDependencies: {},
    dependsOn,
    ...handedDown,
  };
  const { urn } = await monitor.register(component);
  const made = await registerChildren((child) => monitor.register(child), layout.children, {
    urn,
    provider: handedDown.providers?.["aws"],
    protect: handedDown.protect,
  });
  // The real component tells the engine no outputs; the program gets them from the answer.
  await monitor.registerOutputs(urn, {});
  const outputs = Object.entries(componentOutputs(name, layout, made));
  return {
    urn,
    outputs: Object.fromEntries(outputs.map(([key, { value }]) => [key, value])),
    outputDependencies: Object.fromEntries(
      outputs.map(([key, { dependencies }]) => [key, dependencies]),
    ),
  };
}

/** What the component consists of; an error names the component. */
function layoutOf(name: string, inputs: PropertyMap, region: string): VpcLayout {
  try {
    return vpcLayout(name, vpcArgs(inputs, region));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${VPC_TYPE} ${name}: ${reason}`, { cause });
  }
}
