import { isPropertyMap, type PropertyMap, type PropertyValue } from "../../../property-values";
import { text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import {
  conflicting,
  entries,
  exactlyOne,
  form,
  length,
  oneOf,
  range,
  required,
} from "../../check/constraints";
import { when } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { placesAt, textsAt } from "../../check/properties-at";
import type { Identity } from "../../identity";
import { LAUNCH_TEMPLATE } from "../ec2/tokens";
import { absentNumber } from "../unset-number";

const API = "https://docs.aws.amazon.com/autoscaling/ec2/APIReference";

const MIX = "mixedInstancesPolicy";
const DISTRIBUTION = `${MIX}.instancesDistribution`;
const TEMPLATE = `${MIX}.launchTemplate.launchTemplateSpecification`;
const OVERRIDES = `${MIX}.launchTemplate.overrides`;

/** Where a group names a launch template. */
export const TEMPLATES: readonly string[] = [
  "launchTemplate.id",
  "launchTemplate.name",
  `${TEMPLATE}.launchTemplateId`,
  `${TEMPLATE}.launchTemplateName`,
  `${OVERRIDES}[].launchTemplateSpecification.launchTemplateId`,
  `${OVERRIDES}[].launchTemplateSpecification.launchTemplateName`,
];

/** Where a group names the version of a launch template. */
export const VERSIONS: readonly string[] = ["launchTemplate.version", `${TEMPLATE}.version`];

/** A launch template by its id or by its name. */
const specification: readonly Constraint[] = [
  exactlyOne("launchTemplateId", "launchTemplateName"),
  length("version", 1, 255),
];

/** The constraints on the mix of instances of a group. */
export const mixedInstancesPolicy: readonly Constraint[] = [
  documented(`${API}/API_InstancesDistribution.html`, [
    oneOf(`${DISTRIBUTION}.onDemandAllocationStrategy`, ["lowest-price", "prioritized"]),
    range(`${DISTRIBUTION}.onDemandBaseCapacity`, 0, 2147483647),
    range(`${DISTRIBUTION}.onDemandPercentageAboveBaseCapacity`, 0, 100),
    oneOf(`${DISTRIBUTION}.spotAllocationStrategy`, [
      "capacity-optimized",
      "capacity-optimized-prioritized",
      "lowest-price",
      "price-capacity-optimized",
    ]),
    range(`${DISTRIBUTION}.spotInstancePools`, 1, 20, [0]),
    when(
      `${DISTRIBUTION}.spotAllocationStrategy`,
      ["capacity-optimized", "capacity-optimized-prioritized", "price-capacity-optimized"],
      [absentNumber(`${DISTRIBUTION}.spotInstancePools`)],
    ),
    length(`${DISTRIBUTION}.spotMaxPrice`, 0, 255),
  ]),
  documented(`${API}/API_LaunchTemplateSpecification.html`, [eachBlock(TEMPLATE, specification)]),
  documented(`${API}/API_LaunchTemplateOverrides.html`, [
    entries(OVERRIDES, 0, 40),
    eachBlock(`${OVERRIDES}[]`, [
      conflicting("instanceRequirements", "instanceType"),
      form("weightedCapacity", /^[1-9]\d{0,2}$/, "a whole number from 1 to 999"),
      eachBlock("launchTemplateSpecification", specification),
      eachBlock("instanceRequirements", [
        required("memoryMib"),
        required("vcpuCount"),
        conflicting("allowedInstanceTypes", "excludedInstanceTypes"),
        conflicting(
          "maxSpotPriceAsPercentageOfOptimalOnDemandPrice",
          "spotMaxPricePercentageOverLowestPrice",
        ),
      ]),
    ]),
  ]),
];

/** What AWS fills into the mix of a group; nothing where the group has none. */
export function mixOf(at: Identity, inputs: PropertyMap): PropertyValue {
  return placesAt(inputs, MIX).length === 0
    ? null
    : {
        instancesDistribution: {
          onDemandAllocationStrategy: "prioritized",
          onDemandBaseCapacity: 0,
          onDemandPercentageAboveBaseCapacity: 100,
          spotAllocationStrategy: "lowest-price",
          spotInstancePools: spotPools(inputs),
        },
        launchTemplate: {
          launchTemplateSpecification: specified(at, inputs, TEMPLATE),
          overrides: placesAt(inputs, `${OVERRIDES}[]`).map(({ value }) => ({
            launchTemplateSpecification: specified(
              at,
              isPropertyMap(value) ? value : {},
              "launchTemplateSpecification",
            ),
          })),
        },
      };
}

/** AWS spreads over two pools, unless it has to look at the capacity of all. */
function spotPools(inputs: PropertyMap): number {
  const [strategy = "lowest-price"] = textsAt(inputs, `${DISTRIBUTION}.spotAllocationStrategy`);
  return strategy === "lowest-price" ? 2 : 0;
}

/** A launch template by its id and by its name, whichever is given. */
function specified(at: Identity, inputs: PropertyMap, path: string): PropertyMap {
  const [given = ""] = [
    ...textsAt(inputs, `${path}.launchTemplateId`),
    ...textsAt(inputs, `${path}.launchTemplateName`),
  ];
  const template = at.find(LAUNCH_TEMPLATE, given) ?? {};
  return {
    launchTemplateId: text(template, "id"),
    launchTemplateName: text(template, "name"),
    version: "$Default",
  };
}
