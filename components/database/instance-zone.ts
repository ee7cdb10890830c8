/** Options of an instance that is put into a zone: zones that a stack gets later do not move it. */
export const STAYS_IN_ZONE = { ignoreChanges: ["availabilityZone"] };

/** The zone of the instance with a number from 0 on: one after the other, and again from the first. */
export function instanceZone(availabilityZones: readonly string[], index: number): string {
  const zone = availabilityZones[index % availabilityZones.length];
  if (zone === undefined) {
    throw new RangeError("a database needs an Availability Zone");
  }
  return zone;
}
