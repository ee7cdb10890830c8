import * as z from "zod";
import { availabilityZones } from "./availability-zones";
import { cacheSettings } from "./cache-settings";
import { databaseSettings } from "./database-settings";
import { domainSettings } from "./domain-settings";
import { loadBalancerSettings } from "./load-balancer-settings";
import { namespace } from "./namespace";
import { networkSettings } from "./network-settings";
import { repositorySettings } from "./repository-settings";
import { servicesSettings } from "./services/service-settings";
import { signInSettings } from "./sign-in-settings";

/**
 * Every setting of a stack: the one place that knows their names, types, bounds and defaults. `Pulumi.yaml` and
 * docs/configuration.md are generated from it.
 */
export const settings = z.strictObject({
  availabilityZones,
  network: networkSettings,
  domain: domainSettings,
  loadBalancer: loadBalancerSettings,
  signIn: signInSettings,
  services: servicesSettings,
  namespace,
  repositories: repositorySettings,
  database: databaseSettings,
  cache: cacheSettings,
});

/** The settings with their fixed defaults filled in; those that depend on others may still be missing. */
export type Settings = z.output<typeof settings>;
