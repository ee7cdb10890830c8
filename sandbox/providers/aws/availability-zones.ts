/**
 * The letters of the zones of the regions that do not simply have `a`, `b` and `c`.
 * https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html lists how many zones a
 * region has; a gap in the letters is a zone that new accounts cannot use. In us-west-1 an account sees two zones.
 */
const LETTERS: Readonly<Record<string, string>> = {
  "ap-northeast-1": "acd",
  "ap-northeast-2": "abcd",
  "ca-central-1": "abd",
  "cn-north-1": "abd",
  "us-east-1": "abcdef",
  "us-west-1": "ac",
  "us-west-2": "abcd",
};

/** The zones of a region that an account may use, in the order in which AWS lists them. */
export function availabilityZonesOf(region: string): readonly string[] {
  return Array.from(LETTERS[region] ?? "abc", (letter) => region + letter);
}
