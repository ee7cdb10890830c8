import { databaseEngines } from "../components/database/engines";
import type { ServiceSpec } from "../components/services/services";
import type { SignInArgs } from "../components/services/sign-in/sign-in-args";
import { serviceConfig } from "./services/service-config";
import type { Settings } from "./settings";
import { signInConfig } from "./sign-in-config";

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
  /** Undefined where nobody signs in. */
  readonly signIn: SignInArgs | undefined;
  readonly services: readonly ServiceSpec[];
  /** Private DNS namespace in which services find each other. */
  readonly namespace: string;
  readonly database: DeepReadonly<
    Omit<Settings["database"], "engineVersion" | "maxAllocatedStorageGiB">
  > & {
    readonly engineVersion: string;
    readonly maxAllocatedStorageGiB: number;
  };
}

/** Most that storage can grow to, in GiB. */
const MOST_STORAGE_GIB = 65536;

function servicesOf({ services, availabilityZones, repositories }: Settings): ServiceSpec[] {
  return services.map((entry) => serviceConfig(entry, availabilityZones.length, repositories));
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
    signIn: signInConfig(settings),
    services: servicesOf(settings),
    namespace: settings.namespace,
    database: databaseOf(settings),
    cache: settings.cache,
  };
}
