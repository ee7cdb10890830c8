/** What there is to know of one cache engine. */
interface CacheEngine {
  /** Version that a cache gets which names none. */
  readonly defaultVersion: string;
  /** Versions whose users can sign in by IAM and that ElastiCache creates caches of. */
  readonly versionPattern: RegExp;
  /** Words for what {@link CacheEngine.versionPattern} takes. */
  readonly versionForm: string;
}

/**
 * The engines of a cache. Redis OSS ends with 7.1; what came after it is Valkey.
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html
 */
export const cacheEngines = {
  valkey: {
    defaultVersion: "8.0",
    versionPattern: /^(?:7\.2|8\.[0-2]|9\.\d)$/,
    versionForm: 'a Valkey version in quotes, "7.2", "8.0", "8.1", "8.2", or "9.0" or later',
  },
  redis: {
    defaultVersion: "7.1",
    versionPattern: /^7\.[01]$/,
    versionForm: 'a Redis OSS version in quotes, "7.0" or "7.1"',
  },
} as const satisfies Readonly<Record<string, CacheEngine>>;

/** Name of a cache engine, as ElastiCache has it. */
export type CacheEngineName = keyof typeof cacheEngines;

/** The major part of a version, such as `8` of `8.1`. */
export function majorVersion(version: string): string {
  return version.replace(/\..*$/, "");
}

/** The family of an engine's parameter groups, such as `valkey8`: there is one for each major version. */
export function parameterGroupFamily(engine: CacheEngineName, version: string): string {
  return `${engine}${majorVersion(version)}`;
}

/** AWS's own parameter group of a version for caches without shards, such as `default.valkey8`. */
export function defaultParameterGroup(engine: CacheEngineName, version: string): string {
  return `default.${parameterGroupFamily(engine, version)}`;
}
