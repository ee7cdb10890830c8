import type { Capacity } from "../../components/services/service";
import type { ServiceEntry } from "./service-settings";

/** How many instances or tasks a service has in so many zones, whatever the checks say of it. */
export function capacityOf({ capacity }: Pick<ServiceEntry, "capacity">, zones: number): Capacity {
  const minimum = capacity.minimum ?? capacity.perZone * zones;
  return {
    minimum,
    maximum: capacity.maximum ?? 2 * minimum,
    afterZoneLoss: capacity.perZone * (zones - 1),
  };
}
