import assert from "node:assert/strict";
import { zoneFaults } from "../../config/zone-checks";

const keysOf = (zones: unknown, region: string | undefined = "us-west-2"): string[] =>
  zoneFaults(zones, { namespace: "m", region }).map(
    ({ key, expected }) => `${key}: ${expected?.split(",")[0] ?? ""}`,
  );

describe("zoneFaults", () => {
  const cases: [title: string, zones: unknown, ...expected: string[]][] = [
    ["zones of the Region, each once", ["us-west-2a", "us-west-2b"]],
    [
      "a zone of another Region",
      ["us-west-2a", "us-east-1a"],
      "m:availabilityZones[1]: a zone of us-west-2",
    ],
    [
      "a zone listed three times",
      ["us-west-2a", "us-west-2a", "us-west-2a"],
      "m:availabilityZones[1]: each zone once; it is availabilityZones[0] already",
      "m:availabilityZones[2]: each zone once; it is availabilityZones[0] already",
    ],
    [
      "both, beside entries that name no zone",
      ["us-west-2-lax-1a", "us-east-1a", null, "us-west-2b", "us-west-2b"],
      "m:availabilityZones[1]: a zone of us-west-2",
      "m:availabilityZones[4]: each zone once; it is availabilityZones[3] already",
    ],
    ["the same name twice that is no zone", ["nowhere", "nowhere"]],
    ["what is no list", "us-east-1a"],
    ["nothing", undefined],
  ];
  for (const [title, zones, ...expected] of cases) {
    it(`finds ${expected.length === 0 ? "nothing" : String(expected.length)} in ${title}`, () => {
      assert.deepEqual(keysOf(zones), expected);
    });
  }

  it("holds no zone against a Region that is not known", () => {
    const faults = zoneFaults(["us-west-2a", "us-east-1a"], { namespace: "m", region: undefined });
    assert.deepEqual(faults, []);
  });
});
