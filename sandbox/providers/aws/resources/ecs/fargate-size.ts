import { asText } from "../../../property-values";
import type { Constraint } from "../../check/constraint";
import { type Fault, shown } from "../../check/fault";
import { knownPlace, type Place } from "../../check/properties-at";

const GB = 1024;

/** The memory in MiB that AWS Fargate has for so many CPU units: the least, the most, and the steps between them. */
const MEMORY: ReadonlyMap<number, { least: number; most: number; step: number }> = new Map([
  [512, { least: GB, most: 4 * GB, step: GB }],
  [1024, { least: 2 * GB, most: 8 * GB, step: GB }],
  [2048, { least: 4 * GB, most: 16 * GB, step: GB }],
  [4096, { least: 8 * GB, most: 30 * GB, step: GB }],
  [8192, { least: 16 * GB, most: 60 * GB, step: 4 * GB }],
  [16384, { least: 32 * GB, most: 120 * GB, step: 8 * GB }],
]);

const SMALLEST_CPU = 256;
const MEMORY_OF_SMALLEST = [512, GB, 2 * GB];

/** A task's CPU and memory as AWS Fargate offers them together. Either is a number, or has its unit: "1 vCPU", "2 GB". */
export const fargateSize: Constraint = (inputs) => {
  const [cpu, memory] = [knownPlace(inputs, "cpu"), knownPlace(inputs, "memory")];
  if (cpu === undefined) {
    return [];
  }
  const units = amount(cpu, /^vcpu$/i);
  if (!isOffered(units)) {
    const allowed = [SMALLEST_CPU, ...MEMORY.keys()].join(", ");
    return [fault("cpu", cpu, `one of ${allowed} for FARGATE`)];
  }
  const offered = memoryFor(units);
  return memory === undefined || offered.includes(amount(memory, /^gb$/i))
    ? []
    : [fault("memory", memory, `one of ${words(offered)} for FARGATE with ${units} CPU units`)];
};

function fault(property: string, { value, isSecret }: Place, expected: string): Fault {
  return { property, given: shown(value, isSecret), expected };
}

function isOffered(units: number): boolean {
  return units === SMALLEST_CPU || MEMORY.has(units);
}

function memoryFor(units: number): number[] {
  const range = MEMORY.get(units);
  return range === undefined
    ? MEMORY_OF_SMALLEST
    : Array.from(
        { length: (range.most - range.least) / range.step + 1 },
        (_, index) => range.least + index * range.step,
      );
}

/** A number, or one in a unit of 1024; no amount is NaN. */
function amount({ value }: Place, unit: RegExp): number {
  const [, digits = "", suffix = ""] = /^(\d*\.?\d+)\s*([a-z]*)$/i.exec(asText(value)) ?? [];
  const isNumber = digits !== "" && (suffix === "" || unit.test(suffix));
  return isNumber ? Number(digits) * (suffix === "" ? 1 : GB) : Number.NaN;
}

/** The first few of a long list, and its last. */
function words(offered: readonly number[]): string {
  const [first = 0, second = 0] = offered;
  const last = offered.at(-1) ?? 0;
  return offered.length <= 4 ? offered.join(", ") : `${first}, ${second}, … ${last}`;
}
