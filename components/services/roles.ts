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

/** What the roles of a database or of a cache are drawn from. */
export interface BackEndCapacity {
  /** How many serve at any time. */
  readonly servingCount: number;
  /** How many wait to take over; they may answer reads meanwhile. */
  readonly standbyCount: number;
}

/** The roles in a stack: those of its services and of the back ends by their names. */
export function rolesOf(
  services: readonly ServiceCapacity[],
  backEnds: Readonly<Record<string, BackEndCapacity>>,
): Roles {
  const of = (count: (service: ServiceCapacity) => number): Record<string, number> =>
    Object.fromEntries(services.map((service) => [service.name, count(service)]));
  const ofBackEnds = (count: (backEnd: BackEndCapacity) => number): Record<string, number> =>
    Object.fromEntries(Object.entries(backEnds).map(([name, each]) => [name, count(each)]));
  return {
    primary: {
      ...of(({ capacity }) => capacity.minimum),
      ...ofBackEnds(({ servingCount }) => servingCount),
    },
    standby: {
      ...of(({ backup, instances }) => backup.capacity + (instances?.standby ?? 0)),
      ...ofBackEnds(({ standbyCount }) => standbyCount),
    },
    // A backup grows to twice its size.
    scaling: of(({ capacity, backup }) => capacity.maximum - capacity.minimum + backup.capacity),
  };
}
