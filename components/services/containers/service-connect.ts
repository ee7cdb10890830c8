import type * as pulumi from "@pulumi/pulumi";
import type { ecs } from "@pulumi/aws/types/input";
import { PORT_NAME } from "./container-definition";
import { logConfiguration, type LogTarget } from "./log-configuration";

/** How a service is found. */
export interface Discovery {
  /** Entry in AWS Cloud Map that the tasks are registered with, for those who ask the DNS. */
  readonly registryArn: pulumi.Input<string>;
  readonly namespaceArn: pulumi.Input<string>;
  /** Name of the entry in AWS Cloud Map that Service Connect makes for itself, unlike that of every other one there. */
  readonly connectName: string;
  /** Host name by which other services know it, in the DNS as with Service Connect. */
  readonly hostName: string;
}

/**
 * Makes a service a client and a server of Service Connect. Its alias is the host name that the DNS answers as well: a task
 * that Service Connect has told of the service goes through the proxy, which leaves out what fails, and everything else in
 * the VPC reaches the same tasks by the same name.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts.html
 */
export function serviceConnect(
  discovery: Discovery,
  port: number,
  logs: LogTarget,
): ecs.ServiceServiceConnectConfiguration {
  return {
    enabled: true,
    namespace: discovery.namespaceArn,
    services: [
      {
        portName: PORT_NAME,
        discoveryName: discovery.connectName,
        clientAlias: [{ dnsName: discovery.hostName, port }],
      },
    ],
    logConfiguration: logConfiguration(logs, "service-connect"),
  };
}
