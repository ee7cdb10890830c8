import { autoScalingGroup, loadBalancer } from "../support/type-group";
import type { PlacedType } from "./placement";

/** The types whose zones `placement-multi-az` judges: one row each. */
export const placedTypes: readonly PlacedType[] = [
  {
    group: loadBalancer,
    subnets: [{ property: "subnets" }, { property: "subnetMappings", field: "subnetId" }],
    zones: [],
  },
  {
    group: autoScalingGroup,
    subnets: [{ property: "vpcZoneIdentifiers" }],
    zones: [{ property: "availabilityZones" }],
  },
];
