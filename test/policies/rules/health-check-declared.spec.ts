import { healthCheckDeclared } from "../../../policies/rules/health-check-declared";
import { unknown } from "../../support/policy/deployment";
import { declare, resourceTests } from "../../support/policy/rule-tables";

const classic = "aws:elb/loadBalancer:LoadBalancer";
const runner = "aws:apprunner/service:Service";
const express = "aws:ecs/expressGatewayService:ExpressGatewayService";
const lattice = "aws:vpclattice/targetGroup:TargetGroup";
const record = "aws:route53/record:Record";
const beanstalk = "aws:elasticbeanstalk/environment:Environment";
const discovery = "aws:servicediscovery/service:Service";

function message(
  resource: string,
  found: string,
  expected: string,
  why: string,
  fix: string,
): string {
  return `${resource}: found ${found}, expected ${expected}.\nWhy: ${why}.\nFix: ${fix}.`;
}

const block = "a block with at least one property";

const classicMessage = (found: string): string =>
  message(
    'Classic Load Balancer "under-test", healthCheck',
    found,
    block,
    "the silent default only opens a connection to the instance's port, so instances whose application is dead keep getting requests",
    'declare healthCheck: { target: "HTTP:80/healthz", interval: 10, timeout: 5, healthyThreshold: 2, unhealthyThreshold: 2 }',
  );

const runnerMessage = (found: string): string =>
  message(
    'App Runner service "under-test", healthCheckConfiguration',
    found,
    block,
    "App Runner's silent default only opens a connection to the service's port, so instances whose application is dead keep getting requests",
    'declare healthCheckConfiguration: { protocol: "HTTP", path: "/healthz" }',
  );

const pathMessage = (label: string): string =>
  message(
    `${label} "under-test", healthCheckPath`,
    "not declared",
    "a path",
    "AWS's silent default asks for a path at which the application may not answer, so it takes healthy targets out of service or keeps dead ones",
    'set healthCheckPath: "/healthz"',
  );

const latticeUndeclared = (found: string): string =>
  message(
    'VPC Lattice target group "under-test", config.healthCheck',
    found,
    block,
    "VPC Lattice's silent default asks for / over HTTP/1.1 and checks HTTP/2 and gRPC targets not at all, so dead targets keep getting requests",
    'declare healthCheck: { enabled: true, path: "/healthz" } in config',
  );

const latticeDisabled = message(
  'VPC Lattice target group "under-test", config.healthCheck.enabled',
  "false",
  "true",
  "requests keep going to the targets of a lost Availability Zone, because nothing marks them unhealthy",
  "set enabled: true",
);

const neverFailsOver =
  "Route 53 takes an unchecked primary record for healthy for ever, so it never fails over to the secondary record";

const recordMessage = message(
  'Route 53 record "under-test", healthCheckId',
  "not set",
  "the id of a health check",
  neverFailsOver,
  "set healthCheckId to the id of an aws.route53.HealthCheck of what the record answers with",
);

const aliasMessage = message(
  'Route 53 record "under-test", aliases[0].evaluateTargetHealth',
  "false",
  "true",
  neverFailsOver,
  "set evaluateTargetHealth: true in the alias, or, for a target that has no health such as a CloudFront distribution, healthCheckId",
);

const beanstalkMessage = (found: string): string =>
  message(
    'Elastic Beanstalk environment "under-test", settings',
    `SystemType ${found}`,
    'SystemType "enhanced" in the namespace aws:elasticbeanstalk:healthreporting:system',
    "basic health knows only whether the load balancer's check passes, so an environment whose application fails in one Availability Zone still counts as healthy",
    'add to settings { namespace: "aws:elasticbeanstalk:healthreporting:system", name: "SystemType", value: "enhanced" }',
  );

const discoveryMessage = (found: string): string =>
  message(
    'Cloud Map service "under-test", healthCheckConfig',
    found,
    "healthCheckConfig or healthCheckCustomConfig",
    "Cloud Map answers with every registered instance, those of a lost Availability Zone among them",
    'declare healthCheckCustomConfig: { failureThreshold: 1 } for instances that Amazon ECS or the application reports, or healthCheckConfig: { type: "HTTP", resourcePath: "/healthz" } in a public DNS namespace',
  );

const latticeConfig = { port: 443, protocol: "HTTPS", vpcIdentifier: "vpc-1" };
const latticeGroup = { type: "INSTANCE", config: latticeConfig };
const checkedLattice = { ...latticeConfig, healthCheck: { enabled: true, path: "/healthz" } };

const primary = { failoverRoutingPolicies: [{ type: "PRIMARY" }], setIdentifier: "one" };
const alias = { name: "lb.example.com", zoneId: "Z1" };

const systemType = (value: unknown): object => ({
  namespace: "aws:elasticbeanstalk:healthreporting:system",
  name: "SystemType",
  value,
});
const singleInstance = {
  namespace: "aws:elasticbeanstalk:environment",
  name: "EnvironmentType",
  value: "SingleInstance",
};

const dnsConfig = { namespaceId: "ns-1", dnsRecords: [{ ttl: 10, type: "A" }] };

const primaryOnly = "only the primary record of a failover pair is judged by itself";
const noLatticeCheck = "VPC Lattice has no health check for targets of this type";
const noDns = "a service without DNS records answers no DNS query";

describe("health-check-declared", () => {
  declare(
    resourceTests(healthCheckDeclared, {
      valid: [
        {
          title: "a Classic Load Balancer with a health check",
          type: classic,
          props: { healthCheck: { target: "HTTP:80/", interval: 10 } },
        },
        {
          title: "a Classic Load Balancer whose health check is not known yet",
          type: classic,
          props: { healthCheck: unknown },
        },
        {
          title: "an App Runner service with a health check",
          type: runner,
          props: { healthCheckConfiguration: { protocol: "HTTP" } },
        },
        {
          title: "an App Runner service whose health check is not known yet",
          type: runner,
          props: { healthCheckConfiguration: unknown },
        },
        {
          title: "an Express gateway service with a path",
          type: express,
          props: { healthCheckPath: "/healthz" },
        },
        {
          title: "an Express gateway service whose path is not known yet",
          type: express,
          props: { healthCheckPath: unknown },
        },
        {
          title: "a Lattice group with a health check",
          type: lattice,
          props: { ...latticeGroup, config: checkedLattice },
        },
        {
          title: "a Lattice group whose health check is not known yet",
          type: lattice,
          props: { ...latticeGroup, config: { ...latticeConfig, healthCheck: unknown } },
        },
        {
          title: "a Lattice group of which only the type is known",
          type: lattice,
          props: { type: "IP", config: unknown },
        },
        {
          title: "a Lattice group without a health check while its type is not known",
          type: lattice,
          props: { ...latticeGroup, type: unknown },
        },
        {
          title: "a Lattice group of TLS streams, which need not speak HTTP",
          type: lattice,
          props: { ...latticeGroup, config: { ...latticeConfig, protocol: "TCP" } },
        },
        {
          title: "a Lattice group without a health check while its protocol is not known",
          type: lattice,
          props: { ...latticeGroup, config: { ...latticeConfig, protocol: unknown } },
        },
        {
          title: "a Lattice group without config, which the provider refuses",
          type: lattice,
          props: { type: "INSTANCE" },
        },
        {
          title: "a primary record with a health check",
          type: record,
          props: { ...primary, healthCheckId: "hc-1" },
        },
        {
          title: "a primary record whose health check is not created yet",
          type: record,
          props: { ...primary, healthCheckId: unknown },
        },
        {
          title: "a primary record whose alias evaluates its target",
          type: record,
          props: { ...primary, aliases: [{ ...alias, evaluateTargetHealth: true }] },
        },
        {
          title: "a primary record whose alias evaluates its target, in a text",
          type: record,
          props: { ...primary, aliases: [{ ...alias, evaluateTargetHealth: "true" }] },
        },
        {
          title: "a primary record with both a health check and an alias that evaluates nothing",
          type: record,
          props: {
            ...primary,
            healthCheckId: "hc-1",
            aliases: [{ ...alias, evaluateTargetHealth: false }],
          },
        },
        {
          title: "a primary record whose alias is not known yet",
          type: record,
          props: { ...primary, aliases: unknown },
        },
        {
          title: "a primary record of whose alias nothing is known yet",
          type: record,
          props: { ...primary, aliases: [unknown] },
        },
        {
          title: "a primary record whose alias is malformed",
          type: record,
          props: { ...primary, aliases: ["lb.example.com"] },
        },
        {
          title: "an environment with enhanced health",
          type: beanstalk,
          props: { settings: [systemType("enhanced")] },
        },
        {
          title: "an environment whose settings are not known yet",
          type: beanstalk,
          props: { settings: unknown },
        },
        {
          title: "an environment of whose settings one is not known yet",
          type: beanstalk,
          props: { settings: [unknown] },
        },
        {
          title: "an environment with a setting whose name is not known yet",
          type: beanstalk,
          props: { settings: [{ ...systemType("basic"), name: unknown }] },
        },
        {
          title: "an environment whose SystemType is not known yet",
          type: beanstalk,
          props: { settings: [systemType(unknown)] },
        },
        {
          title:
            "an environment with basic health of which it is not known whether it has one instance",
          type: beanstalk,
          props: { settings: [{ ...singleInstance, value: unknown }, systemType("basic")] },
        },
        {
          title: "an environment whose saved configuration may hold the option",
          type: beanstalk,
          props: { templateName: "saved", settings: [] },
        },
        {
          title: "an environment whose saved configuration is not known yet",
          type: beanstalk,
          props: { templateName: unknown },
        },
        {
          title: "an environment whose settings are malformed",
          type: beanstalk,
          props: { settings: "enhanced" },
        },
        {
          title: "a Cloud Map service that Route 53 checks",
          type: discovery,
          props: { dnsConfig, healthCheckConfig: { type: "HTTP" } },
        },
        {
          title: "a Cloud Map service whose instances are reported, with nothing to declare",
          type: discovery,
          props: { dnsConfig, healthCheckCustomConfig: {} },
        },
        {
          title: "a Cloud Map service whose custom health check is not known yet",
          type: discovery,
          props: { dnsConfig, healthCheckCustomConfig: unknown },
        },
        {
          title: "a Cloud Map service whose health check is not known yet",
          type: discovery,
          props: { dnsConfig, healthCheckConfig: unknown },
        },
        {
          title: "a Cloud Map service whose DNS records are not known yet",
          type: discovery,
          props: { dnsConfig: { ...dnsConfig, dnsRecords: unknown } },
        },
        {
          title: "a Cloud Map service whose type of DNS record is not known yet",
          type: discovery,
          props: { dnsConfig: { ...dnsConfig, dnsRecords: [{ type: unknown }] } },
        },
        {
          title: "a Cloud Map service whose whole DNS configuration is not known yet",
          type: discovery,
          props: { dnsConfig: unknown },
        },
        {
          title: "a Cloud Map service of CNAME records, which cannot be checked",
          type: discovery,
          props: { dnsConfig: { ...dnsConfig, dnsRecords: [{ ttl: 10, type: "CNAME" }] } },
        },
        {
          title:
            "an environment with enhanced health, and other options of that namespace after it",
          type: beanstalk,
          props: {
            settings: [
              {
                namespace: "aws:elasticbeanstalk:healthreporting:system",
                name: "SystemType",
                value: "enhanced",
              },
              {
                namespace: "aws:elasticbeanstalk:healthreporting:system",
                name: "ConfigDocument",
                value: "{}",
              },
              "malformed",
            ],
          },
        },
        {
          title: "an environment that says twice how it reports, of which the last counts",
          type: beanstalk,
          props: {
            settings: ["basic", "enhanced"].map((value) => ({
              namespace: "aws:elasticbeanstalk:healthreporting:system",
              name: "SystemType",
              value,
            })),
          },
        },
        {
          title: "an environment with basic health beside a setting that may say otherwise",
          type: beanstalk,
          props: {
            settings: [
              {
                namespace: "aws:elasticbeanstalk:healthreporting:system",
                name: unknown,
                value: "enhanced",
              },
              {
                namespace: "aws:elasticbeanstalk:healthreporting:system",
                name: "SystemType",
                value: "basic",
              },
            ],
          },
        },
        {
          title: "a Cloud Map service that answers with CNAME records, too",
          type: discovery,
          props: { dnsConfig: { dnsRecords: [{ type: "A" }, { type: "CNAME" }] } },
        },
      ],
      invalid: [
        {
          title: "a Classic Load Balancer without a health check",
          type: classic,
          props: {},
          messages: [classicMessage("not declared")],
        },
        {
          title: "a Classic Load Balancer with an empty health check",
          type: classic,
          props: { healthCheck: {} },
          messages: [classicMessage("declared without any property")],
        },
        {
          title: "an App Runner service without a health check",
          type: runner,
          props: {},
          messages: [runnerMessage("not declared")],
        },
        {
          title: "an App Runner service whose health check says nothing",
          type: runner,
          props: { healthCheckConfiguration: {} },
          messages: [runnerMessage("declared without any property")],
        },
        {
          title: "an Express gateway service without a path",
          type: express,
          props: {},
          messages: [pathMessage("ECS Express gateway service")],
        },
        {
          title: "an Express gateway service with an empty path",
          type: express,
          props: { healthCheckPath: "" },
          messages: [pathMessage("ECS Express gateway service")],
        },
        {
          title: "a Lattice group without a health check",
          type: lattice,
          props: latticeGroup,
          messages: [latticeUndeclared("not declared")],
        },
        {
          title: "a Lattice group of IP addresses whose health check is empty",
          type: lattice,
          props: { type: "IP", config: { ...latticeConfig, healthCheck: {} } },
          messages: [latticeUndeclared("declared without any property")],
        },
        {
          title: "a Lattice group whose health check is disabled",
          type: lattice,
          props: {
            ...latticeGroup,
            config: { ...checkedLattice, healthCheck: { enabled: false } },
          },
          messages: [latticeDisabled],
        },
        {
          title: "a Lattice group whose health check is disabled by a text",
          type: lattice,
          props: {
            ...latticeGroup,
            config: { ...checkedLattice, healthCheck: { enabled: "false", path: unknown } },
          },
          messages: [latticeDisabled],
        },
        {
          title: "a primary record without a health check",
          type: record,
          props: { ...primary, records: ["192.0.2.1"] },
          messages: [recordMessage],
        },
        {
          title: "a primary record with an empty health check id",
          type: record,
          props: { ...primary, healthCheckId: "", aliases: [] },
          messages: [recordMessage],
        },
        {
          title: "a primary record whose alias does not evaluate its target",
          type: record,
          props: { ...primary, aliases: [{ ...alias, evaluateTargetHealth: false }] },
          messages: [aliasMessage],
        },
        {
          title: "a primary record of whose alias nothing else is known",
          type: record,
          props: {
            ...primary,
            name: unknown,
            aliases: [{ name: unknown, zoneId: unknown, evaluateTargetHealth: "false" }],
          },
          messages: [aliasMessage],
        },
        {
          title: "an environment without settings, because the API gives it basic health",
          type: beanstalk,
          props: {},
          messages: [beanstalkMessage("not declared")],
        },
        {
          title: "an environment with other settings only",
          type: beanstalk,
          props: {
            templateName: "",
            settings: [{ ...singleInstance, value: "LoadBalanced" }, null, "malformed"],
          },
          messages: [beanstalkMessage("not declared")],
        },
        {
          title: "an environment with basic health, whatever its saved configuration holds",
          type: beanstalk,
          props: { templateName: "saved", settings: [systemType("basic")] },
          messages: [beanstalkMessage('"basic"')],
        },
        {
          title: "a Cloud Map service without a health check",
          type: discovery,
          props: { dnsConfig },
          messages: [discoveryMessage("not declared")],
        },
        {
          title: "a Cloud Map service with an empty health check",
          type: discovery,
          props: { dnsConfig, type: "", healthCheckConfig: {} },
          messages: [discoveryMessage("declared without any property")],
        },
        {
          title: "a Cloud Map service of SRV and AAAA records without a health check",
          type: discovery,
          props: {
            dnsConfig: { namespaceId: unknown, dnsRecords: [{ type: "SRV" }, { type: "AAAA" }] },
          },
          messages: [discoveryMessage("not declared")],
        },
      ],
      notApplicable: [
        {
          title: "a Lattice group of Lambda functions",
          type: lattice,
          props: { type: "LAMBDA" },
          reason: noLatticeCheck,
        },
        {
          title: "a Lattice group of load balancers",
          type: lattice,
          props: { type: "ALB", config: latticeConfig },
          reason: noLatticeCheck,
        },
        {
          title: "a secondary record",
          type: record,
          props: { failoverRoutingPolicies: [{ type: "SECONDARY" }] },
          reason: primaryOnly,
        },
        {
          title: "a record of no failover pair",
          type: record,
          props: { records: ["192.0.2.1"] },
          reason: primaryOnly,
        },
        {
          title: "a record whose part in a failover pair is not known yet",
          type: record,
          props: { failoverRoutingPolicies: [{ type: unknown }] },
          reason: primaryOnly,
        },
        {
          title: "an environment of a single instance",
          type: beanstalk,
          props: { settings: [singleInstance] },
          reason: "an environment of a single instance has no other that could take over",
        },
        {
          title: "a Cloud Map service of an HTTP namespace",
          type: discovery,
          props: { namespaceId: "ns-1" },
          reason: noDns,
        },
        {
          title: "a Cloud Map service that is found by API only",
          type: discovery,
          props: { type: "HTTP", dnsConfig },
          reason: noDns,
        },
        {
          title: "a target group of a load balancer, which has a rule of its own",
          type: "aws:lb/targetGroup:TargetGroup",
          props: {},
          reason:
            "applies to what has a health check of its own, except load balancer target groups",
        },
      ],
    }),
  );
});
