import type { PropertyValue } from "../property-values";
import { parseCidr, sizeOf } from "./cidr";

/** The kinds of subnet, in the order in which the component makes them in each zone. `Unused` makes none. */
export const SUBNET_TYPES = ["Public", "Private", "Isolated", "Unused"] as const;

export type SubnetType = (typeof SUBNET_TYPES)[number];

/** One `subnetSpecs` entry. */
export interface SubnetSpec {
  readonly type: SubnetType;
  /** Stands in the subnets' names for the type. */
  readonly name?: string;
  /** Addresses in each block, a power of two. */
  readonly size?: number;
  /** Bits of the netmask of each block. */
  readonly cidrMask?: number;
  /** The block in each zone, in the order of the zones. */
  readonly cidrBlocks?: readonly string[];
  readonly tags?: Readonly<Record<string, PropertyValue>>;
  readonly assignIpv6AddressOnCreation?: PropertyValue;
}

/** A spec whose blocks are written out. */
export type ExplicitSubnetSpec = SubnetSpec & Required<Pick<SubnetSpec, "cidrBlocks">>;

export function isExplicit(spec: SubnetSpec): spec is ExplicitSubnetSpec {
  return spec.cidrBlocks !== undefined;
}

/** The sizes that a subnet may have, by netmask: the component knows none smaller than a /30. */
const SIZES: readonly number[] = Array.from({ length: 31 }, (_, mask) => sizeOf(mask));

/** Why specs of one type cannot be told apart by name, if they cannot. */
export function ambiguousNames(type: string): string {
  return `subnetSpecs: of several specs of type "${type}" each needs a name of its own, all but one.`;
}

function nameIssues(specs: readonly SubnetSpec[]): string[] {
  return [...new Set(specs.map(({ type }) => type))]
    .filter((type) => {
      const names = specs.filter((spec) => spec.type === type).map(({ name }) => name);
      return new Set(names).size < names.length;
    })
    .map(ambiguousNames);
}

function sizeIssues(specs: readonly SubnetSpec[]): string[] {
  const invalid = specs.flatMap(({ size }) =>
    size === undefined || SIZES.includes(size) ? [] : [size],
  );
  return invalid.length === 0
    ? []
    : [
        `subnetSpecs: no subnet can have the size ${invalid.join(", ")}; a size is one of ${SIZES.join(", ")}.`,
      ];
}

/** What is wrong with the blocks of one spec where at least one spec has blocks; the first fault alone. */
function explicitIssue(spec: SubnetSpec, index: number, zones: number): string | undefined {
  if (!isExplicit(spec)) {
    return `subnetSpecs[${index}] has no cidrBlocks, while another spec has: either all of them or none.`;
  }
  if (spec.cidrBlocks.length !== zones) {
    return `subnetSpecs[${index}].cidrBlocks: expected one block for each of the ${zones} availability zones, got ${spec.cidrBlocks.length}.`;
  }
  const masks = spec.cidrBlocks.map((block) => parseCidr(block).mask);
  if (spec.cidrMask !== undefined && masks.some((mask) => mask !== spec.cidrMask)) {
    return `subnetSpecs[${index}].cidrMask: ${spec.cidrMask} is not the netmask of ${spec.cidrBlocks.join(", ")}; it may be left out.`;
  }
  if (spec.size !== undefined && masks.some((mask) => sizeOf(mask) !== spec.size)) {
    return `subnetSpecs[${index}].size: ${spec.size} is not the size of ${spec.cidrBlocks.join(", ")}; it may be left out.`;
  }
  return undefined;
}

/** The spec with both size and netmask where either is given. */
function sized(spec: SubnetSpec): SubnetSpec {
  const mask = spec.cidrMask ?? (spec.size === undefined ? undefined : SIZES.indexOf(spec.size));
  const size = mask === undefined ? undefined : SIZES[mask];
  return {
    ...spec,
    ...(mask === undefined ? {} : { cidrMask: mask }),
    ...(size === undefined ? {} : { size }),
  };
}

function disagreement(spec: SubnetSpec): string[] {
  const { cidrMask, size } = sized(spec);
  return spec.size === undefined || cidrMask === undefined || size === spec.size
    ? []
    : [
        `subnetSpecs: size ${spec.size} and cidrMask ${cidrMask} disagree, a /${cidrMask} has ${size ?? sizeOf(cidrMask)} addresses.`,
      ];
}

/**
 * The specs with what follows from what they say.
 *
 * @throws one error with every fault where names are ambiguous, sizes impossible, or size, netmask and blocks disagree
 */
export function normalized(specs: readonly SubnetSpec[], zones: number): readonly SubnetSpec[] {
  const explicit = specs.some(isExplicit);
  const issues = [
    ...nameIssues(specs),
    ...sizeIssues(specs),
    ...(explicit
      ? specs.flatMap((spec, index) => explicitIssue(spec, index, zones) ?? [])
      : specs.flatMap(disagreement)),
  ];
  if (issues.length > 0) {
    throw new Error(`The subnets cannot be made:\n - ${issues.join("\n - ")}`);
  }
  return explicit ? specs : specs.map(sized);
}
