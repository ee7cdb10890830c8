import type { Connection } from "../shared/connection";

/** The name under which a service is found inside the VPC. */
export function discoveryName(service: string, namespace: string): string {
  return `${service}.${namespace}`;
}

/**
 * What a service needs in order to reach another one by its name: the variable `<NAME>_URL`. The port is opened between the
 * two security groups, and no right of AWS is needed.
 *
 * @param port TCP port that the other service listens on.
 */
export function serviceConnection(service: string, port: number, namespace: string): Connection {
  const variable = `${service.toUpperCase().replaceAll("-", "_")}_URL`;
  return {
    name: service,
    environment: { [variable]: `http://${discoveryName(service, namespace)}:${port}` },
    statements: [],
  };
}
