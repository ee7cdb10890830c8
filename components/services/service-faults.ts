import { environmentOf, type EnvironmentSources } from "./environment";
import type { Backup, Capacity, Route } from "./service";

/** What a service is checked for on every platform. */
export interface CheckedService extends EnvironmentSources {
  readonly capacity: Capacity;
  readonly backup: Pick<Backup, "weight" | "capacity">;
  readonly routes: readonly Route[];
  readonly secrets: Readonly<Record<string, string>>;
}

/** A fault, unless something holds. */
export function unless(holds: boolean, fault: string): string[] {
  return holds ? [] : [fault];
}

function capacityFaults({ capacity, backup }: CheckedService): string[] {
  const { minimum, maximum, afterZoneLoss } = capacity;
  return [
    ...unless(
      minimum >= 2 && maximum >= minimum,
      `capacity is ${minimum} to ${maximum}; expected two or more to no fewer`,
    ),
    // An alarm that is always on rolls every deployment back.
    ...unless(
      afterZoneLoss >= 1 && afterZoneLoss <= minimum,
      `afterZoneLoss is ${afterZoneLoss}; expected 1 to the minimum, ${minimum}`,
    ),
    ...unless(
      backup.weight === 0 || backup.capacity > 0,
      `backup.weight is ${backup.weight}; expected 0 while backup.capacity is ${backup.capacity}: the requests would go to nobody`,
    ),
  ];
}

function connectionFaults({ connections }: CheckedService): string[] {
  const names = connections.map(({ name }) => name);
  return unless(
    new Set(names).size === names.length,
    `connections are ${names.join(", ")}; expected each name once`,
  );
}

/** Each variable has one source: one would hide the other, and Amazon ECS refuses a secret that is in the environment, too. */
function variableFaults(service: CheckedService): string[] {
  const given = new Set(Object.keys(environmentOf({ ...service, environment: {} })));
  const hiding = Object.keys(service.environment).filter((name) => given.has(name));
  const plain = new Set(Object.keys(environmentOf(service)));
  const twice = Object.keys(service.secrets).filter((name) => plain.has(name));
  return [
    ...unless(
      hiding.length === 0,
      `environment has ${hiding.join(", ")}; expected no name that a connection or the program itself sets`,
    ),
    ...unless(
      twice.length === 0,
      `secrets has ${twice.join(", ")}; expected no name that the environment, a connection or the program itself sets`,
    ),
  ];
}

/** What is wrong with a service, whatever it runs on; nothing where it is sound. */
export function serviceFaults(service: CheckedService): string[] {
  return [
    ...capacityFaults(service),
    // A target group without a rule belongs to no load balancer: Amazon ECS refuses it, and nobody checks its instances.
    ...unless(service.routes.length > 0, "routes are none; expected one or more"),
    ...connectionFaults(service),
    ...variableFaults(service),
  ];
}
