import { databaseEngines } from "../components/database/engines";
import { architectureOf } from "../components/services/architecture";
import { machineImageArchitecture } from "../components/services/machine-image";
import { type Fault, setCommand } from "./fault";
import type { Settings } from "./settings";

/** What a check across settings is given. */
export interface CheckContext {
  readonly namespace: string;
  /** The Region in `aws:region`; undefined where there is none. */
  readonly region: string | undefined;
}

/** A rule over several settings. */
export interface CrossCheck {
  /** The settings that it reads. Where one of them is faulty by itself, the check is not made. */
  readonly reads: readonly string[];
  readonly faults: (settings: Settings, context: CheckContext) => readonly Fault[];
}

/** RDS takes a limit for growing storage only where it is at least a tenth above it. */
const STORAGE_HEADROOM = 0.1;

/** The fault of one setting that must not be below a number which another setting decides. */
function below(key: string, value: number | undefined, least: number, why: string): Fault[] {
  return value === undefined || value >= least
    ? []
    : [{ key, value, expected: `at least ${least}, ${why}`, fix: setCommand(key, least) }];
}

function capacityMinimum(
  { availabilityZones, web }: Settings,
  { namespace }: CheckContext,
): Fault[] {
  return below(
    `${namespace}:web.capacity.minimum`,
    web.capacity.minimum,
    availabilityZones.length,
    `one instance in each of the ${availabilityZones.length} zones`,
  );
}

function capacityMaximum(
  { availabilityZones, web }: Settings,
  { namespace }: CheckContext,
): Fault[] {
  const minimum = web.capacity.minimum ?? availabilityZones.length;
  return below(
    `${namespace}:web.capacity.maximum`,
    web.capacity.maximum,
    2 * minimum,
    `twice the minimum of ${minimum}`,
  );
}

function cpuTarget({ availabilityZones, web }: Settings, { namespace }: CheckContext): Fault[] {
  const zones = availabilityZones.length;
  const ceiling = Math.floor((100 * (zones - 1)) / zones);
  const key = `${namespace}:web.cpuTargetPercent`;
  return web.cpuTargetPercent <= ceiling
    ? []
    : [
        {
          key,
          value: web.cpuTargetPercent,
          expected: `at most ${ceiling} with ${zones} zones: above it the other zones cannot carry the load of a lost one`,
          fix: setCommand(key, ceiling),
        },
      ];
}

function healthCheckTimeout({ web }: Settings, { namespace }: CheckContext): Fault[] {
  const { intervalSeconds, timeoutSeconds } = web.healthCheck;
  return timeoutSeconds < intervalSeconds
    ? []
    : [
        {
          key: `${namespace}:web.healthCheck.timeoutSeconds`,
          value: timeoutSeconds,
          expected: `less than web.healthCheck.intervalSeconds, which is ${intervalSeconds}`,
        },
      ];
}

function machineImage({ web }: Settings, { namespace }: CheckContext): Fault[] {
  const image = web.ami === undefined ? undefined : machineImageArchitecture(web.ami);
  const instance = architectureOf(web.instanceType);
  return image === undefined || image === instance
    ? []
    : [
        {
          key: `${namespace}:web.ami`,
          value: web.ami,
          expected: `an image for ${instance}, the architecture of web.instanceType ${web.instanceType}`,
        },
      ];
}

function databaseVersion({ database }: Settings, { namespace }: CheckContext): Fault[] {
  const { versionForm, versionPattern } = databaseEngines[database.engine];
  return database.engineVersion === undefined || versionPattern.test(database.engineVersion)
    ? []
    : [
        {
          key: `${namespace}:database.engineVersion`,
          value: database.engineVersion,
          expected: `${versionForm}, because database.engine is ${database.engine}`,
        },
      ];
}

function databaseName({ database }: Settings, { namespace }: CheckContext): Fault[] {
  const reserved: readonly string[] = databaseEngines[database.engine].reservedNames;
  return reserved.includes(database.name)
    ? [
        {
          key: `${namespace}:database.name`,
          value: database.name,
          expected: `a name of your own: ${database.engine} keeps ${reserved.join(", ")} for itself`,
        },
      ]
    : [];
}

function databaseStorage({ database }: Settings, { namespace }: CheckContext): Fault[] {
  return below(
    `${namespace}:database.maxAllocatedStorageGiB`,
    database.maxAllocatedStorageGiB,
    database.allocatedStorageGiB + Math.ceil(database.allocatedStorageGiB * STORAGE_HEADROOM),
    `a tenth more than database.allocatedStorageGiB, which is ${database.allocatedStorageGiB}`,
  );
}

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

/** Every check over more than one setting, in the order of the schema. */
export const crossChecks: readonly CrossCheck[] = [
  { reads: ["domain.name", "domain.hostedZoneId"], faults: wholeDomain },
  { reads: ["availabilityZones", "web.capacity.minimum"], faults: capacityMinimum },
  { reads: ["availabilityZones", "web.capacity"], faults: capacityMaximum },
  {
    reads: ["web.healthCheck.intervalSeconds", "web.healthCheck.timeoutSeconds"],
    faults: healthCheckTimeout,
  },
  { reads: ["availabilityZones", "web.cpuTargetPercent"], faults: cpuTarget },
  { reads: ["web.ami", "web.instanceType"], faults: machineImage },
  { reads: ["database.engine", "database.engineVersion"], faults: databaseVersion },
  { reads: ["database.engine", "database.name"], faults: databaseName },
  {
    reads: ["database.allocatedStorageGiB", "database.maxAllocatedStorageGiB"],
    faults: databaseStorage,
  },
];
