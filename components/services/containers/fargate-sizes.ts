const GIB = 1024;

/** Numbers from the least to the most, a step apart. */
function steps(least: number, most: number, step: number): readonly number[] {
  return Array.from({ length: (most - least) / step + 1 }, (_, index) => least + index * step);
}

/**
 * The memory in MiB that AWS Fargate has for Linux tasks, by their CPU units.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
 */
const SIZES: ReadonlyMap<number, readonly number[]> = new Map([
  [256, [GIB / 2, GIB, 2 * GIB]],
  [512, steps(GIB, 4 * GIB, GIB)],
  [1024, steps(2 * GIB, 8 * GIB, GIB)],
  [2048, steps(4 * GIB, 16 * GIB, GIB)],
  [4096, steps(8 * GIB, 30 * GIB, GIB)],
  [8192, steps(16 * GIB, 60 * GIB, 4 * GIB)],
  [16384, steps(32 * GIB, 120 * GIB, 8 * GIB)],
]);

/** The CPU units that a task on AWS Fargate can have; 1024 are one vCPU. */
export const FARGATE_CPU_UNITS: readonly number[] = [...SIZES.keys()];

/** The memory in MiB that a task with so many CPU units can have; none where AWS Fargate has no such task. */
export function fargateMemory(cpuUnits: number): readonly number[] {
  return SIZES.get(cpuUnits) ?? [];
}
