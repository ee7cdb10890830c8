/** How AWS shortens the words of a region's name: us-east-1 is use1. */
const SHORT: Readonly<Record<string, string>> = {
  central: "c",
  east: "e",
  gov: "g",
  north: "n",
  northeast: "ne",
  northwest: "nw",
  south: "s",
  southeast: "se",
  southwest: "sw",
  west: "w",
};

/** A zone's name in its parts: the region, the place of a Local or Wavelength Zone, and the zone of it. */
const ZONE = /^((?:[a-z]+-)+\d+)((?:-[a-z0-9]+)*?)(?:-?(\d*)([a-z])|-wlz-(\d+))$/;

/**
 * The id of a zone: `use1-az1` for us-east-1a, `usw2-lax1-az1` for the Local Zone us-west-2-lax-1a. Which id a letter
 * stands for differs from account to account; here the letters count.
 * https://docs.aws.amazon.com/ram/latest/userguide/working-with-az-ids.html
 */
export function zoneIdOf(zone: string): string {
  const [, region = zone, place = "", number = "", letter, wavelength] = ZONE.exec(zone) ?? [];
  const short = region
    .split("-")
    .map((word) => SHORT[word] ?? word)
    .join("");
  const last =
    letter === undefined
      ? `wlz${wavelength ?? ""}`
      : `az${letter.charCodeAt(0) - "a".charCodeAt(0) + 1}`;
  return `${short}${place}${number}-${last}`;
}
