import assert from "node:assert/strict";
import {
  FARGATE_CPU_UNITS,
  fargateMemory,
} from "../../../../components/services/containers/fargate-sizes";

describe("fargateMemory", () => {
  // Least, next and most, and how many there are.
  const sizes = [
    [256, 512, 1024, 2048, 3],
    [512, 1024, 2048, 4096, 4],
    [1024, 2048, 3072, 8192, 7],
    [2048, 4096, 5120, 16384, 13],
    [4096, 8192, 9216, 30720, 23],
    [8192, 16384, 20480, 61440, 12],
    [16384, 32768, 40960, 122880, 12],
  ] as const;

  for (const [cpuUnits, least, next, most, count] of sizes) {
    it(`goes from ${least} to ${most} MiB with ${cpuUnits} CPU units`, () => {
      const memory = fargateMemory(cpuUnits);
      assert.deepEqual(
        [memory[0], memory[1], memory.at(-1), memory.length],
        [least, next, most, count],
      );
    });
  }

  it("is none for a number of CPU units that no task has", () => {
    assert.deepEqual(fargateMemory(300), []);
  });

  it("is there for every number of CPU units that a task can have", () => {
    assert.deepEqual(
      FARGATE_CPU_UNITS,
      sizes.map(([cpuUnits]) => cpuUnits),
    );
  });
});
