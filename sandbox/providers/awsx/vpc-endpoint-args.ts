import { type PropertyMap, type PropertyValue, UNKNOWN } from "../property-values";
import { choiceIn, type Source, sourcesIn, textIn } from "./input-readers";
import { revealedValue } from "./input-values";

/** Whether the component fills in what endpoint specs leave out. */
const ENDPOINT_STRATEGIES = ["Legacy", "Auto"] as const;

/** One `vpcEndpointSpecs` entry. */
export interface EndpointSpec {
  readonly serviceName: string;
  /** The kind of endpoint in small letters, `gateway` where none is given; undefined while it is unknown. */
  readonly kind: string | undefined;
  /** The entry as it was given. */
  readonly properties: PropertyMap;
}

export interface EndpointArgs {
  readonly strategy: (typeof ENDPOINT_STRATEGIES)[number];
  readonly specs: readonly EndpointSpec[];
}

/** The VPC's DNS attributes. */
export interface DnsInputs {
  readonly enableDnsHostnames?: PropertyValue;
  readonly enableDnsSupport?: PropertyValue;
}

const DNS_INPUTS = ["enableDnsHostnames", "enableDnsSupport"] as const;

function endpointSpec(source: Source, strategy: EndpointArgs["strategy"]): EndpointSpec {
  const serviceName = textIn(source, "serviceName");
  if (serviceName === undefined) {
    throw new Error(`${source.path}serviceName: expected a text, got none`);
  }
  const type = revealedValue(source.properties["vpcEndpointType"]) ?? "gateway";
  const kind = typeof type === "string" && type !== UNKNOWN ? type.toLowerCase() : undefined;
  if (strategy === "Auto" && kind === undefined) {
    throw new Error(
      `vpcEndpointType of "${serviceName}" is not known yet: vpcEndpointStrategy "Auto" needs a plain value or none, "Legacy" does not`,
    );
  }
  return { serviceName, kind, properties: source.properties };
}

/** Reads the arguments about VPC endpoints. */
export function endpointArgs(source: Source): EndpointArgs {
  const strategy = choiceIn(source, "vpcEndpointStrategy", ENDPOINT_STRATEGIES) ?? "Legacy";
  const specs = sourcesIn(source, "vpcEndpointSpecs") ?? [];
  return { strategy, specs: specs.map((spec) => endpointSpec(spec, strategy)) };
}

/** Whether the endpoint is one that the component completes with subnets and a security group. */
export function isCompletedInterface(
  strategy: EndpointArgs["strategy"],
  spec: EndpointSpec,
): boolean {
  return strategy === "Auto" && spec.kind === "interface";
}

/** Whether the endpoint is one that the component completes with route tables. */
export function isCompletedGateway(
  strategy: EndpointArgs["strategy"],
  spec: EndpointSpec,
): boolean {
  return strategy === "Auto" && spec.kind === "gateway";
}

/**
 * The VPC's DNS attributes: as given, and on by default where a completed endpoint has a private name.
 *
 * @throws where such an endpoint meets an attribute that is off
 */
export function dnsInputs(source: Source, { strategy, specs }: EndpointArgs): DnsInputs {
  const needed = specs.some(
    (spec) =>
      isCompletedInterface(strategy, spec) &&
      (spec.properties["privateDnsEnabled"] ?? true) === true,
  );
  const given = DNS_INPUTS.flatMap((key): [string, PropertyValue][] => {
    const value = source.properties[key] ?? (needed ? true : undefined);
    if (needed && value === false) {
      throw new Error(
        `${key}: expected true, because vpcEndpointStrategy "Auto" gives an Interface endpoint a private name; got false`,
      );
    }
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(given);
}
