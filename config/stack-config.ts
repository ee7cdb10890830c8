import type { ServiceSpec } from "../components/services/services";
import type { SignInArgs } from "../components/services/sign-in/sign-in-args";
import { type CacheConfig, cacheConfig } from "./cache/cache-config";
import { type BackupConfig, backupConfig } from "./data/backup-config";
import { type DatabaseConfig, databaseConfig } from "./database/database-config";
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
  Pick<
    Settings,
    | "network"
    | "loadBalancer"
    | "tables"
    | "queues"
    | "topics"
    | "buckets"
    | "bucketLogRetentionDays"
    | "dataProtection"
  >
> {
  /** The Region in `aws:region`. */
  readonly region: string;
  readonly availabilityZones: readonly string[];
  /** Region of what survives the loss of all of the stack's own; undefined where nothing does. */
  readonly secondaryRegion: string | undefined;
  /** Undefined where the system has no name of its own. */
  readonly domain: { readonly name: string; readonly hostedZoneId: string } | undefined;
  /** Undefined where nobody signs in. */
  readonly signIn: SignInArgs | undefined;
  readonly services: readonly ServiceSpec[];
  /** Private DNS namespace in which services find each other. */
  readonly namespace: string;
  readonly database: DatabaseConfig;
  readonly cache: CacheConfig;
  /** Undefined where AWS Backup keeps nothing. */
  readonly backup: BackupConfig | undefined;
}

function servicesOf({ services, availabilityZones, repositories }: Settings): ServiceSpec[] {
  return services.map((entry) => serviceConfig(entry, availabilityZones.length, repositories));
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
    secondaryRegion: settings.secondaryRegion,
    database: databaseConfig(settings),
    cache: cacheConfig(settings),
    tables: settings.tables,
    queues: settings.queues,
    topics: settings.topics,
    buckets: settings.buckets,
    bucketLogRetentionDays: settings.bucketLogRetentionDays,
    backup: backupConfig(settings),
    dataProtection: settings.dataProtection,
  };
}
