import assert from "node:assert/strict";
import { secondaryRegionChecks } from "../../config/secondary-region-checks";
import { settings } from "../../config/settings";
import { linesOf } from "./support";

const ZONES = ["us-east-1a", "us-east-1b"];

/** The line of every fault of a secondary Region beside the stack's own. */
function faults(secondaryRegion: string | undefined, region: string | undefined): string[] {
  const parsed = settings.parse({ availabilityZones: ZONES, secondaryRegion });
  return linesOf(
    secondaryRegionChecks.flatMap((check) => check.faults(parsed, { namespace: "m", region })),
  );
}

describe("secondaryRegionChecks", () => {
  const cases: readonly (readonly [
    secondary: string | undefined,
    region: string | undefined,
    ...faults: string[],
  ])[] = [
    [undefined, "us-east-1"],
    ["us-west-2", "us-east-1"],
    ["us-gov-east-1", "us-gov-west-1"],
    ["us-west-2", undefined],
    [
      "us-east-1",
      "us-east-1",
      'm:secondaryRegion: got "us-east-1"; expected another Region than us-east-1, which is aws:region: with it, the copies would be lost, too',
    ],
    [
      "cn-north-1",
      "us-east-1",
      'm:secondaryRegion: got "cn-north-1"; expected a Region of the partition aws, because aws:region is us-east-1: AWS copies nothing to another partition',
    ],
    [
      "us-east-1",
      "us-gov-west-1",
      'm:secondaryRegion: got "us-east-1"; expected a Region of the partition aws-us-gov, because aws:region is us-gov-west-1: AWS copies nothing to another partition',
    ],
  ];
  for (const [secondary, region, ...expected] of cases) {
    it(`find ${expected.length === 0 ? "nothing" : "a fault"} in ${secondary ?? "none"} beside ${region ?? "no Region"}`, () => {
      assert.deepEqual(faults(secondary, region), expected);
    });
  }

  it("read the setting that they name", () => {
    assert.deepEqual(
      secondaryRegionChecks.map(({ reads }) => reads),
      [["secondaryRegion"], ["secondaryRegion"]],
    );
  });
});
