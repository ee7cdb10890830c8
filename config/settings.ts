import * as z from "zod";
import { availabilityZones } from "./availability-zones";
import { cacheSettings } from "./cache-settings";
import { databaseSettings } from "./database-settings";
import { domainSettings } from "./domain-settings";
import { loadBalancerSettings } from "./load-balancer-settings";
import { networkSettings } from "./network-settings";
import { webSettings } from "./web-settings";

/**
 * Every setting of a stack: the one place that knows their names, types, bounds and defaults. `Pulumi.yaml` and
 * docs/configuration.md are generated from it.
 */
export const settings = z.strictObject({
  availabilityZones,
  network: networkSettings,
  domain: domainSettings,
  loadBalancer: loadBalancerSettings,
  web: webSettings,
  database: databaseSettings,
  cache: cacheSettings,
});

/** The settings with their fixed defaults filled in; those that depend on others may still be missing. */
export type Settings = z.output<typeof settings>;
