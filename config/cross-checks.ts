import { cacheChecks } from "./cache/cache-checks";
import { backupChecks } from "./data/backup-checks";
import { databaseChecks } from "./database/database-checks";
import type { CheckContext, CrossCheck } from "./cross-check";
import type { Fault } from "./fault";
import { interfaceEndpointCheck } from "./interface-endpoint-check";
import { secondaryRegionChecks } from "./secondary-region-checks";
import { secretStageChecks } from "./secret-stage-checks";
import type { Settings } from "./settings";

function wholeDomain({ domain }: Settings, { namespace }: CheckContext): Fault[] {
  const { name, hostedZoneId } = domain;
  if ((name === undefined) === (hostedZoneId === undefined)) {
    return [];
  }
  const [missing, given] = name === undefined ? ["name", "hostedZoneId"] : ["hostedZoneId", "name"];
  return [
    {
      key: `${namespace}:domain.${missing}`,
      value: undefined,
      expected: `it together with domain.${given}`,
    },
  ];
}

/** The checks over more than one setting outside the services and the sign-in, in the order of the schema. */
export const crossChecks: readonly CrossCheck[] = [
  { reads: ["domain.name", "domain.hostedZoneId"], faults: wholeDomain },
  interfaceEndpointCheck,
  ...secondaryRegionChecks,
  ...secretStageChecks,
  ...databaseChecks,
  ...cacheChecks,
  ...backupChecks,
];
