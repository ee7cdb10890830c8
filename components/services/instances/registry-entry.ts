import type * as pulumi from "@pulumi/pulumi";
import * as servicediscovery from "@pulumi/aws/servicediscovery";
import { DNS_TTL_SECONDS } from "../discovery/dns-ttl";

/** Arguments of {@link createRegistryEntry}. */
export interface RegistryEntryArgs {
  readonly namespaceId: pulumi.Input<string>;
  /** AWS's own name for the load balancer. */
  readonly loadBalancerDnsName: pulumi.Input<string>;
}

/**
 * Registers a service on instances in a namespace of AWS Cloud Map: its name leads to the load balancer, which knows the
 * healthy instances, so that a lost zone leaves no stale address. Creates `<name>-registry` and `<name>-registry-entry`.
 *
 * @param name Name of the service, and so the first label of the domain name that it is found under.
 */
export function createRegistryEntry(
  name: string,
  args: RegistryEntryArgs,
  parent: pulumi.Resource,
): void {
  const registry = new servicediscovery.Service(
    `${name}-registry`,
    {
      name,
      dnsConfig: {
        namespaceId: args.namespaceId,
        // A CNAME record must be weighted.
        // https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsConfig.html
        routingPolicy: "WEIGHTED",
        dnsRecords: [{ type: "CNAME", ttl: DNS_TTL_SECONDS }],
      },
    },
    { parent },
  );
  new servicediscovery.Instance(
    `${name}-registry-entry`,
    {
      serviceId: registry.id,
      instanceId: name,
      attributes: { AWS_INSTANCE_CNAME: args.loadBalancerDnsName },
    },
    { parent },
  );
}
