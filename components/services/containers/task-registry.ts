import type * as pulumi from "@pulumi/pulumi";
import * as servicediscovery from "@pulumi/aws/servicediscovery";
import { DNS_TTL_SECONDS } from "../discovery/dns-ttl";
import type { Namespace } from "../service";

/**
 * Creates the entry of a service in AWS Cloud Map: the host name `<name>.<namespace>` with the addresses of up to eight healthy
 * tasks, which Amazon ECS registers.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html
 *
 * @param name Name of the service.
 */
export function createTaskRegistry(
  name: string,
  namespace: Namespace,
  parent: pulumi.Resource,
): servicediscovery.Service {
  return new servicediscovery.Service(
    `${name}-registry`,
    {
      // Others rely on it, so it is not for Pulumi to choose.
      name,
      dnsConfig: {
        namespaceId: namespace.id,
        dnsRecords: [{ type: "A", ttl: DNS_TTL_SECONDS }],
        routingPolicy: "MULTIVALUE",
      },
      // By it Amazon ECS tells the health of the containers. The provider leaves an empty one out.
      healthCheckCustomConfig: { failureThreshold: 1 },
      // Amazon ECS may take the last tasks out of it only after its own service is gone.
      forceDestroy: true,
    },
    // A namespace has each name once.
    { parent, deleteBeforeReplace: true },
  );
}
