import type { Fault } from "../support/message";
import type { JudgedType } from "../support/rule";
import { isFalse, textOf } from "../support/scalars";
import {
  fieldOf,
  isBlock,
  itemsOf,
  read,
  readIn,
  type Properties,
  type Value,
} from "../support/values";
import { latticeTargetGroup } from "../types/load-balancing";
import { discoveryService } from "../types/network";
import { blockLack } from "./health-check-declarations";

/**
 * A target group of VPC Lattice. The service checks neither Lambda functions nor Application Load Balancers, and of
 * the other targets by default only those that speak HTTP/1.1:
 * https://docs.aws.amazon.com/vpc-lattice/latest/ug/target-group-health-checks.html
 */
export const latticeHealth: JudgedType = {
  group: latticeTargetGroup,
  judge: (properties) => {
    const type = textOf(read(properties, "type"));
    if (type !== undefined && !["INSTANCE", "IP"].includes(type)) {
      return { notJudged: "VPC Lattice has no health check for targets of this type" };
    }
    const config = read(properties, "config");
    // The provider refuses these types without a config block.
    if (type === undefined || config.kind !== "known" || !isBlock(config.value)) {
      return [];
    }
    const fault = latticeFault(config.value);
    return fault === undefined || mayBeTcp(config.value) ? [] : [fault];
  },
};

/**
 * Whether the targets get, or may get, a stream of TLS: it is checked over HTTP, which they need not speak.
 * https://docs.aws.amazon.com/vpc-lattice/latest/ug/tls-listeners.html
 */
function mayBeTcp(config: Properties): boolean {
  const protocol = read(config, "protocol");
  return protocol.kind === "unknown" || textOf(protocol) === "TCP";
}

function latticeFault(config: Properties): Fault | undefined {
  const lack = blockLack(config, "healthCheck");
  if (lack !== undefined) {
    return {
      property: "config.healthCheck",
      found: lack,
      expected: "a block with at least one property",
      why: "VPC Lattice's silent default asks for / over HTTP/1.1 and checks HTTP/2 and gRPC targets not at all, so dead targets keep getting requests",
      fix: 'declare healthCheck: { enabled: true, path: "/healthz" } in config',
    };
  }
  return isFalse(readIn(config, "healthCheck", "enabled"))
    ? {
        property: "config.healthCheck.enabled",
        found: "false",
        expected: "true",
        why: "requests keep going to the targets of a lost Availability Zone, because nothing marks them unhealthy",
        fix: "set enabled: true",
        remedy: { config: { healthCheck: { enabled: true } } },
      }
    : undefined;
}

/**
 * A service of Cloud Map that answers over DNS. One in an HTTP namespace has no records, and a CNAME record cannot be
 * checked: https://docs.aws.amazon.com/cloud-map/latest/api/API_HealthCheckConfig.html
 */
export const discoveryHealth: JudgedType = {
  group: discoveryService,
  judge: (properties) => {
    const dns = read(properties, "dnsConfig");
    if (dns.kind === "absent" || textOf(read(properties, "type")) === "HTTP") {
      return { notJudged: "a service without DNS records answers no DNS query" };
    }
    if (dns.kind !== "known" || !isBlock(dns.value) || mayBeCname(dns.value)) {
      return [];
    }
    // A custom health check has nothing to declare but itself.
    const custom = read(properties, "healthCheckCustomConfig");
    const lack = blockLack(properties, "healthCheckConfig");
    return lack === undefined || custom.kind !== "absent" ? [] : [discoveryFault(lack)];
  },
};

function mayBeCname(dns: Properties): boolean {
  const records = itemsOf(read(dns, "dnsRecords"));
  return records.length === 0 || records.some((record) => !isAddress(record));
}

function isAddress(record: Value): boolean {
  return ["A", "AAAA", "SRV"].includes(textOf(fieldOf(record, "type")) ?? "");
}

function discoveryFault(found: string): Fault {
  return {
    property: "healthCheckConfig",
    found,
    expected: "healthCheckConfig or healthCheckCustomConfig",
    why: "Cloud Map answers with every registered instance, those of a lost Availability Zone among them",
    fix: 'declare healthCheckCustomConfig: { failureThreshold: 1 } for instances that Amazon ECS or the application reports, or healthCheckConfig: { type: "HTTP", resourcePath: "/healthz" } in a public DNS namespace',
  };
}
