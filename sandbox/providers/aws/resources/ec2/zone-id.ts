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

/**
 * The id of a zone: `use1-az1` for us-east-1a. Which id a letter stands for differs from account to account; here the
 * letters count.
 * https://docs.aws.amazon.com/ram/latest/userguide/working-with-az-ids.html
 */
export function zoneIdOf(zone: string): string {
  const region = zone.slice(0, -1).split("-");
  const number = zone.charCodeAt(zone.length - 1) - "a".charCodeAt(0) + 1;
  return `${region.map((word) => SHORT[word] ?? word).join("")}-az${number}`;
}
