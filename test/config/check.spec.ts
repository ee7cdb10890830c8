import assert from "node:assert/strict";
import { check } from "../../config/check";

const ZONES = ["us-west-2a", "us-west-2b"];

const CONTEXT = { namespace: "m", region: "us-west-2", isSecret: () => false };

const keys = (values: Readonly<Record<string, unknown>>): string[] =>
  check(values, CONTEXT).faults.map(({ key }) => key);

describe("check", () => {
  it("gives sound settings back with their defaults", () => {
    const { faults, settings } = check({ availabilityZones: ZONES, web: { port: 81 } }, CONTEXT);
    assert.deepEqual(faults, []);
    assert.equal(settings?.web.port, 81);
    assert.equal(settings.web.cpuTargetPercent, 50);
  });

  it("still checks what belongs together beside a setting that is faulty by itself", () => {
    assert.deepEqual(
      keys({
        availabilityZones: ZONES,
        web: { port: 0, healthCheck: { intervalSeconds: 10, timeoutSeconds: 20 } },
      }),
      ["m:web.port", "m:web.healthCheck.timeoutSeconds"],
    );
  });

  it("does not check a setting against one that is faulty by itself", () => {
    assert.deepEqual(
      keys({
        availabilityZones: ZONES,
        web: { healthCheck: { intervalSeconds: "10", timeoutSeconds: 20 } },
      }),
      ["m:web.healthCheck.intervalSeconds"],
    );
  });

  it("hides no fault of one zone behind that of another", () => {
    assert.deepEqual(keys({ availabilityZones: ["nowhere", "us-west-2a", "us-west-2a"] }), [
      "m:availabilityZones[0]",
      "m:availabilityZones[2]",
    ]);
  });

  it("does not count zones that are faulty by themselves", () => {
    assert.deepEqual(
      keys({
        availabilityZones: ["us-west-2a", "nowhere"],
        web: { cpuTargetPercent: 90, healthCheck: { timeoutSeconds: 20 } },
      }),
      ["m:availabilityZones[1]", "m:web.healthCheck.timeoutSeconds"],
    );
  });

  it("does not check the parts of a map that is none", () => {
    assert.deepEqual(keys({ availabilityZones: ZONES, web: [1] }), ["m:web"]);
  });

  it("says nothing of a secret that other settings do not fit but that they do not", () => {
    const { faults } = check(
      { availabilityZones: ZONES, web: { healthCheck: { timeoutSeconds: 20 } } },
      { ...CONTEXT, isSecret: (key) => key.startsWith("m:web") },
    );
    assert.deepEqual(faults, [
      {
        key: "m:web.healthCheck.timeoutSeconds",
        value: 20,
        expected: "a value that fits the other settings",
        fix: undefined,
      },
    ]);
  });
});
