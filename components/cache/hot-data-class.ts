/** A class of keys that services keep in the cache, and how long. */
export interface HotDataClass {
  /** Name of the class, such as `product-list`. */
  readonly name: string;
  /** Seconds after which a copy is read from the database anew. */
  readonly ttlSeconds: number;
  /**
   * Percent by which a service makes each copy's time longer or shorter, at random. Without it, what was read together
   * expires together, and is read from the database all at once.
   */
  readonly jitterPercent: number;
  /** Reads per second that services make of the class, from wherever. @default unknown */
  readonly readsPerSecond?: number | undefined;
  /** Percent of those reads that the cache answers. Given together with the reads. @default unknown */
  readonly hitPercent?: number | undefined;
}
