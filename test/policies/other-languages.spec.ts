import assert from "node:assert/strict";
import path from "node:path";
import { compilePack, type Diagnostic, PackProcess } from "../support/policy/pack-process";
import { programs, recordingOf } from "./recorded/recording";

const folder = path.join(__dirname, "..", "..", "policies");

/** What the pack says of each program in its first preview: the rule, the resource and whether it is mandatory. */
const expected: Readonly<Record<(typeof programs)[number], readonly (readonly unknown[])[]>> = {
  "one-zone": [
    ["backup-enabled", "database", false],
    ["deletion-protection-enabled", "database", false],
    ["deletion-protection-enabled", "front", false],
    ["lb-target-group-health-check", "web", true],
    ["placement-multi-az", "database", true],
    ["placement-multi-az", "front", true],
    ["rds-instance-multi-az", "database", true],
    ["stack-multi-az", "python-program-test", true],
    ["vpc-subnets-multi-az", "network", true],
  ],
  "two-zones": [],
};

describe("the compiled pack and a program in Python", () => {
  let pack: PackProcess;

  before(async function () {
    this.timeout(120_000);
    await compilePack(folder);
    pack = await PackProcess.start(folder);
  });
  after(() => pack.stop());

  /** Asks the pack what the engine asked the recorder. */
  async function judged(program: (typeof programs)[number]): Promise<Diagnostic[]> {
    const { resources, stack } = await recordingOf(program);
    assert.ok(resources.length > 0 && stack.length > 0, "the recording is empty");
    const ofResources: Diagnostic[] = [];
    for (const resource of resources) {
      const found = await pack.analyze(resource);
      // The engine knows which resource it asked about.
      ofResources.push(...found.map((each) => ({ ...each, urn: resource.name ?? "" })));
    }
    return [...ofResources, ...(await pack.analyzeStack(stack))];
  }

  for (const program of programs) {
    it(`rejects what is wrong with it, and nothing else: ${program}`, async () => {
      const found = await judged(program);
      assert.deepEqual(
        found
          .map(({ policy, urn, mandatory }) => [policy, urn.split("::").at(-1), mandatory])
          .sort((one, other) => one.join(" ").localeCompare(other.join(" "))),
        expected[program],
      );
    });
  }
});
