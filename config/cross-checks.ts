import { databaseEngines } from "../components/database/engines";
import { below, type Fault } from "./fault";
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

/** The checks over more than one setting outside the services and the sign-in, in the order of the schema. */
export const crossChecks: readonly CrossCheck[] = [
  { reads: ["domain.name", "domain.hostedZoneId"], faults: wholeDomain },
  { reads: ["database.engine", "database.engineVersion"], faults: databaseVersion },
  { reads: ["database.engine", "database.name"], faults: databaseName },
  {
    reads: ["database.allocatedStorageGiB", "database.maxAllocatedStorageGiB"],
    faults: databaseStorage,
  },
];
