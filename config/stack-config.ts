import { databaseEngines } from "../components/database/engines";
import { defaultMachineImage } from "../components/services/machine-image";
import { type Container, containerOf } from "./container";
import type { Settings } from "./settings";

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** The settings of one stack, checked and complete. */
export interface StackConfig extends DeepReadonly<
  Pick<Settings, "network" | "loadBalancer" | "cache">
> {
  /** The Region in `aws:region`. */
  readonly region: string;
  readonly availabilityZones: readonly string[];
  /** Undefined where the system has no name of its own. */
  readonly domain: { readonly name: string; readonly hostedZoneId: string } | undefined;
  readonly web: DeepReadonly<Omit<Settings["web"], "container" | "ami" | "capacity">> & {
    readonly container: Container;
    readonly ami: string;
    readonly capacity: { readonly minimum: number; readonly maximum: number };
  };
  readonly database: DeepReadonly<
    Omit<Settings["database"], "engineVersion" | "maxAllocatedStorageGiB">
  > & {
    readonly engineVersion: string;
    readonly maxAllocatedStorageGiB: number;
  };
}

/** Most that storage can grow to, in GiB. */
const MOST_STORAGE_GIB = 65536;

function webOf({ web, availabilityZones }: Settings): StackConfig["web"] {
  const minimum = web.capacity.minimum ?? availabilityZones.length;
  return {
    ...web,
    container: containerOf(web.container, web.port),
    ami: web.ami ?? defaultMachineImage(web.instanceType),
    capacity: { minimum, maximum: web.capacity.maximum ?? 2 * minimum },
  };
}

function databaseOf({ database }: Settings): StackConfig["database"] {
  return {
    ...database,
    engineVersion: database.engineVersion ?? databaseEngines[database.engine].defaultVersion,
    maxAllocatedStorageGiB:
      database.maxAllocatedStorageGiB ??
      Math.min(5 * database.allocatedStorageGiB, MOST_STORAGE_GIB),
  };
}

function domainOf({ domain: { name, hostedZoneId } }: Settings): StackConfig["domain"] {
  return name === undefined || hostedZoneId === undefined ? undefined : { name, hostedZoneId };
}

/** Settings without a fault, with every default filled in that depends on others. */
export function stackConfig(settings: Settings, region: string): StackConfig {
  return {
    region,
    availabilityZones: settings.availabilityZones,
    network: settings.network,
    domain: domainOf(settings),
    loadBalancer: settings.loadBalancer,
    web: webOf(settings),
    database: databaseOf(settings),
    cache: settings.cache,
  };
}
