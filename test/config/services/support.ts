import type { ServiceCheck } from "../../../config/services/checks/service-check";
import { serviceSettings } from "../../../config/services/service-settings";
import { settings } from "../../../config/settings";

type Values = Readonly<Record<string, unknown>>;

/** The least that a service must say of itself, and what a test says beside. */
export function aService(values: Values = {}): Values {
  return {
    name: "shop",
    platform: "instances",
    routes: [{ priority: 10, paths: ["/*"] }],
    ...values,
  };
}

/** Names of as many zones. */
export function zonesOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `us-west-2${"abcdefgh".charAt(index)}`);
}

/** `path: expected` of every fault that some checks find in one service. */
export function faultsIn(
  checks: readonly ServiceCheck[],
  values: Values,
  zones = 3,
  beside: Values = {},
): string[] {
  const given = aService(values);
  const service = serviceSettings.parse(given);
  const stack = settings.parse({ availabilityZones: zonesOf(zones), ...beside });
  return checks
    .flatMap((check) =>
      check.faults(service, { zones, given, settings: stack, key: (path: string) => path }),
    )
    .map(({ key, expected = "" }) => `${key}: ${expected}`);
}
