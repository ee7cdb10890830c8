import * as pulumi from "@pulumi/pulumi";
import type { Connection } from "../shared/connection";
import { linkSecurityGroups } from "../shared/security-group-link";
import { ContainerService, type ContainerServiceArgs } from "./containers/container-service";
import { InstanceService } from "./instances/instance-service";
import type {
  ContainerSettings,
  InstanceSettings,
  ServiceSettings,
  ServiceSurroundings,
  SignInAction,
} from "./service";
import { serviceConnection } from "./service-connection";

/** What the configuration says of one service, whatever runs it. */
interface AnyServiceSpec extends ServiceSettings {
  /** Name of the service, unique in its stack. */
  readonly name: string;
  /** Whether its routes ask for a sign-in. */
  readonly signIn: boolean;
  /** Names of the back ends and services that it may reach. */
  readonly connectsTo: readonly string[];
}

/** A service on instances. */
export interface InstanceServiceSpec extends AnyServiceSpec {
  readonly platform: "instances";
  readonly instances: InstanceSettings;
}

/** A service in containers. */
export interface ContainerServiceSpec extends AnyServiceSpec {
  readonly platform: "containers";
  readonly containers: ContainerSettings;
}

export type ServiceSpec = InstanceServiceSpec | ContainerServiceSpec;

/** What the services of a stack are given of the rest of it. */
export interface ServicesSurroundings extends Omit<ServiceSurroundings, "connections" | "signIn"> {
  readonly cluster: ContainerServiceArgs["cluster"];
  /** What the routes of services do that ask for a sign-in. @default no service does */
  readonly signIn?: SignInAction | undefined;
  /** Back ends that services may reach. */
  readonly backEnds: readonly Connection[];
}

/** A service and what it was made of. */
export interface DeclaredService {
  readonly spec: ServiceSpec;
  readonly service: InstanceService | ContainerService;
}

/**
 * What services can connect to: back ends as they offer themselves, other services by their names alone. The security groups
 * of services are opened once all of them are there, because two may need each other.
 */
function connectionsIn(
  specs: readonly ServiceSpec[],
  { backEnds, namespace }: ServicesSurroundings,
): readonly Connection[] {
  return [
    ...backEnds,
    ...specs
      .filter(({ platform }) => platform === "containers")
      .map((each) => serviceConnection(each.name, each.port, namespace.name)),
  ];
}

/** @throws {pulumi.RunError} naming what there is not. */
function connectionsOf(
  { name, connectsTo }: ServiceSpec,
  known: readonly Connection[],
): Connection[] {
  return connectsTo.map((target) => {
    const connection = known.find((each) => each.name === target);
    if (connection === undefined) {
      const names = known.map((each) => each.name).join(", ");
      throw new pulumi.RunError(`service ${name} connects to ${target}; expected one of ${names}`);
    }
    return connection;
  });
}

function signInOf({ name, signIn }: ServiceSpec, { signIn: action }: ServicesSurroundings) {
  if (signIn && action === undefined) {
    throw new pulumi.RunError(`service ${name} asks for a sign-in, and the stack has none`);
  }
  return signIn ? action : undefined;
}

function declareService(
  spec: ServiceSpec,
  known: readonly Connection[],
  surroundings: ServicesSurroundings,
): InstanceService | ContainerService {
  const args = {
    ...surroundings,
    connections: connectionsOf(spec, known),
    signIn: signInOf(spec, surroundings),
  };
  return spec.platform === "instances"
    ? new InstanceService(spec.name, { ...spec, ...args })
    : new ContainerService(spec.name, { ...spec, ...args });
}

/** Opens the ports of services to the services that connect to them. */
function linkServices(declared: readonly DeclaredService[]): void {
  for (const { spec, service } of declared) {
    for (const target of declared.filter((each) => spec.connectsTo.includes(each.spec.name))) {
      linkSecurityGroups(
        // No service's name has two hyphens in a row, so no two links have one name.
        `${spec.name}--${target.spec.name}`,
        {
          from: service.securityGroupId,
          to: target.service.securityGroupId,
          port: target.spec.port,
          description: `${spec.name} to ${target.spec.name}`,
        },
        service,
      );
    }
  }
}

/**
 * Declares the services of a stack and what leads from one to another.
 *
 * @throws {pulumi.RunError} where a service asks for what the stack has not.
 */
export function declareServices(
  specs: readonly ServiceSpec[],
  surroundings: ServicesSurroundings,
): readonly DeclaredService[] {
  const known = connectionsIn(specs, surroundings);
  const declared = specs.map((spec) => ({
    spec,
    service: declareService(spec, known, surroundings),
  }));
  linkServices(declared);
  return declared;
}
