import * as z from "zod";
import { settingMetas } from "./setting";

/** Zones that a stack must have: with one, losing it loses everything. */
const LEAST_ZONES = 2;

/** As many as the address plan of the network has room for. */
const MOST_ZONES = 8;

/** Local Zones (`us-west-2-lax-1a`) and Wavelength Zones (`us-east-1-wl1-bos-wlz-1`) do not have this form. */
const AVAILABILITY_ZONE = /^(?<region>[a-z]{2,4}(?:-[a-z]+)+-\d+)[a-z]$/;

const ZONE =
  "the name of an Availability Zone such as us-west-2a, not of a Local or Wavelength Zone";

const ZONES = `a list of ${LEAST_ZONES} to ${MOST_ZONES} Availability Zones`;

/** The Region of an Availability Zone; undefined for any other text. */
export function regionOf(availabilityZone: string): string | undefined {
  return AVAILABILITY_ZONE.exec(availabilityZone)?.groups?.["region"];
}

/** Schema of `availabilityZones`. */
export const availabilityZones = z
  .array(
    z.string({ error: ZONE }).refine((name) => regionOf(name) !== undefined, { error: ZONE }),
    { error: ZONES },
  )
  .min(LEAST_ZONES, { error: ZONES })
  .max(MOST_ZONES, { error: ZONES })
  .register(settingMetas, {
    type: "array",
    allowed: `${ZONES}, each once, all of the Region in aws:region`,
    description:
      "Availability Zones that the stack stands in. The order decides each zone's addresses: append new zones at the end.",
  });
