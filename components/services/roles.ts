/** How many do which part of the work, by the name of the service or back end. */
export interface Roles {
  /** Serve at any time. */
  readonly primary: Readonly<Record<string, number>>;
  /** Wait to take over: warm pools, backups, database standbys and cache replicas. */
  readonly standby: Readonly<Record<string, number>>;
  /** Join under load, at most. */
  readonly scaling: Readonly<Record<string, number>>;
}

/** What the roles of a service are drawn from. */
export interface ServiceCapacity {
  readonly name: string;
  readonly capacity: { readonly minimum: number; readonly maximum: number };
  readonly backup: { readonly capacity: number };
  /** Only a service on instances has a warm pool. */
  readonly instances?: { readonly standby: number };
}

/**
 * The roles in a stack: those of its services, of a database with one standby, and of a cache.
 *
 * @param cacheNodes Nodes of the cache, the primary included.
 */
export function rolesOf(services: readonly ServiceCapacity[], cacheNodes: number): Roles {
  const of = (count: (service: ServiceCapacity) => number): Record<string, number> =>
    Object.fromEntries(services.map((service) => [service.name, count(service)]));
  return {
    primary: { ...of(({ capacity }) => capacity.minimum), database: 1, cache: 1 },
    standby: {
      ...of(({ backup, instances }) => backup.capacity + (instances?.standby ?? 0)),
      database: 1,
      cache: cacheNodes - 1,
    },
    // A backup grows to twice its size.
    scaling: of(({ capacity, backup }) => capacity.maximum - capacity.minimum + backup.capacity),
  };
}
