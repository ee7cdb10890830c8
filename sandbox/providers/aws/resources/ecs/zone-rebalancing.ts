import type { PropertyMap } from "../../../property-values";
import { knownAt, textsAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";

const REBALANCING =
  "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html";

const ZONE = "attribute:ecs.availability-zone";

/** What a service has that Amazon ECS cannot balance between zones with, by its property. */
const OBSTACLES: readonly (readonly [
  property: string,
  words: string,
  stands: (inputs: PropertyMap) => boolean,
])[] = [
  ["schedulingStrategy", "DAEMON", (inputs) => knownAt(inputs, "schedulingStrategy") === "DAEMON"],
  ["launchType", "EXTERNAL", (inputs) => knownAt(inputs, "launchType") === "EXTERNAL"],
  [
    "deploymentMaximumPercent",
    "100 or less",
    (inputs) => Number(knownAt(inputs, "deploymentMaximumPercent") ?? 200) <= 100,
  ],
  [
    "loadBalancers",
    "a Classic Load Balancer",
    (inputs) => textsAt(inputs, "loadBalancers[].elbName").length > 0,
  ],
  [
    "placementConstraints",
    ZONE,
    (inputs) =>
      textsAt(inputs, "placementConstraints[].expression").some((text) => text.includes(ZONE)),
  ],
  ["orderedPlacementStrategies", "no spread over zones first", placesOtherwise],
];

/** Whether Amazon ECS can balance the tasks of a service between zones. */
export function canRebalance(inputs: PropertyMap): boolean {
  return OBSTACLES.every(([, , stands]) => !stands(inputs));
}

/** Rebalancing that is asked for, beside what rules it out. */
export const zoneRebalancing: WorldConstraint = (inputs) =>
  knownAt(inputs, "availabilityZoneRebalancing") === "ENABLED"
    ? OBSTACLES.filter(([, , stands]) => stands(inputs)).map(([property, words]) => ({
        property,
        given: words,
        expected: "anything else, with availabilityZoneRebalancing ENABLED",
        source: REBALANCING,
      }))
    : [];

/** Whether the first placement strategy is another one than the spread over zones. */
function placesOtherwise(inputs: PropertyMap): boolean {
  const [type] = textsAt(inputs, "orderedPlacementStrategies[].type");
  const [field] = textsAt(inputs, "orderedPlacementStrategies[].field");
  return type !== undefined && !(type === "spread" && field === ZONE);
}
