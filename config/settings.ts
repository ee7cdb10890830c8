import * as z from "zod";
import { availabilityZones } from "./availability-zones";
import { cacheSettings } from "./cache/cache-settings";
import { backupSettings } from "./data/backup-settings";
import { bucketLogRetentionDays, bucketsSettings } from "./data/buckets-settings";
import { dataProtectionSettings } from "./data/data-protection-settings";
import { queuesSettings } from "./data/queues-settings";
import { tablesSettings } from "./data/tables-settings";
import { topicsSettings } from "./data/topics-settings";
import { databaseSettings } from "./database/database-settings";
import { domainSettings } from "./domain-settings";
import { loadBalancerSettings } from "./load-balancer-settings";
import { namespace } from "./namespace";
import { networkSettings } from "./network-settings";
import { repositorySettings } from "./repository-settings";
import { secondaryRegion } from "./secondary-region";
import { servicesSettings } from "./services/service-settings";
import { signInSettings } from "./sign-in-settings";

/**
 * Every setting of a stack: the one place that knows their names, types, bounds and defaults. `Pulumi.yaml` and
 * docs/configuration.md are generated from it.
 */
export const settings = z.strictObject({
  availabilityZones,
  secondaryRegion,
  network: networkSettings,
  domain: domainSettings,
  loadBalancer: loadBalancerSettings,
  signIn: signInSettings,
  services: servicesSettings,
  namespace,
  repositories: repositorySettings,
  database: databaseSettings,
  cache: cacheSettings,
  tables: tablesSettings,
  queues: queuesSettings,
  topics: topicsSettings,
  buckets: bucketsSettings,
  bucketLogRetentionDays,
  backup: backupSettings,
  dataProtection: dataProtectionSettings,
});

/** The settings with their fixed defaults filled in; those that depend on others may still be missing. */
export type Settings = z.output<typeof settings>;
