import type { TypeGroup } from "../types/type-group";
import { placedCompute } from "./placed-types/compute";
import { placedDatabases } from "./placed-types/databases";
import { placedNetwork } from "./placed-types/network";
import type { PlacedType } from "./placed-types/placed-type";
import { placedServices } from "./placed-types/services";
import { placedStreaming } from "./placed-types/streaming";
import { placedVpcEndpoints } from "./placed-types/vpc-endpoints";

export type { PlacedType } from "./placed-types/placed-type";

/**
 * The types whose zones `placement-multi-az` judges: one row for each way in which a type stands in zones.
 *
 * What stands in one zone by nature, and what only names the zone of something else, is not among them; the list of these
 * is in docs/rules/coverage.md.
 */
export const placedTypes: readonly PlacedType[] = [
  ...placedNetwork,
  ...placedVpcEndpoints,
  ...placedCompute,
  ...placedDatabases,
  ...placedStreaming,
  ...placedServices,
];

/** The types themselves, each once. */
export const placedTypeGroups: readonly TypeGroup[] = [
  ...new Set(placedTypes.map(({ group }) => group)),
];
