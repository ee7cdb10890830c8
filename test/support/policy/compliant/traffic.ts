import { ref, type ResourceSpec } from "../deployment";
import { alone, inSubnets, type Example, type Props } from "./example";

function healthCheck(name: string): ResourceSpec {
  return {
    type: "aws:route53/healthCheck:HealthCheck",
    name,
    props: { type: "HTTPS", fqdn: "shop.example.com", resourcePath: "/healthz" },
  };
}

function dnsRecord(name: string, props: Props): ResourceSpec {
  return {
    type: "aws:route53/record:Record",
    name,
    props: { zoneId: "Z0123456789", name: "shop.example.com", type: "A", ttl: 60, ...props },
  };
}

const classic = {
  listeners: [{ instancePort: 80, instanceProtocol: "http", lbPort: 80, lbProtocol: "http" }],
  healthCheck: { target: "HTTP:80/healthz", interval: 10, timeout: 5 },
  crossZoneLoadBalancing: true,
};

/** What sends traffic, and what it asks before. */
export const trafficExamples: readonly Example[] = [
  inSubnets("balancer", "aws:lb/loadBalancer:LoadBalancer", "subnets[]", {
    loadBalancerType: "application",
    enableDeletionProtection: true,
  }),
  inSubnets("mapped-balancer", "aws:alb/loadBalancer:LoadBalancer", "subnetMappings[].subnetId", {
    loadBalancerType: "network",
    enableDeletionProtection: true,
  }),
  inSubnets("classic", "aws:elb/loadBalancer:LoadBalancer", "subnets[]", classic),
  alone("zonal-classic", "aws:elb/loadBalancer:LoadBalancer", {
    ...classic,
    availabilityZones: ["us-east-1a", "us-east-1b"],
  }),
  ...["lb", "alb"].map((module) =>
    alone(`${module}-targets`, `aws:${module}/targetGroup:TargetGroup`, {
      port: 80,
      protocol: "HTTP",
      targetType: "instance",
      healthCheck: { enabled: true, path: "/healthz" },
    }),
  ),
  alone("lambda-targets", "aws:lb/targetGroup:TargetGroup", { targetType: "lambda" }),
  alone("lattice", "aws:vpclattice/targetGroup:TargetGroup", {
    type: "INSTANCE",
    config: {
      port: 80,
      protocol: "HTTP",
      vpcIdentifier: "vpc-1",
      healthCheck: { enabled: true, path: "/healthz" },
    },
  }),
  alone("discovery", "aws:servicediscovery/service:Service", {
    name: "shop",
    dnsConfig: { namespaceId: "ns-1", dnsRecords: [{ type: "A", ttl: 10 }] },
    healthCheckConfig: { type: "HTTP", resourcePath: "/healthz" },
  }),
  alone("inner-discovery", "aws:servicediscovery/service:Service", {
    name: "order",
    dnsConfig: { namespaceId: "ns-1", dnsRecords: [{ type: "A", ttl: 10 }] },
    healthCheckCustomConfig: { failureThreshold: 1 },
  }),
  {
    name: "failover",
    resources: [
      healthCheck("failover-check"),
      dnsRecord("failover-primary", {
        failoverRoutingPolicies: [{ type: "PRIMARY" }],
        setIdentifier: "primary",
        records: ["192.0.2.1"],
        healthCheckId: ref("failover-check"),
      }),
      dnsRecord("failover-secondary", {
        failoverRoutingPolicies: [{ type: "SECONDARY" }],
        setIdentifier: "secondary",
        records: ["192.0.2.2"],
      }),
    ],
  },
  {
    name: "weighted",
    resources: [
      healthCheck("weighted-check"),
      dnsRecord("weighted-one", {
        name: "weighted.example.com",
        weightedRoutingPolicies: [{ weight: 10 }],
        setIdentifier: "one",
        records: ["192.0.2.1"],
        healthCheckId: ref("weighted-check"),
      }),
      dnsRecord("weighted-other", {
        name: "weighted.example.com",
        weightedRoutingPolicies: [{ weight: 10 }],
        setIdentifier: "other",
        aliases: [{ name: "lb.example.com", zoneId: "Z35SXDOTRQ7X7K", evaluateTargetHealth: true }],
      }),
    ],
  },
];
