import type { Fault } from "../fault";
import type { FaultContext } from "../schema-faults";
import { overlaps } from "../setting-paths";
import type { Settings } from "../settings";
import { told } from "../told";
import { capacityChecks } from "./checks/capacity-checks";
import { containerChecks } from "./checks/container-checks";
import { instanceChecks } from "./checks/instance-checks";
import { routingChecks } from "./checks/routing-checks";
import type { ServiceCheck } from "./checks/service-check";
import type { ReadableService } from "./readable-services";

/** What the checks of services are given beside the services. */
export interface ServicesContext extends FaultContext {
  /** The settings of the stack without their faulty parts. */
  readonly settings: Settings;
  /** Paths of the settings that are faulty by themselves. */
  readonly faulty: readonly string[];
}

/** The checks over several settings of one service. */
export const serviceChecks: readonly ServiceCheck[] = [
  ...containerChecks,
  ...routingChecks,
  ...capacityChecks,
  ...instanceChecks,
];

function touches(reads: readonly string[], faulty: readonly string[]): boolean {
  return reads.some((path) => faulty.some((each) => overlaps(path, each)));
}

/** What is wrong between the settings of one service that are sound by themselves. */
export function serviceFaults(
  { index, given, service, faulty }: ReadableService,
  context: ServicesContext,
): readonly Fault[] {
  const { namespace, settings } = context;
  const beside = {
    zones: settings.availabilityZones.length,
    given,
    settings,
    key: (path: string) => `${namespace}:services[${index}].${path}`,
  };
  return serviceChecks.flatMap(({ reads, readsBeside = [], looksFor = [], faults }) =>
    touches(reads, faulty) || touches([...readsBeside, ...looksFor], context.faulty)
      ? []
      : told(faults(service, beside), ["services", ...readsBeside], context),
  );
}
