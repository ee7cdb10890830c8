import { text } from "../aws/aws-resource";
import { isPropertyMap, type PropertyMap, type PropertyValue } from "../property-values";
import type { SubnetSpec, VpcArgs } from "./vpc-layout";

const TIERS: readonly SubnetSpec["type"][] = ["Public", "Private", "Isolated"];

/** Inputs of the component that go to the VPC as they are. */
const VPC_INPUTS = ["cidrBlock", "enableDnsHostnames", "enableDnsSupport", "instanceTenancy"];

/** Inputs that decide the layout. */
const LAYOUT_INPUTS = [
  "availabilityZoneNames",
  "natGateways",
  "subnetSpecs",
  "subnetStrategy",
  "tags",
];

function listOf(value: PropertyValue | undefined): readonly PropertyValue[] {
  return Array.isArray(value) ? (value as readonly PropertyValue[]) : [];
}

function strings(value: PropertyValue | undefined): string[] {
  return listOf(value).filter((entry) => typeof entry === "string");
}

function subnetSpec(value: PropertyValue, zones: number): SubnetSpec {
  const spec = isPropertyMap(value) ? value : {};
  const type = TIERS.find((tier) => tier === spec["type"]);
  const cidrBlocks = strings(spec["cidrBlocks"]);
  if (type === undefined || cidrBlocks.length !== zones) {
    throw new Error(
      `awsx:ec2:Vpc subnetSpecs: expected a type of ${TIERS.join(", ")} and one CIDR block for each of the ${zones} zones, got ${JSON.stringify(value)}`,
    );
  }
  return { type, cidrBlocks };
}

/** Reads the component's inputs; what the stand-in does not model is an error rather than another network. */
export function vpcArgs(inputs: PropertyMap): VpcArgs {
  const strategy = isPropertyMap(inputs["natGateways"])
    ? inputs["natGateways"]["strategy"]
    : "OnePerAz";
  const foreign = Object.keys(inputs).filter(
    (key) => !LAYOUT_INPUTS.includes(key) && !VPC_INPUTS.includes(key),
  );
  if (foreign.length > 0 || inputs["subnetStrategy"] !== "Auto" || strategy !== "OnePerAz") {
    throw new Error(
      `awsx:ec2:Vpc: the sandbox models subnetStrategy "Auto" with natGateways.strategy "OnePerAz" and the inputs ${[...LAYOUT_INPUTS, ...VPC_INPUTS].join(", ")}; got ${JSON.stringify(inputs)}`,
    );
  }
  const availabilityZoneNames = strings(inputs["availabilityZoneNames"]);
  const specs = listOf(inputs["subnetSpecs"]);
  const tags = isPropertyMap(inputs["tags"]) ? inputs["tags"] : {};
  return {
    availabilityZoneNames,
    subnetSpecs: specs.map((spec) => subnetSpec(spec, availabilityZoneNames.length)),
    tags: Object.fromEntries(Object.keys(tags).map((key) => [key, text(tags, key)])),
    vpc: Object.fromEntries(
      Object.entries({ cidrBlock: "10.0.0.0/16", ...inputs }).flatMap(([key, value]) =>
        VPC_INPUTS.includes(key) && (typeof value === "string" || typeof value === "boolean")
          ? [[key, value]]
          : [],
      ),
    ),
  };
}
