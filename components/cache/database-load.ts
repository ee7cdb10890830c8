import type { HotDataClass } from "./hot-data-class";

/** Reads per second on the database. */
export interface DatabaseLoad {
  /** While the cache answers its share. */
  readonly withCache: number;
  /** When the cache is lost, or empty: every read comes to the database. */
  readonly withoutCache: number;
  /** What the database can answer; undefined where nobody has said. */
  readonly capacity: number | undefined;
}

/** What the load is computed from. */
export interface Reads {
  readonly hotData: readonly Pick<HotDataClass, "readsPerSecond" | "hitPercent">[];
  /** Reads per second that go to the database without asking the cache. */
  readonly uncachedReadsPerSecond: number;
  /** Reads per second that the database can answer. @default unknown */
  readonly databaseReadsPerSecond?: number | undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/**
 * The reads on the database with the cache and without it. A class that names no reads adds none, and without a hit rate
 * every read of it counts as a miss.
 *
 * For 1000 reads of which the cache answers 95 %, and 200 that do not ask it: 250 with the cache, 1200 without.
 */
export function databaseLoad(reads: Reads): DatabaseLoad {
  const { hotData, uncachedReadsPerSecond, databaseReadsPerSecond } = reads;
  const all = sum(hotData.map(({ readsPerSecond = 0 }) => readsPerSecond));
  // Percents are summed up whole, so that no rounding adds up.
  const missed = sum(
    hotData.map(({ readsPerSecond = 0, hitPercent = 0 }) => readsPerSecond * (100 - hitPercent)),
  );
  return {
    withCache: uncachedReadsPerSecond + missed / 100,
    withoutCache: uncachedReadsPerSecond + all,
    capacity: databaseReadsPerSecond,
  };
}
